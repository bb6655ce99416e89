#include "experiment/comparison.hpp"

#include <gmock/gmock.h>

#include "experiment/samples.hpp"
#include "stats/interval.hpp"
#include "stats/simultaneous.hpp"
#include "support/contest.hpp"

namespace wangge::experiment {
namespace {

using support::Contest;
using testing::DoubleNear;
using testing::ElementsAre;

Comparison result_of(const Contest& contest) {
  return compare(contest.district.world, contest.observations);
}

std::vector<std::string> ranking(const Contest& contest, const Comparison& comparison) {
  std::vector<std::string> keys;
  for (const Contestant& c : comparison.contestants)
    keys.push_back(
        contest.district.world.staffing.configurations[c.configuration.index()].name.key);
  return keys;
}

bool warns(const Comparison& comparison, Caution caution) {
  return std::any_of(comparison.warnings.begin(), comparison.warnings.end(),
                     [&](const Warning& w) { return w.caution == caution; });
}

/// A clear order: each configuration is an hour quicker than the one before, day for day.
Contest clear_order() {
  Contest contest({"slow", "middle", "quick"});
  contest.observe(0, {9.0, 11.1, 10.0, 12.0});
  contest.observe(1, {8.0, 10.0, 9.1, 11.0});
  contest.observe(2, {7.1, 9.0, 8.0, 10.0});
  return contest;
}

TEST(ComparisonTest, RanksTheSmallestFirstWhereLessIsBetter) {
  const Contest contest = clear_order();
  EXPECT_THAT(ranking(contest, result_of(contest)), ElementsAre("quick", "middle", "slow"));
}

TEST(ComparisonTest, RanksTheLargestFirstWhereMoreIsBetter) {
  Contest contest({"poor", "good"});
  contest.district.world.experiment.primary = "on_time_handling";
  contest.observe(0, {0.5, 0.6}, "on_time_handling");
  contest.observe(1, {0.7, 0.8}, "on_time_handling");
  EXPECT_THAT(ranking(contest, result_of(contest)), ElementsAre("good", "poor"));
}

TEST(ComparisonTest, KeepsTheScenariosOrderWhereNothingIsBetter) {
  Contest contest({"first", "second"});
  contest.district.world.experiment.primary = "reports";
  contest.observe(0, {900, 910}, "reports");
  contest.observe(1, {100, 110}, "reports");
  const Comparison comparison = result_of(contest);
  EXPECT_THAT(ranking(contest, comparison), ElementsAre("first", "second"));
  EXPECT_FALSE(comparison.verdict);
}

TEST(ComparisonTest, BreaksTiesByTheScenariosOrder) {
  Contest contest({"first", "second"});
  contest.observe(0, {5, 6});
  contest.observe(1, {5, 6});
  EXPECT_THAT(ranking(contest, result_of(contest)), ElementsAre("first", "second"));
}

TEST(ComparisonTest, PutsThoseWithoutDataLast) {
  Contest contest({"idle", "busy"});
  contest.observe(0, {1, 2}, "on_time_handling");
  contest.observe(1, {5, 6});
  const Comparison comparison = result_of(contest);
  EXPECT_THAT(ranking(contest, comparison), ElementsAre("busy", "idle"));
  EXPECT_FALSE(comparison.contestants[1].estimates[0]);
  EXPECT_TRUE(warns(comparison, Caution::NoData));
  EXPECT_FALSE(comparison.verdict);
}

TEST(ComparisonTest, GivesStudentsIntervalForEachMean) {
  Contest contest({"only"});
  contest.observe(0, {1, 2, 3, 4});
  const Comparison comparison = result_of(contest);
  const Estimate& e = *comparison.contestants[0].estimates[0];
  EXPECT_EQ(e.replications, 4u);
  EXPECT_DOUBLE_EQ(e.mean, 2.5);
  EXPECT_THAT(*e.half_width, DoubleNear(3.182446 * 1.290994 / 2, 1e-5));  // t(3; 0.975) s / sqrt 4
}

TEST(ComparisonTest, SharesTheErrorAmongPairsAndIndicators) {
  Contest contest = clear_order();
  contest.district.world.experiment.indicators = {"response_mean", "on_time_handling"};
  const Comparison comparison = result_of(contest);
  const auto each = stats::bonferroni(base::Probability(0.95), 3 * 2);
  const double t = stats::t_quantile(base::Probability(1 - (1 - each.count()) / 2), 3);
  const Difference& d = *comparison.difference(0, 1, 0);
  EXPECT_THAT(*d.estimate.half_width, DoubleNear(t * d.estimate.deviation / 2, 1e-9));
}

TEST(ComparisonTest, TakesDifferencesDayByDay) {
  const Comparison comparison = result_of(clear_order());
  const Difference* d = comparison.difference(0, 2, 0);  // quick minus slow
  ASSERT_NE(d, nullptr);
  EXPECT_DOUBLE_EQ(d->estimate.mean, -2.0);
  EXPECT_LT(d->estimate.deviation, 0.1);  // while either alone varies by more than an hour
  EXPECT_GT(*d->correlation, 0.99);
  EXPECT_TRUE(d->separated);
}

TEST(ComparisonTest, NamesTheWinnerWhenTheFirstTwoAreToldApart) {
  const Comparison comparison = result_of(clear_order());
  ASSERT_TRUE(comparison.verdict);
  EXPECT_TRUE(comparison.verdict->separated);
  EXPECT_EQ(comparison.verdict->tied, 0u);
  EXPECT_FALSE(comparison.verdict->more_replications);
  EXPECT_EQ(comparison.contestants[0].letters, "a");
  EXPECT_EQ(comparison.contestants[1].letters, "b");
  EXPECT_EQ(comparison.contestants[2].letters, "c");
}

TEST(ComparisonTest, SharesALetterWhereNothingTellsThemApart) {
  Contest contest({"one", "same"});
  contest.observe(0, {5, 7, 6, 8});
  contest.observe(1, {7, 5, 8, 6.2});
  const Comparison comparison = result_of(contest);
  EXPECT_EQ(comparison.contestants[0].letters, comparison.contestants[1].letters);
  EXPECT_FALSE(comparison.verdict->separated);
  EXPECT_EQ(comparison.verdict->tied, 1u);
}

TEST(ComparisonTest, SaysHowManyMoreReplicationsWouldTellTheFirstTwoApart) {
  Contest contest({"one", "other"});
  contest.observe(0, {5.0, 5.0, 5.0, 5.0});
  contest.observe(1, {5.0, 5.4, 4.9, 5.5});
  const Comparison comparison = result_of(contest);
  ASSERT_TRUE(comparison.verdict->more_replications);
  // Differences 0, -0.4, 0.1, -0.5: mean -0.2, s 0.2944. n = 11: t(10) s / sqrt n = 0.1978 < 0.2.
  EXPECT_EQ(*comparison.verdict->more_replications, 7u);
}

TEST(ComparisonTest, PromisesNothingWhereTheFirstTwoAreEqual) {
  Contest contest({"one", "twin"});
  contest.observe(0, {5, 6, 7});
  contest.observe(1, {5, 6, 7});
  const Comparison comparison = result_of(contest);
  EXPECT_FALSE(comparison.verdict->separated);
  EXPECT_FALSE(comparison.verdict->more_replications);
}

TEST(ComparisonTest, ExplainsNothingWhereTheFirstTwoAreEqual) {
  Contest contest({"one", "twin"});
  contest.observe(0, {5, 6, 7});
  contest.observe(1, {5, 6, 7});
  contest.observe_waiting(0, {base::hours(70), base::hours(84), base::hours(77)});
  contest.observe_waiting(1, {base::hours(7), base::hours(14), base::hours(14)});
  EXPECT_TRUE(result_of(contest).reasons.empty());
}

TEST(ComparisonTest, WarnsOfOneReplication) {
  Contest contest({"one", "other"});
  contest.observe(0, {5});
  contest.observe(1, {6});
  const Comparison comparison = result_of(contest);
  EXPECT_TRUE(warns(comparison, Caution::OneReplication));
  EXPECT_FALSE(comparison.contestants[0].estimates[0]->half_width);
  EXPECT_FALSE(comparison.verdict->separated);
}

TEST(ComparisonTest, WarnsWhereCommonDaysMadeItWorse) {
  Contest contest({"up", "down"});
  contest.observe(0, {1, 2, 3, 4});
  contest.observe(1, {9, 8, 7, 6.5});
  EXPECT_TRUE(warns(result_of(contest), Caution::NegativeCorrelation));
  EXPECT_FALSE(warns(result_of(clear_order()), Caution::NegativeCorrelation));
}

TEST(ComparisonTest, ComparesOnlyDaysThatBothHaveSeen) {
  Contest contest({"whole", "broken-off"});
  contest.observe(0, {1, 2, 3, 400});
  contest.observe(1, {2, 3, 4});
  const Comparison comparison = result_of(contest);
  EXPECT_EQ(comparison.differences[0].estimate.replications, 3u);
  EXPECT_TRUE(warns(comparison, Caution::Incomplete));
  EXPECT_THAT(ranking(contest, comparison), ElementsAre("whole", "broken-off"));
  EXPECT_TRUE(comparison.verdict->separated);
  EXPECT_DOUBLE_EQ(comparison.differences[0].mean_a, 2);
  EXPECT_DOUBLE_EQ(comparison.differences[0].mean_b, 3);
}

TEST(ComparisonTest, WarnsOfAnIndicatorThatSomeReplicationsLack) {
  Contest contest({"late", "day"});
  contest.observe(0, {1, 1, 1, 1}, "open_at_end");
  contest.observe(0, {2, 3, 4});
  contest.observe(1, {1, 2, 3, 400});
  const Comparison comparison = result_of(contest);
  EXPECT_THAT(ranking(contest, comparison), ElementsAre("day", "late"));
  EXPECT_TRUE(warns(comparison, Caution::FewerValues));
  EXPECT_FALSE(warns(comparison, Caution::Incomplete));
  EXPECT_FALSE(warns(result_of(clear_order()), Caution::FewerValues));
}

TEST(ComparisonTest, NamesNoWinnerAgainstTheSignOfTheDifference) {
  Contest contest({"lucky", "better", "crashed"});  // all three have seen the first day alone
  contest.observe(0, {1, 20, 21, 20, 21, 20, 21, 20, 21, 20, 21, 20});
  contest.observe(1, {2, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10});
  contest.observe(2, {9});
  const Comparison comparison = result_of(contest);
  EXPECT_THAT(ranking(contest, comparison), ElementsAre("lucky", "better", "crashed"));
  EXPECT_TRUE(comparison.difference(0, 1, 0)->estimate.excludes_zero());
  EXPECT_FALSE(comparison.verdict->separated);
  EXPECT_FALSE(comparison.verdict->more_replications);
  EXPECT_EQ(comparison.contestants[0].letters, comparison.contestants[1].letters);
}

TEST(ComparisonTest, CountsWhatTheHorizonCutOff) {
  Contest contest({"one"});
  contest.observe(0, {5, 6});
  contest.observe(0, {3, 5}, "open_at_end");
  contest.observe(0, {0, 0}, "undiscovered_at_end");
  const Comparison comparison = result_of(contest);
  ASSERT_EQ(comparison.contestants[0].censored.size(), 1u);
  EXPECT_EQ(comparison.contestants[0].censored[0].indicator, indicator::find("open_at_end"));
  EXPECT_DOUBLE_EQ(comparison.contestants[0].censored[0].count.mean, 4);
}

TEST(ComparisonTest, ShowsThePrimaryIndicatorEvenIfNotListed) {
  Contest contest({"one"});
  contest.district.world.experiment.indicators = {"on_time_handling"};
  contest.observe(0, {5, 6});
  const Comparison comparison = result_of(contest);
  ASSERT_EQ(comparison.indicators.size(), 2u);
  EXPECT_EQ(comparison.indicators[comparison.primary], indicator::find("response_mean"));
}

TEST(ComparisonTest, SaysWhatTheStaffCosts) {
  const Comparison comparison = result_of(clear_order());
  EXPECT_EQ(comparison.contestants[0].staff.hours.count(), (5 + 3) * 168);
  EXPECT_EQ(comparison.contestants[2].staff.hours.count(), (5 + 1) * 168);
}

TEST(ComparisonTest, DoesNotDependOnTheOrderOfObservations) {
  Contest contest = clear_order();
  const Comparison before = result_of(contest);
  std::reverse(contest.observations.begin(), contest.observations.end());
  const Comparison after = result_of(contest);
  EXPECT_EQ(before.contestants[0].estimates[0]->mean, after.contestants[0].estimates[0]->mean);
  EXPECT_EQ(before.contestants[0].configuration, after.contestants[0].configuration);
}

}  // namespace
}  // namespace wangge::experiment
