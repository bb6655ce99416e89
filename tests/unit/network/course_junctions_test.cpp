#include "network/course_junctions.hpp"

#include <gmock/gmock.h>

#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

using testing::ElementsAre;
using testing::IsEmpty;

RoadCourse course(std::vector<model::Place> points, bool flyover = false) {
  return {"", RoadClass::Secondary, false, flyover, std::move(points)};
}

/// The junctions that a course passes, in its order.
std::vector<std::size_t> passed(const CourseJunctions& junctions, std::size_t course) {
  std::vector<std::size_t> numbers;
  for (const CourseStop& stop : junctions.stops(course)) numbers.push_back(stop.junction);
  return numbers;
}

TEST(CourseJunctionsTest, StopsComeInTheDirectionOfDrawing) {
  const std::vector<RoadCourse> courses{course({at(0, 0), at(100, 0), at(200, 0)}),
                                        course({at(150, -50), at(150, 50)}),
                                        course({at(50, -50), at(50, 50)})};
  const CourseJunctions junctions(courses);
  EXPECT_THAT(junctions.places(), ElementsAre(at(150, 0), at(50, 0)));
  EXPECT_THAT(passed(junctions, 0), ElementsAre(1U, 0U));
  EXPECT_EQ(junctions.stops(0)[1].piece, 1U);
  EXPECT_EQ(junctions.stops(0)[1].along, Share(0.5));
}

TEST(CourseJunctionsTest, CrossingsWithinFifteenMetresAreOne) {
  const std::vector<RoadCourse> courses{
      course({at(0, 0), at(200, 0)}), course({at(100, -50), at(100, 50)}),
      course({at(164, -50), at(64, 50)}), course({at(190, -50), at(190, 50)})};
  const CourseJunctions junctions(courses);
  EXPECT_THAT(junctions.places(), ElementsAre(at(100, 0), at(190, 0)));
  EXPECT_THAT(passed(junctions, 2), ElementsAre(0U, 0U));
}

TEST(CourseJunctionsTest, RoadsFarFromEachOtherDoNotMeet) {
  const std::vector<RoadCourse> courses{course({at(0, 0), at(200, 0)}),
                                        course({at(0, 16), at(200, 16)}),
                                        course({at(216, 0), at(300, 0)})};
  EXPECT_THAT(CourseJunctions(courses).places(), IsEmpty());
}

TEST(CourseJunctionsTest, TwoFlyoversMeetWhereBothHaveAPoint) {
  const RoadCourse east = course({at(0, 0), at(100, 0), at(200, 0)}, true);
  const std::vector<RoadCourse> both{east, course({at(100, -50), at(100, 0), at(100, 50)}, true)};
  const std::vector<RoadCourse> one{east, course({at(100, -50), at(100, 50)}, true)};
  EXPECT_EQ(CourseJunctions(both).places().size(), 1U);
  EXPECT_THAT(CourseJunctions(one).places(), IsEmpty());
}

}  // namespace
}  // namespace wangge::network
