#include "network/course_points.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "support/real_roads.hpp"

namespace wangge::network {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Projection kPlane(support::kXicheng);

CoursePoints read(const std::string& text) { return read_course_points(text, kPlane); }

TEST(CoursePointsTest, ReadsDegreesLongitudeFirst) {
  const auto points = read("116.36 39.9; 116.37 39.91");
  EXPECT_THAT(points.faults, IsEmpty());
  EXPECT_THAT(points.places, ElementsAre(kPlane.to_place({Degrees(116.36), Degrees(39.9)}),
                                         kPlane.to_place({Degrees(116.37), Degrees(39.91)})));
}

TEST(CoursePointsTest, TakesCommasFullWidthSignsAndAStraySemicolon) {
  const auto wanted = read("116.36 39.9; 116.37 39.91").places;
  EXPECT_EQ(read("116.36,39.9;116.37, 39.91;").places, wanted);
  EXPECT_EQ(read("116.36，39.9；116.37　39.91；").places, wanted);
  EXPECT_EQ(read(" 116.36\t39.9 ;\n116.37   39.91").places, wanted);
}

TEST(CoursePointsTest, APointGivenTwiceRunningCountsOnce) {
  EXPECT_EQ(read("116.36 39.9; 116.36 39.9; 116.37 39.91").places.size(), 2U);
}

TEST(CoursePointsTest, RefusesWhatIsNotTwoFigures) {
  for (const char* wrong : {"116.36", "116.36 39.9 40", "x 39.9", "116.36 39.9N", "nan 39.9",
                            "116.36 inf", "116.36/39.9"})
    EXPECT_THAT(read("116.36 39.9; " + std::string(wrong)).faults,
                ElementsAre(HasSubstr("point 2")))
        << wrong;
}

TEST(CoursePointsTest, SaysThatTheLatitudeIsFirst) {
  EXPECT_THAT(read("39.9 116.36; 39.91 116.37").faults,
              ElementsAre(HasSubstr("point 1 (`39.9 116.36`) has its latitude first")));
}

TEST(CoursePointsTest, SaysThatAPointIsFarAwayOrNoDegrees) {
  EXPECT_THAT(read("121.47 31.23; 116.36 39.9").faults, ElementsAre(HasSubstr("100 km")));
  EXPECT_THAT(read("116.36 39.9; 447000 4417000").faults, ElementsAre(HasSubstr("no degrees")));
}

TEST(CoursePointsTest, TellsEachKindOfFaultOnce) {
  EXPECT_THAT(read("39.9 116.36; 39.91 116.37; x; 121.47 31.23; y").faults,
              ElementsAre(HasSubstr("point 1"), HasSubstr("point 3"), HasSubstr("point 4")));
}

TEST(CoursePointsTest, RefusesACourseWithoutTwoDifferentPoints) {
  for (const char* wrong : {"", "116.36 39.9", "116.36 39.9; 116.36 39.9"})
    EXPECT_THAT(read(wrong).faults, ElementsAre(HasSubstr("two different points"))) << wrong;
}

}  // namespace
}  // namespace wangge::network
