#include <gmock/gmock.h>

#include "scenario/settings_entry.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PolicyEntryTest, SayingNothingIsOneMergedCentreWithoutExtensions) {
  const auto part = read_part<PolicyEntry>("{}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.axes, model::Axes::One);
  EXPECT_EQ(part.entry.routing.components, model::First::Owner);
  EXPECT_EQ(part.entry.routing.events, model::First::Subdistrict);
  EXPECT_EQ(part.entry.clock, model::HandlingClock::Bundled);
  EXPECT_EQ(part.entry.check_by, model::CheckBy::Nearest);
  EXPECT_TRUE(part.entry.verify_public_reports);
  EXPECT_FALSE(part.entry.extension);
  EXPECT_EQ(part.entry.suspension, random::Distribution::exponential(base::days(10)));
  EXPECT_DOUBLE_EQ(part.entry.patrol.walking_speed.count(), 3.5 / 3.6);
  EXPECT_EQ(part.entry.patrol.rest_each_shift, base::minutes(30));
}

TEST(PolicyEntryTest, AppealsAndCallersAreAskedWhereThePlannerSaysSo) {
  const auto nothing = read_part<PolicyEntry>("{}");
  EXPECT_FALSE(nothing.entry.appeal);
  EXPECT_FALSE(nothing.entry.satisfaction);
  EXPECT_EQ(nothing.entry.closes_specially, base::Probability(0));
  const auto part = read_part<PolicyEntry>(
      "closes_specially: 1 %\nappeal: {applies: 0.3, granted: 0.5}\n"
      "satisfaction: {in_time: 80 %, late: 40 %}\n");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.closes_specially, base::Probability(0.01));
  EXPECT_EQ(part.entry.appeal->granted, base::Probability(0.5));
  EXPECT_EQ(part.entry.appeal->confirmed, base::Probability(1));
  EXPECT_EQ(part.entry.satisfaction->late, base::Probability(0.4));
}

TEST(PolicyEntryTest, EachRuleThatIsWrittenIsTaken) {
  const auto part = read_part<PolicyEntry>(
      "routing: {components: subdistrict_first, events: owner_first, accuracy: 90 %}\n"
      "axes: two\nclock: per_unit\ncheck_by: duty_grid\nverify_public_reports: false\n"
      "extension: {applies: 0.1, granted: 0.8, apply_at: 0.5}\nduplicate_radius: 50 m\n");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.routing.components, model::First::Subdistrict);
  EXPECT_EQ(part.entry.routing.events, model::First::Owner);
  EXPECT_EQ(part.entry.routing.accuracy, base::Probability(0.9));
  EXPECT_EQ(part.entry.axes, model::Axes::Two);
  EXPECT_EQ(part.entry.clock, model::HandlingClock::PerUnit);
  EXPECT_EQ(part.entry.check_by, model::CheckBy::DutyGrid);
  EXPECT_FALSE(part.entry.verify_public_reports);
  EXPECT_EQ(part.entry.extension->applies, base::Probability(0.1));
  EXPECT_EQ(part.entry.extension->granted, base::Probability(0.8));
  EXPECT_EQ(part.entry.extension->apply_at, base::Ratio(0.5));
  EXPECT_EQ(part.entry.duplicate_radius, base::Metres(50));
}

TEST(PolicyEntryTest, ExtensionsNeedTheChanceThatAUnitAsks) {
  EXPECT_THAT(read_part<PolicyEntry>("extension: {granted: 0.5}").faults,
              ElementsAre("a.yaml:1:12: extension.applies: missing: chance that the unit asks"));
}

TEST(PolicyEntryTest, TheSecondLevelAndFurtherCallsAreOffUnlessWritten) {
  const auto part = read_part<PolicyEntry>("extension: {applies: 0.1}");
  EXPECT_EQ(part.entry.extension->confirmed, base::Probability(1));
  EXPECT_EQ(part.entry.escalate_on_repeats, 0);
  const auto written =
      read_part<PolicyEntry>("extension: {applies: 0.1, confirmed: 90 %}\nescalate_on_repeats: 2");
  EXPECT_EQ(written.entry.extension->confirmed, base::Probability(0.9));
  EXPECT_EQ(written.entry.escalate_on_repeats, 2);
}

TEST(PolicyEntryTest, ASuspensionLastsAYearAtMost) {
  EXPECT_THAT(read_part<PolicyEntry>("suspension: lognormal(365 d cv 0.8)").faults, IsEmpty());
  EXPECT_THAT(read_part<PolicyEntry>("suspension: exponential(400 d)").faults,
              ElementsAre("a.yaml:1:13: suspension: the mean of `exponential(400 d)` is too long; "
                          "allowed: 0 .. 365 d"));
}

TEST(PolicyEntryTest, NotEveryReviewSendsBackOrNoCaseWouldEnd) {
  EXPECT_THAT(read_part<PolicyEntry>("review_sends_back: 99 %").faults, IsEmpty());
  EXPECT_THAT(read_part<PolicyEntry>("review_sends_back: 100 %").faults,
              ElementsAre("a.yaml:1:20: review_sends_back: `100 %` is out of range; allowed: "
                          "0 .. 0.99"));
}

TEST(PolicyEntryTest, LimitsAreTightenedNeverLoosened) {
  const auto part = read_part<PolicyEntry>(
      "tightened: [{from: 2008-08-08, to: 2008-08-24, categories: [event.05], factor: 0.5}]");
  EXPECT_THAT(part.faults, IsEmpty());
  ASSERT_EQ(part.entry.tightened_entries.size(), 1u);
  EXPECT_EQ(part.entry.tightened_entries[0].categories[0].text, "event.05");
  EXPECT_EQ(part.entry.tightened_entries[0].factor, base::Ratio(0.5));
  EXPECT_THAT(
      read_part<PolicyEntry>("tightened: [{from: 2008-08-08, to: 2008-08-24, factor: 1.5},\n"
                             "            {from: 2008-08-08, to: 2008-08-24, factor: 0}]")
          .faults,
      ElementsAre("a.yaml:1:56: tightened[0].factor: `1.5` is out of range; allowed: above 0, up "
                  "to 1",
                  "a.yaml:2:56: tightened[1].factor: `0` is out of range; allowed: above 0, up to "
                  "1"));
}

TEST(PolicyEntryTest, NamesEachRuleThatCannotBe) {
  EXPECT_THAT(
      read_part<PolicyEntry>("axes: three\n"
                             "routing: {events: owner, accuracy: 120 %}\n"
                             "escalate_at: 0\n"
                             "duplicate_radius: 50\n"
                             "patrol: {walking_speed: 50 km/h, cells_per_beat: -1}\n")
          .faults,
      ElementsAre("a.yaml:1:7: axes: `three` is not known here; allowed: one, two",
                  "a.yaml:2:19: routing.events: `owner` is not known here; allowed: owner_first, "
                  "subdistrict_first",
                  "a.yaml:2:36: routing.accuracy: `120 %` is out of range; allowed: 0 .. 1",
                  "a.yaml:3:14: escalate_at: `0` is out of range; allowed: above 0, up to 100",
                  "a.yaml:4:19: duplicate_radius: `50` has no unit; allowed: m, km",
                  "a.yaml:5:25: patrol.walking_speed: `50 km/h` is out of range; allowed: above "
                  "0, up to 40 km/h",
                  "a.yaml:5:50: patrol.cells_per_beat: `-1` is out of range; allowed: 0 .. 10000"));
}

}  // namespace
}  // namespace wangge::scenario
