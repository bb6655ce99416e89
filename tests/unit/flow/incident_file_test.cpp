#include "flow/incident_file.hpp"

#include <gtest/gtest.h>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

TEST(IncidentFileTest, IntervalsPartitionALifeAndStagesGoForward) {
  EmergencyDistrict district;
  district.per_day(150);
  district.type().needs[0].units = 2;
  district.type().needs[0].to_hospital = base::Probability(0.5);
  const auto heard = simulate(district);
  const base::Instant horizon = district.world.experiment.start + district.world.experiment.length;
  ASSERT_GT(heard.incidents.size(), 500U);
  for (const auto& i : heard.incidents) {
    base::Instant at = i.arose;
    record::Stage stage = record::Stage::Call;
    for (const auto& piece : heard.intervals.at(i.incident.count())) {
      EXPECT_EQ(piece.when.from, at);
      EXPECT_GE(piece.stage, stage);
      at = piece.when.to;
      stage = piece.stage;
    }
    EXPECT_EQ(at, i.ended.value_or(horizon));
  }
}

}  // namespace
}  // namespace wangge::flow
