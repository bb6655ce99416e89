#include "scenario/staffing_entry.hpp"

#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(StaffingEntryTest, ALineIsThereAllDayEveryDayUnlessItSaysMore) {
  const auto part = read_part<LineEntry>("{id: desk, unit: centre, people: 2}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.shift.text, "always");
  EXPECT_EQ(part.entry.people.total, 2);
  EXPECT_THAT(part.entry.people.by_area, IsEmpty());
  EXPECT_EQ(part.entry.work_days, 7);
  EXPECT_EQ(part.entry.share_by, ShareBy::Residents);
  EXPECT_FALSE(part.entry.from);
  EXPECT_TRUE(part.entry.may_check);
  EXPECT_FALSE(part.entry.cost) << "the unit's own";
}

TEST(StaffingEntryTest, PeopleMayBeCountedBySubdistrict) {
  const auto part =
      read_part<LineEntry>("{id: crews, unit: chengguan, people: {desheng: 20, yuetan: -3}}");
  EXPECT_THAT(part.faults, IsEmpty());
  const People& people = part.entry.people;
  EXPECT_EQ(people.total, 17);
  ASSERT_EQ(people.by_area.size(), 2u);
  EXPECT_EQ(people.by_area[1].area.text, "yuetan");
  EXPECT_EQ(people.by_area[1].area.where.path, "people.yuetan");
  EXPECT_EQ(people.by_area[1].people, -3) << "withdrawn";
}

TEST(StaffingEntryTest, AShiftMayEndOnTheNextDay) {
  const auto part = read_part<ShiftEntry>("{id: night, from: 22:00, to: 30:00, days: rest}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.from.since_midnight, base::hours(22));
  EXPECT_EQ(part.entry.to.since_midnight, base::hours(30));
  EXPECT_EQ(part.entry.days, model::DayKind::Rest);
}

TEST(StaffingEntryTest, AnOverlaysLineMaySayOnlyWhatDiffers) {
  const auto part = read_part<ConfigurationEntry>("{id: games, lines: [{id: sup, people: 10}]}");
  EXPECT_THAT(part.faults, IsEmpty()) << "its unit is the baseline's";
  EXPECT_EQ(part.entry.lines.lines.items.size(), 1u);
  EXPECT_THAT(read_part<ConfigurationEntry>("{id: games, lines: {sup: 10}}").faults,
              ElementsAre("a.yaml:1:20: lines: must be a list"));
}

TEST(StaffingEntryTest, NamesEachFigureOfALineThatCannotBe) {
  EXPECT_THAT(
      read_part<LineEntry>("id: desk\n"
                           "people: {desheng: 1.5}\n"
                           "share_by: resident\n"
                           "work_days: 8\n"
                           "cost: 25\n"
                           "may_check: maybe\n")
          .faults,
      ElementsAre("a.yaml:1:1: unit: missing: desk, supervisors or unit (one team: "
                  "unit@subdistrict or unit@station)",
                  "a.yaml:2:19: people.desheng: `1.5` is no whole number",
                  "a.yaml:3:11: share_by: `resident` is not known here; allowed: residents, area, "
                  "weight, equal, cases; did you mean `residents`?",
                  "a.yaml:4:12: work_days: `8` is out of range; allowed: 1 .. 7",
                  "a.yaml:5:7: cost: `25` has no unit; allowed: yuan/h",
                  "a.yaml:6:12: may_check: `maybe` is not known here; allowed: true, false"));
}

TEST(StaffingEntryTest, NamesEachTimeOfAShiftThatCannotBe) {
  EXPECT_THAT(
      read_part<StaffingEntry>("shifts: [{id: early, from: 7 am, to: 49:00, days: weekdays}]")
          .faults,
      ElementsAre("a.yaml:1:28: shifts[early].from: `7 am` is no time of day; allowed: 00:00 .. "
                  "48:00",
                  "a.yaml:1:38: shifts[early].to: `49:00` is no time of day; allowed: 00:00 .. "
                  "48:00",
                  "a.yaml:1:51: shifts[early].days: `weekdays` is not known here; allowed: every, "
                  "working, rest"));
}

}  // namespace
}  // namespace wangge::scenario
