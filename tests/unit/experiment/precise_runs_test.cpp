#include "experiment/precise_runs.hpp"

#include <gmock/gmock.h>

#include "support/selection_campaign.hpp"

namespace wangge::experiment {
namespace {

using support::SelectionCampaign;
using Of = stats::PrecisionAim::Of;

PrecisionWish response_within(double half_width, Of of) {
  PrecisionWish wish;
  wish.indicator = indicator::find("response_mean");
  wish.aim.of = of;
  wish.aim.half_width = half_width;
  return wish;
}

TEST(PreciseRunsTest, StopsWhenEveryMeanIsSoPrecise) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  const std::vector wishes{response_within(0.15, Of::Mean)};
  const auto done = run_until_precise(runs, wishes, 3, 500);
  EXPECT_TRUE(done.met);
  EXPECT_GT(done.replications, 3u);
  for (const auto who : runs.plan().configurations) {
    const stats::Moments values(runs.values(who, wishes[0].indicator));
    EXPECT_EQ(values.count(), done.replications);
    EXPECT_LE(stats::t_interval(values, base::Probability(0.95))->half_width, 0.15 * values.mean());
  }
}

TEST(PreciseRunsTest, TheSameWhateverTheJobs) {
  const SelectionCampaign first, second;
  auto by_one = first.runs(1), by_two = second.runs(2);
  const std::vector wishes{response_within(0.15, Of::Mean)};
  EXPECT_EQ(run_until_precise(by_one, wishes, 3, 500).replications,
            run_until_precise(by_two, wishes, 3, 500).replications);
}

TEST(PreciseRunsTest, SaysThatTheMostWasNotEnough) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  const std::vector wishes{response_within(1e-6, Of::Unit)};
  const auto done = run_until_precise(runs, wishes, 3, 7);
  EXPECT_FALSE(done.met);
  EXPECT_TRUE(done.complete);
  EXPECT_EQ(done.replications, 7u);
}

}  // namespace
}  // namespace wangge::experiment
