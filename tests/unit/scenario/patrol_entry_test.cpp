#include <gmock/gmock.h>

#include "scenario/settings_entry.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PatrolEntryTest, BreaksAreTakenAsTheyStand) {
  const auto part = read_part<model::Patrol>(
      "breaks: [{after: 4 h, length: 30 min}, {after: 2 h, length: 15 min}]");
  EXPECT_THAT(part.faults, IsEmpty());
  ASSERT_THAT(part.entry.breaks, SizeIs(2));
  EXPECT_EQ(part.entry.breaks[0].after, base::hours(4));
  EXPECT_EQ(part.entry.breaks[1].length, base::minutes(15));
}

TEST(PatrolEntryTest, ABreakHasABeginningAndALength) {
  EXPECT_THAT(read_part<model::Patrol>("breaks: [{after: 4 h}]").faults,
              Contains(HasSubstr("length")));
  EXPECT_THAT(read_part<model::Patrol>("breaks: [{after: 4 h, length: 0 min}]").faults,
              Contains(HasSubstr("breaks[0].length")));
}

}  // namespace
}  // namespace wangge::scenario
