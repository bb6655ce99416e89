#include "network/join_courses.hpp"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

using testing::ElementsAre;
using testing::IsEmpty;

RoadCourse course(std::string name, std::vector<model::Place> points) {
  return {std::move(name), RoadClass::Secondary, false, false, std::move(points)};
}

/// What comes out, a line a piece: `name: x,y x,y`.
std::vector<std::string> pieces(const std::vector<RoadCourse>& courses) {
  const RoadMap map = join_courses(courses);
  std::vector<std::string> lines;
  for (const RoadSegment& segment : map.segments) {
    const auto& from = map.node(segment.from).place;
    const auto& to = map.node(segment.to).place;
    lines.push_back(fmt::format("{}: {},{} {},{}", map.name_of(segment), from.x.count(),
                                from.y.count(), to.x.count(), to.y.count()));
  }
  return lines;
}

const RoadCourse kEast = course("east", {at(0, 0), at(100, 0), at(200, 0)});

TEST(JoinCoursesTest, CutsRoadsWhereTheyCross) {
  EXPECT_THAT(pieces({course("east", {at(0, 0), at(200, 0)}),
                      course("north", {at(50, -100), at(50, 100)})}),
              ElementsAre("east: 0,0 50,0", "east: 50,0 200,0", "north: 50,-100 50,0",
                          "north: 50,0 50,100"));
}

TEST(JoinCoursesTest, ACrossingIsOneNodeOfBothRoads) {
  const RoadMap map =
      join_courses({course("a", {at(0, 0), at(200, 0)}), course("b", {at(50, -100), at(50, 100)})});
  ASSERT_EQ(map.segments.size(), 4U);
  EXPECT_EQ(map.nodes.size(), 5U);
  EXPECT_EQ(map.segments[0].to, map.segments[2].to);
  EXPECT_EQ(map.node(map.segments[0].to).number, 2);
}

TEST(JoinCoursesTest, KeepsClassDirectionNameAndLength) {
  RoadCourse lane = course("lane", {at(0, 0), at(30, 40)});
  lane.road = RoadClass::LivingStreet;
  lane.one_way = true;
  const RoadMap map = join_courses({lane, course("", {at(500, 0), at(600, 0)})});
  EXPECT_EQ(map.segments[0].road, RoadClass::LivingStreet);
  EXPECT_TRUE(map.segments[0].one_way);
  EXPECT_EQ(map.segments[0].length, Millimetres(50'000));
  EXPECT_EQ(map.name_of(map.segments[0]), "lane");
  EXPECT_FALSE(map.segments[1].name.exists());
  EXPECT_FALSE(map.segments[1].one_way);
}

TEST(JoinCoursesTest, AnEndWithinFifteenMetresOfARoadIsOnIt) {
  EXPECT_THAT(
      pieces({course("east", {at(0, 0), at(200, 0)}), course("short", {at(50, 14), at(50, 100)})}),
      ElementsAre("east: 0,0 50,0", "east: 50,0 200,0", "short: 50,0 50,100"));
  EXPECT_THAT(
      pieces({course("east", {at(0, 0), at(200, 0)}), course("far", {at(50, 16), at(50, 100)})}),
      ElementsAre("east: 0,0 200,0", "far: 50,16 50,100"));
}

TEST(JoinCoursesTest, AnEndThatOvershootsIsNoStump) {
  EXPECT_THAT(
      pieces({course("east", {at(0, 0), at(200, 0)}), course("long", {at(50, -9), at(50, 100)})}),
      ElementsAre("east: 0,0 50,0", "east: 50,0 200,0", "long: 50,0 50,100"));
}

TEST(JoinCoursesTest, EndsWithinFifteenMetresOfEachOtherAreOne) {
  const RoadMap map =
      join_courses({course("a", {at(0, 0), at(100, 0)}), course("b", {at(109, 9), at(200, 9)})});
  ASSERT_EQ(map.segments.size(), 2U);
  EXPECT_EQ(map.segments[0].to, map.segments[1].from);
}

TEST(JoinCoursesTest, ABendDrawnAtTheCrossingIsTheCrossing) {
  EXPECT_THAT(pieces({kEast, course("north", {at(104, -100), at(104, 3), at(104, 100)})}),
              ElementsAre("east: 0,0 104,0", "east: 104,0 200,0", "north: 104,-100 104,0",
                          "north: 104,0 104,100"));
}

TEST(JoinCoursesTest, RoadsThatTouchWithABendMeetThere) {
  const RoadMap map = join_courses({kEast, course("peak", {at(0, 100), at(100, 0), at(200, 100)})});
  ASSERT_EQ(map.segments.size(), 4U);
  EXPECT_EQ(map.nodes.size(), 5U);
  EXPECT_EQ(map.segments[0].to, map.segments[2].to);
}

TEST(JoinCoursesTest, ABendBesideARoadDoesNotMeetIt) {
  EXPECT_EQ(
      join_courses({kEast, course("peak", {at(0, 100), at(100, 5), at(200, 100)})}).nodes.size(),
      6U);
}

TEST(JoinCoursesTest, AFlyoverMeetsRoadsOnlyWhereItIsDrawnWithAPoint) {
  RoadCourse ring = course("ring", {at(0, 0), at(100, 0), at(200, 0)});
  ring.flyover = true;
  EXPECT_THAT(pieces({ring, course("below", {at(50, -100), at(50, 100)}),
                      course("bridge", {at(110, -100), at(110, 100)})}),
              ElementsAre("ring: 0,0 110,0", "ring: 110,0 200,0", "below: 50,-100 50,100",
                          "bridge: 110,-100 110,0", "bridge: 110,0 110,100"));
}

TEST(JoinCoursesTest, ARoadThatCrossesItselfMeetsItself) {
  const RoadMap map = join_courses(
      {course("loop", {at(0, 0), at(200, 0), at(200, 100), at(100, 100), at(100, -100)})});
  ASSERT_EQ(map.segments.size(), 6U);
  EXPECT_EQ(map.nodes.size(), 6U);
  EXPECT_EQ(map.segments[0].to, map.segments[4].to);
}

TEST(JoinCoursesTest, EndsThatComeTogetherCloseARing) {
  const RoadMap map =
      join_courses({course("ring", {at(0, 0), at(100, 0), at(100, 100), at(0, 100), at(0, 5)})});
  ASSERT_EQ(map.segments.size(), 4U);
  EXPECT_EQ(map.nodes.size(), 4U);
  EXPECT_EQ(map.segments[3].to, map.segments[0].from);
}

TEST(JoinCoursesTest, ARoadShorterThanTheReachOfAJunctionIsPartOfIt) {
  EXPECT_THAT(pieces({kEast, course("stump", {at(50, 0), at(50, 10)})}),
              ElementsAre("east: 0,0 50,0", "east: 50,0 100,0", "east: 100,0 200,0"));
}

TEST(JoinCoursesTest, NoCoursesMakeNoMap) { EXPECT_THAT(join_courses({}).nodes, IsEmpty()); }

}  // namespace
}  // namespace wangge::network
