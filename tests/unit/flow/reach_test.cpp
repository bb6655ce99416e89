#include "flow/reach.hpp"

#include <gtest/gtest.h>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

/// The mean shares of cells over all hours.
std::array<double, 3> mean_cells(const EmergencyDistrict& district) {
  std::array<double, 3> sum{};
  const auto heard = simulate(district);
  EXPECT_EQ(heard.reach.size(), 7U * 24);
  for (const auto& r : heard.reach)
    for (std::size_t l = 0; l < 3; ++l) sum[l] += r.cells[l] / double(heard.reach.size());
  return sum;
}

/// Nothing happens; crews walk 120 m in five minutes.
EmergencyDistrict quiet() {
  EmergencyDistrict district;
  district.per_day(0.0001);
  district.response().coverage = true;
  for (const auto unit :
       {EmergencyDistrict::kAmbulance, EmergencyDistrict::kWest, EmergencyDistrict::kEast})
    district.unit(unit).speed = base::MetresPerSecond(0.4);
  return district;
}

TEST(ReachTest, IsTheShareOfCellsThatAFreeCrewReaches) {
  EmergencyDistrict district = quiet();
  for (const double share : mean_cells(district)) EXPECT_NEAR(share, 1, 1e-9);
  district.nobody_at(EmergencyDistrict::kEast);
  const auto one = mean_cells(district);
  EXPECT_NEAR(one[0], 0.5, 1e-9);
  EXPECT_NEAR(one[1], 0.75, 1e-9);
  EXPECT_NEAR(one[2], 1, 1e-9);
}

TEST(ReachTest, NobodyFreeReachesNothing) {
  EmergencyDistrict district = quiet();
  district.nobody_at(EmergencyDistrict::kEast);
  district.nobody_at(EmergencyDistrict::kWest);
  for (const double share : mean_cells(district)) EXPECT_EQ(share, 0);
}

TEST(ReachTest, NobodyMeasuresWhatNobodyAsksFor) {
  EXPECT_TRUE(simulate(EmergencyDistrict()).reach.empty());
}

}  // namespace
}  // namespace wangge::flow
