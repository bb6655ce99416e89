#include "scenario/settings_entry.hpp"

#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SettingsEntryTest, OfficeHoursAreMorningAndAfternoonUnlessWritten) {
  const auto part = read_part<CalendarEntry>("{}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.holidays, HolidayTable::China);
  ASSERT_EQ(part.entry.working_hours.size(), 2u);
  EXPECT_EQ(part.entry.working_hours[0].from, base::hours(8));
  EXPECT_EQ(part.entry.working_hours[1].to, base::hours(18));
  const auto written =
      read_part<CalendarEntry>("{working_hours: [\"09:30-24:00\"], extra_holidays: [2008-08-08]}");
  EXPECT_THAT(written.faults, IsEmpty());
  ASSERT_EQ(written.entry.working_hours.size(), 1u);
  EXPECT_EQ(written.entry.working_hours[0].from, base::hours(9) + base::minutes(30));
  EXPECT_EQ(written.entry.working_hours[0].to, base::hours(24));
  EXPECT_EQ(base::format_minute(written.entry.extra_holidays.at(0)), "2008-08-08 00:00");
}

TEST(SettingsEntryTest, APartOfADayAscendsAndEndsByMidnight) {
  for (const char* text : {"12:00-08:00", "08:00-08:00", "08:00", "8-12", "20:00-25:00", ""})
    EXPECT_TRUE(std::holds_alternative<Wrong>(clock_range_from(text))) << text;
  EXPECT_THAT(read_part<CalendarEntry>("working_hours: [\"18:00-14:00\"]").faults,
              ElementsAre("a.yaml:1:17: working_hours[0]: `18:00-14:00` is no part of a day; "
                          "allowed: 08:00-12:00"));
}

TEST(SettingsEntryTest, AnExperimentIsItsDatesAndTwentyReplications) {
  const auto part = read_part<ExperimentEntry>("{start: 2008-07-20, length: 63 d}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(base::format_minute(part.entry.start), "2008-07-20 00:00");
  EXPECT_EQ(part.entry.written_length.time, base::days(63));
  EXPECT_EQ(part.entry.written_warm_up.time, base::Duration());
  EXPECT_EQ(part.entry.seed, 1u);
  EXPECT_EQ(part.entry.replications, 20u);
  EXPECT_EQ(part.entry.confidence, base::Probability(0.95));
}

TEST(SettingsEntryTest, TheLargestSeedIsReadExactly) {
  const auto part =
      read_part<ExperimentEntry>("{start: 2008-07-20, length: 1 d, seed: 9007199254740991}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.seed, 9'007'199'254'740'991u);
}

TEST(SettingsEntryTest, NamesEachFigureOfTheExperimentThatCannotBe) {
  EXPECT_THAT(
      read_part<ExperimentEntry>("start: 20 July 2008\n"
                                 "length: 63\n"
                                 "seed: -1\n"
                                 "replications: 0\n"
                                 "confidence: 95\n")
          .faults,
      ElementsAre("a.yaml:1:8: start: `20 July 2008` is no date that the calendar knows; allowed: "
                  "2008-07-20, 2008-07-20 08:30",
                  "a.yaml:2:9: length: `63` has no unit; allowed: ms, s, min, h, d, week",
                  "a.yaml:3:7: seed: `-1` is out of range; allowed: 0 .. 9007199254740991",
                  "a.yaml:4:15: replications: `0` is out of range; allowed: 1 .. 100000",
                  "a.yaml:5:13: confidence: `95` is out of range; allowed: 0.5 .. 0.9999"));
}

TEST(SettingsEntryTest, PeopleDoNoHarmToTheHandsetsUnlessItIsSaid) {
  EXPECT_FALSE(read_part<NetworkEntry>("{}").entry.crowd_half);
  EXPECT_EQ(read_part<NetworkEntry>("crowd_half: 20000").entry.crowd_half, base::People(20000));
  EXPECT_THAT(read_part<NetworkEntry>("crowd_half: 0").faults,
              ElementsAre("a.yaml:1:13: crowd_half: `0` is out of range; allowed: above 0, up to "
                          "1e8"));
}

TEST(SettingsEntryTest, NamesEachFigureOfTheNetworkAndTheWaysThatCannotBe) {
  EXPECT_THAT(
      read_part<NetworkEntry>("mode: flow\n"
                              "sector_uplink: 0 kB/s\n"
                              "outages: [{from: 2008-08-01 10:00}]\n")
          .faults,
      ElementsAre("a.yaml:1:7: mode: `flow` is not known here; allowed: off, latency, flows; did "
                  "you mean `flows`?",
                  "a.yaml:2:16: sector_uplink: `0 kB/s` is out of range; allowed: above 0, up to "
                  "100000 MB/s",
                  "a.yaml:3:11: outages[0].to: missing: until"));
  EXPECT_THAT(read_part<model::TravelPlan>("detour: 0.9").faults,
              ElementsAre("a.yaml:1:9: detour: `0.9` is out of range; allowed: 1 .. 5"));
}

}  // namespace
}  // namespace wangge::scenario
