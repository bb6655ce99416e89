#include "scenario/demand_entry.hpp"

#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DemandEntryTest, AStreamIsFlatAndFollowsTheCellsUnlessItSaysMore) {
  const auto part = read_part<ProblemEntry>("{id: streets, per_day: 2/h}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.per_day, base::PerDay(48));
  EXPECT_EQ(part.entry.hours.profile.text, "flat");
  EXPECT_THAT(part.entry.weekdays.numbers, ElementsAre(1, 1, 1, 1, 1, 1, 1));
  EXPECT_FALSE(part.entry.cells.evenly);
  EXPECT_THAT(part.entry.cells.named, IsEmpty());
  EXPECT_FALSE(part.entry.reported_by) << "it waits in the street";
}

TEST(DemandEntryTest, PlacesAreNamedOrEven) {
  EXPECT_TRUE(read_part<AreaChoice>("evenly").entry.evenly);
  const Weights named = read_part<AreaChoice>("{desheng: 2, yuetan-01: 1}").entry.named;
  ASSERT_EQ(named.size(), 2u);
  EXPECT_EQ(named[1].ref.text, "yuetan-01");
  EXPECT_EQ(named[0].value, 2);
  EXPECT_THAT(read_part<AreaChoice>("evenley").faults,
              ElementsAre("a.yaml:1:1: `evenley` is not known here; allowed: by weight, evenly, "
                          "{area: weight, ...}; did you mean `evenly`?"));
}

TEST(DemandEntryTest, TheLastDayOfAFactorIsAWholeDay) {
  const auto part = read_part<FactorEntry>("{from: 2008-08-08, to: 2008-08-24, factor: 0.3}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(base::format_minute(*part.entry.from), "2008-08-08 00:00");
  EXPECT_EQ(base::format_minute(part.entry.to->instant), "2008-08-25 00:00");
  EXPECT_FALSE(part.entry.area.given());
}

TEST(DemandEntryTest, OthersThanSupervisorsReportThroughNamedChannels) {
  const auto part = read_part<DemandEntry>("noticed_through: {hotline: 8, video: 0.5}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.noticed_through->hotline, 8);
  EXPECT_EQ(part.entry.noticed_through->web, 0);
  EXPECT_FALSE(read_part<DemandEntry>("{}").entry.noticed_through) << "the hotline alone";
  EXPECT_THAT(read_part<DemandEntry>("noticed_through: {supervisor: 8, web: -1}").faults.size(),
              2u);
}

TEST(DemandEntryTest, DeskWorkNeedsADeskATimeAndARate) {
  EXPECT_THAT(read_part<DemandEntry>("desk_work: [{id: calls}]").faults,
              ElementsAre("a.yaml:1:13: desk_work[calls].post: missing: desk that does it",
                          "a.yaml:1:13: desk_work[calls].work: missing: working time",
                          "a.yaml:1:13: desk_work[calls].per_day: missing: mean number a day (or "
                          "with a unit: 5/h)"));
}

TEST(DemandEntryTest, NamesEachFigureThatCannotBe) {
  EXPECT_THAT(
      read_part<DemandEntry>("streams:\n"
                             "  - {id: streets, per_day: -4, reported_by: hotlin,\n"
                             "     hours: [1, -2], factors: [{to: 2008-02-30, factor: 2}]}\n"
                             "desk_work:\n"
                             "  - {id: calls, post: desk, work: 1 min, per_day: 9, returns: 1}\n")
          .faults,
      ElementsAre("a.yaml:2:28: streams[streets].per_day: `-4` is out of range; allowed: 0 .. "
                  "1000000/day",
                  "a.yaml:2:45: streams[streets].reported_by: `hotlin` is not known here; allowed: "
                  "supervisor, hotline, web, video, superior, trace; did you mean `hotline`?",
                  "a.yaml:3:17: streams[streets].hours[1]: `-2` is out of range; allowed: 0 .. 1e6",
                  "a.yaml:3:37: streams[streets].factors[0].to: `2008-02-30` is no date that the "
                  "calendar knows; allowed: 2008-07-20, 2008-07-20 08:30",
                  "a.yaml:5:63: desk_work[calls].returns: `1` is out of range; allowed: 0 .. "
                  "0.99"));
}

}  // namespace
}  // namespace wangge::scenario
