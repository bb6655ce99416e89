#include "report/run_summary.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "indicator/catalogue.hpp"
#include "support/paper_run.hpp"

namespace wangge::report {
namespace {

using support::PaperWorld;

class RunSummaryTest : public testing::Test {
 protected:
  const PaperWorld paper;
  const record::Directory directory = indicator::directory_of(paper.world);
  const RunSummary run = summarise(directory, model::ConfigurationId(0), support::paper_run(paper),
                                   paper.world.experiment);

  [[nodiscard]] const experiment::Estimate* estimate(std::string_view key) const {
    const auto found =
        std::ranges::find(run.indicators, indicator::find(key), &IndicatorLine::indicator);
    return found == run.indicators.end() ? nullptr : &found->estimate;
  }
};

TEST_F(RunSummaryTest, MeansAndHalfWidthsAreOverTheReplications) {
  const auto* rate = estimate("on_time_handling");
  ASSERT_NE(rate, nullptr);
  EXPECT_EQ(rate->replications, 3u);
  EXPECT_NEAR(rate->mean, 0.85, 1e-12);
  EXPECT_NEAR(*rate->half_width, 4.3027 * 0.05 / std::sqrt(3.0), 1e-4);
}

TEST_F(RunSummaryTest, CountsOfNothingAreLeftOut) {
  EXPECT_NE(estimate("filed"), nullptr);
  EXPECT_EQ(estimate("desk_arrivals"), nullptr);
  EXPECT_EQ(estimate("missed"), nullptr);
}

TEST_F(RunSummaryTest, UnitsWithNobodyAreLeftOutAndTheBusiestComesFirst) {
  ASSERT_EQ(run.units.size(), 2u);
  EXPECT_EQ(run.units[0].unit, PaperWorld::kDepartment.index()) << "its teams are in it";
  EXPECT_NEAR(run.units[0].utilisation->mean, 0.75, 1e-12);
  EXPECT_NEAR(run.units[0].on_time->mean, 0.85, 1e-12);
  EXPECT_EQ(run.units[1].unit, PaperWorld::kDesk.index());
  EXPECT_FALSE(run.units[1].on_time);
}

TEST_F(RunSummaryTest, TheQueueByHourIsAMeanOverDaysAndReplications) {
  const auto& queue = run.units[1].by_hour.queue;
  EXPECT_NEAR(queue[12], 4, 1e-9);
  EXPECT_NEAR(queue[16], 2, 1e-9);
  EXPECT_EQ(queue[17], 0);
  EXPECT_NEAR(run.units[1].queue.mean, (7 * 2 + 4) / 24.0, 1e-9);
}

TEST_F(RunSummaryTest, UtilisationAndQueueAreKnownForEveryHourAndDay) {
  const UnitLine& desk = run.units[1];
  EXPECT_NEAR(desk.by_hour.busy[3], 0.5, 1e-12);
  ASSERT_GT(desk.by_day.queue.size(), 2u);
  EXPECT_NEAR(desk.by_day.queue.back(), (7 * 2 + 4) / 24.0, 1e-9);
  EXPECT_NEAR(desk.by_day.busy.back(), 0.5, 1e-12);
}

TEST_F(RunSummaryTest, TheQueueIsAMeanOverWhatWasMeasuredOfAnHourOrDay) {
  model::World world = paper.world;
  model::ExperimentPlan& plan = world.experiment;
  plan.warm_up = base::hours(12);
  plan.length = base::hours(48);  // from noon of the first day: each hour from noon on twice
  indicator::Collector collector(world, model::ConfigurationId(0));
  collector.staff_changed(PaperWorld::kDesk, plan.start, 2, 1, 3);
  collector.horizon(plan.start + plan.length);
  const std::vector rows{collector.result(0).rows, collector.result(0).rows};
  const RunSummary half_days =
      summarise(indicator::directory_of(paper.world), model::ConfigurationId(0), rows, plan);
  ASSERT_EQ(half_days.units.size(), 1u);
  for (const double queue : half_days.units[0].by_hour.queue) EXPECT_NEAR(queue, 3, 1e-9);
  ASSERT_EQ(half_days.units[0].by_day.queue.size(), 2u);
  for (const double queue : half_days.units[0].by_day.queue) EXPECT_NEAR(queue, 3, 1e-9);
}

TEST_F(RunSummaryTest, CountsAreOfAllReplicationsTogether) {
  EXPECT_EQ(run.counts.cases, 300u);
  EXPECT_EQ(run.counts.events, 3000u);
  EXPECT_EQ(run.replications, 3u);
}

TEST_F(RunSummaryTest, OneReplicationHasNoHalfWidth) {
  const auto all = support::paper_run(paper);
  const RunSummary one = summarise(directory, model::ConfigurationId(0), std::span(all).first(1),
                                   paper.world.experiment);
  EXPECT_FALSE(one.indicators.front().estimate.half_width);
}

}  // namespace
}  // namespace wangge::report
