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

/// The first crew is done in two minutes; the second comes from the other end, five minutes away.
TEST(IncidentFileTest, OnTheSceneFollowsWhoIsAtWorkThenWhoIsOnTheWay) {
  EmergencyDistrict district;
  district.per_day(4);
  district.only_cell(0);
  district.type().needs.push_back(district.type().needs[0]);
  district.type().needs[0].work = EmergencyDistrict::seconds(120);
  district.type().needs[1].asked = model::Asked::OnScene;
  const auto heard = simulate(district);
  std::size_t seen = 0;
  for (const auto& i : heard.incidents) {
    const auto units = EmergencyDistrict::of(heard, i.incident);
    const auto& life = heard.intervals.at(i.incident.count());
    if (!i.ended || units.size() != 2 || units[1].unit != EmergencyDistrict::kEast) continue;
    if (*units[1].arrived <= *units[0].work_ended) continue;
    ++seen;
    ASSERT_GE(life.size(), 3U);
    const auto &first = life[life.size() - 3], &way = life[life.size() - 2], &last = life.back();
    EXPECT_EQ(first.when, (base::Span{*units[0].arrived, *units[0].work_ended}));
    EXPECT_EQ(way.when, (base::Span{*units[0].work_ended, *units[1].arrived}));
    EXPECT_EQ(way.unit, EmergencyDistrict::kEast);
    EXPECT_EQ(way.cause, record::Cause::Travel);
    EXPECT_EQ(last.when, (base::Span{*units[1].arrived, *i.ended}));
    EXPECT_EQ(last.cause, record::Cause::Work);
  }
  EXPECT_GT(seen, 5U);
}

/// The only crew drives somebody to the hospital before it can come back.
TEST(IncidentFileTest, OnTheSceneWaitsForTheServiceThatHasNobodyFree) {
  EmergencyDistrict district;
  district.per_day(40);  // of two crews one is often with another emergency
  district.type().needs.push_back(district.type().needs[0]);
  district.type().needs[0].to_hospital = base::Probability(1);
  district.type().needs[1].asked = model::Asked::OnScene;
  base::Duration waited;
  for (const auto& [incident, life] : simulate(district).intervals)
    waited += support::time_in(life, record::Stage::OnScene, record::Cause::WaitingForStaff);
  EXPECT_GT(waited, minutes(10));
}

}  // namespace
}  // namespace wangge::flow
