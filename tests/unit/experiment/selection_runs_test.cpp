#include "experiment/selection_runs.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/selection_campaign.hpp"

namespace wangge::experiment {
namespace {

using support::kFirst;
using support::kSecond;

TEST(SelectionRunsTest, SimulatesWhatIsMissingAlone) {
  const support::SelectionCampaign campaign;
  auto runs = campaign.runs();
  ASSERT_TRUE(runs.ensure(std::vector{kFirst}, 2));
  EXPECT_EQ(runs.done().work.delivered, 2u);
  ASSERT_TRUE(runs.ensure(std::vector{kFirst, kSecond}, 3));
  EXPECT_EQ(runs.done().work.delivered, 2u + 1 + 3);
  EXPECT_EQ(runs.done().found, 0u);
  EXPECT_EQ(runs.replications(kFirst), 3u);
  EXPECT_EQ(runs.replications(model::ConfigurationId(2)), 0u);
}

TEST(SelectionRunsTest, FindsWhatTheFolderHolds) {
  const support::SelectionCampaign campaign;
  auto first = campaign.runs(), second = campaign.runs();
  const auto response = indicator::find("response_mean");
  ASSERT_TRUE(first.ensure(std::vector{kSecond}, 3));
  ASSERT_TRUE(second.ensure(std::vector{kSecond}, 3));
  EXPECT_EQ(second.done().work.delivered, 0u);
  EXPECT_EQ(second.done().found, 3u);
  EXPECT_EQ(first.values(kSecond, response), second.values(kSecond, response));
  EXPECT_THAT(first.values(kSecond, response), testing::SizeIs(3));
}

TEST(SelectionRunsTest, RefusesAnIndicatorWithoutAValue) {
  const support::SelectionCampaign campaign;
  auto runs = campaign.runs();
  ASSERT_TRUE(runs.ensure(std::vector{kFirst}, 1));
  EXPECT_THROW((void)runs.value(kFirst, 0, indicator::find("emergency_in_time")), base::RunFailed);
}

}  // namespace
}  // namespace wangge::experiment
