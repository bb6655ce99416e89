#include <gmock/gmock.h>

#include "unit/scenario/road_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

base::Instant at(int day, int hour) { return base::to_instant({2008, 8, day, hour, 0, 0}); }

const std::string kTwoMornings =
    ", closures: [{id: torch, road: 德胜路, from: 2008-08-06 07:00, to: 2008-08-06 12:00}, "
    "{id: marathon, inside: [[300, 100], [500, 100], [500, 200], [300, 200]], closed_to: [foot], "
    "from: 2008-08-06 10:00, to: 2008-08-06 14:00}]";

TEST(AssembleRoadStatesTest, TheRoadsChangeWhenAClosureBeginsOrEnds) {
  const auto roads = world_of(on_roads(kTwoMornings), streets()).roads;
  EXPECT_THAT(roads.changes,
              ElementsAre(model::RoadChange{at(6, 7), 1}, model::RoadChange{at(6, 10), 2},
                          model::RoadChange{at(6, 12), 3}, model::RoadChange{at(6, 14), 0}));
  ASSERT_THAT(roads.states, SizeIs(4));
  EXPECT_THAT(roads.states[0].closures, SizeIs(0));
  EXPECT_THAT(roads.states[1].closures[0].segments, ElementsAre(model::SegmentId(0)));
  EXPECT_THAT(roads.states[2].closures, SizeIs(2));
  EXPECT_THAT(roads.states[3].closures[0].segments, ElementsAre(model::SegmentId(1)));
  EXPECT_EQ(roads.states[3].closures[0].closed_to, model::ModeSet::of(model::TravelMode::Foot));
}

TEST(AssembleRoadStatesTest, TheSameClosureOnTwoDaysIsOneState) {
  const auto roads =
      world_of(on_roads(", closures: [{id: one, road: 德胜路, from: 2008-08-06 07:00, to: "
                        "2008-08-06 12:00}, {id: lane, road: 德胜路, from: 2008-08-06 12:00, to: "
                        "2008-08-06 12:30}]"),
               streets())
          .roads;
  EXPECT_EQ(roads.state_at(at(6, 12)), 2U);
  EXPECT_EQ(roads.state_at(at(6, 13)), 0U);
}

TEST(AssembleRoadStatesTest, WhatHeldBeforeTheStartHoldsAtTheStart) {
  const auto roads =
      world_of(
          on_roads(", closures: [{id: works, road: 德胜路, from: 2008-01-01, to: 2008-08-01}]"),
          streets())
          .roads;
  EXPECT_EQ(roads.state_at(base::to_instant({2008, 7, 20, 0, 0, 0})), 1U);
  EXPECT_EQ(roads.state_at(at(2, 0)), 0U);
}

TEST(AssembleRoadStatesTest, AClosureOutsideTheSimulatedTimeIsNoted) {
  const auto loaded = load_text(
      on_roads(", closures: [{id: late, road: 德胜路, from: 2009-07-20, to: 2009-07-21}]"),
      streets());
  EXPECT_THAT(loaded.notes, testing::Contains(HasSubstr("`late` under `roads` lies outside")));
}

TEST(AssembleRoadStatesTest, AnOlympicLaneIsAStateToo) {
  const auto roads = world_of(on_roads(", olympic_lane_speed: 1.5, olympic_lanes: [{id: a, road: "
                                       "德胜路, from: 2008-08-01, to: 2008-08-24}]"),
                              streets())
                         .roads;
  ASSERT_THAT(roads.states, SizeIs(2));
  EXPECT_THAT(roads.states[1].lanes.segments, ElementsAre(model::SegmentId(0)));
  EXPECT_EQ(roads.states[1].lanes.within, model::Factor(1.5));
}

TEST(AssembleRoadStatesTest, AClosureSaysWhichRoadsAndWhen) {
  const std::string times = "from: 2008-08-06, to: 2008-08-06}]";
  EXPECT_THAT(faults_of(on_roads(", closures: [{id: a, " + times), streets()),
              ElementsAre(HasSubstr("write `road`, `inside` or `between`")));
  EXPECT_THAT(faults_of(on_roads(", closures: [{id: a, road: 德圣路, " + times), streets()),
              ElementsAre(HasSubstr("did you mean `德胜路`?")));
  EXPECT_THAT(
      faults_of(on_roads(", closures: [{id: a, road: 德胜路, between: [[0, 150]], " + times),
                streets()),
      ElementsAre(HasSubstr("two places")));
  EXPECT_THAT(
      faults_of(on_roads(", closures: [{id: a, inside: [[0, 0], [9, 0], [9, 9]], between: [[0, 0], "
                         "[9, 9]], " +
                         times),
                streets()),
      ElementsAre(HasSubstr("do not go together")));
  EXPECT_THAT(
      faults_of(on_roads(", closures: [{id: a, road: 德胜路, closed_to: [], " + times), streets()),
      ElementsAre(HasSubstr("closed to nobody")));
  EXPECT_THAT(faults_of(on_roads(", closures: [{id: a, road: 德胜路, from: 2008-08-06 12:00, to: "
                                 "2008-08-06 08:00}]"),
                        streets()),
              ElementsAre(HasSubstr("ends before it begins")));
}

}  // namespace
}  // namespace wangge::scenario
