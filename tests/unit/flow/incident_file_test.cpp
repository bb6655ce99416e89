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

TEST(IncidentFileTest, WaitsForTheServiceAgainWhenItsOnlyUnitIsTakenAway) {
  EmergencyDistrict district;
  district.nobody_at(EmergencyDistrict::kEast);
  district.only_cell(3);  // five minutes away
  district.per_day(40);
  district.world.emergencies.types.push_back(district.type());
  district.world.emergencies.types[1].priority = 2;
  district.stream().type_weights = {1, 1};
  const auto heard = simulate(district);
  std::size_t again = 0;
  for (const auto& r : heard.responses) {
    if (!r.turned_back || r.arrived || !r.left) continue;
    for (const auto& piece : heard.intervals.at(r.incident.count()))
      again += piece.stage == record::Stage::Sending && piece.when.from == *r.cleared;
  }
  EXPECT_GT(again, 0U);
}

}  // namespace
}  // namespace wangge::flow
