#include <gmock/gmock.h>

#include "unit/scenario/road_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(CheckRoadsTest, WhoHasNoRoadNearIsNamed) {
  const auto faults = faults_of(on_roads(", snap_limit: 100 m"), streets());
  ASSERT_FALSE(faults.empty());
  EXPECT_THAT(faults,
              Contains(HasSubstr(
                  "places have no road on foot within 100 m (the first: `110102001001001`)")));
}

TEST(CheckRoadsTest, SaysWhichPlacesAreFarFromARoad) {
  const std::string far = with(on_roads(), "base: [0, 0]", "base: [0, -300]");
  EXPECT_THAT(load_text(far, streets()).notes,
              Contains(HasSubstr("1 places are more than 300 m from a road and walked to (the "
                                 "farthest, `utilities`: 449 m)")));
  EXPECT_THAT(load_text(on_roads(), streets()).notes, Not(Contains(HasSubstr("walked to"))));
}

}  // namespace
}  // namespace wangge::scenario
