#include "flow/unit_out.hpp"

#include <gtest/gtest.h>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

TEST(UnitOutTest, EveryOrderIsReportedOnceAndEveryCrewComesBack) {
  EmergencyDistrict district;
  district.per_day(100);
  const auto heard = simulate(district);
  std::map<std::uint64_t, int> responses;
  for (const auto& r : heard.responses) {
    ++responses[r.incident.count()];
    EXPECT_TRUE(r.ordered);
    if (!r.cleared) continue;
    EXPECT_TRUE(r.turned_back || *r.cleared - *r.arrived == minutes(20));
  }
  for (const auto& i : heard.incidents) EXPECT_EQ(i.units, responses[i.incident.count()]);
}

}  // namespace
}  // namespace wangge::flow
