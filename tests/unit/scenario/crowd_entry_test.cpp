#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "scenario/demand_entry.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CrowdEntryTest, GathersAndDispersesInAnHourUnlessItSaysMore) {
  const auto part = read_part<CrowdEntry>(
      "{id: relay, place: [300, 200], radius: 400 m, people: 20000, from: 2008-08-06 08:00,\n"
      " to: 2008-08-06 12:00, per_thousand: {streets: 0.4}}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.people, base::People(20000));
  EXPECT_EQ(part.entry.radius, base::Metres(400));
  EXPECT_EQ(base::format_minute(part.entry.from), "2008-08-06 08:00");
  EXPECT_EQ(base::format_minute(part.entry.to.instant), "2008-08-06 12:00");
  EXPECT_EQ(part.entry.gathers, base::hours(1));
  EXPECT_EQ(part.entry.disperses, base::hours(1));
  ASSERT_EQ(part.entry.per_thousand.size(), 1u);
  EXPECT_EQ(part.entry.per_thousand[0].value, 0.4);
}

TEST(CrowdEntryTest, NamesEachFigureThatCannotBe) {
  EXPECT_THAT(
      read_part<CrowdEntry>("{id: relay, place: [300], radius: 0 m, people: 30000000,\n"
                            " from: 2008-08-06 08:00, to: 2008-08-32,\n"
                            " gathers: -1 h, disperses: 3 d, per_thousand: {streets: -1}}")
          .faults,
      ElementsAre("a.yaml:1:20: place: must be a place in metres; allowed: [x, y]",
                  "a.yaml:1:35: radius: `0 m` is out of range; allowed: above 0, up to 20 km",
                  "a.yaml:1:48: people: `30000000` is out of range; allowed: above 0, up to "
                  "2000000",
                  "a.yaml:2:30: to: `2008-08-32` is no date that the calendar knows; allowed: "
                  "2008-07-20, 2008-07-20 08:30",
                  "a.yaml:3:11: gathers: `-1 h` is out of range; allowed: 0 .. 2 d",
                  "a.yaml:3:28: disperses: `3 d` is out of range; allowed: 0 .. 2 d",
                  "a.yaml:3:57: per_thousand.streets: `-1` is out of range; allowed: 0 .. 1000"));
}

TEST(CrowdEntryTest, ACrowdIsPeopleSomewhereAtSomeTime) {
  EXPECT_THAT(read_part<CrowdEntry>("{id: relay}").faults.size(), 5u)
      << "place, radius, people, from, to";
}

}  // namespace
}  // namespace wangge::scenario
