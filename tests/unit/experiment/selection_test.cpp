#include "experiment/selection.hpp"

#include <gmock/gmock.h>

#include "support/selection_campaign.hpp"

namespace wangge::experiment {
namespace {

using support::SelectionCampaign;

TEST(SelectionTest, PutsTheChoiceFirstAndSaysHowFarTheOthersAre) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  const auto selection = select_best(campaign.world(), SelectionCampaign::plan(0.5), runs);
  ASSERT_TRUE(selection.chosen);
  ASSERT_EQ(selection.candidates.size(), 3u);
  const Candidate& last = selection.candidates.back();
  EXPECT_EQ(last.configuration, model::ConfigurationId(0));
  EXPECT_TRUE(last.beaten);
  ASSERT_TRUE(last.to_best);
  EXPECT_GT(last.to_best->high, 0);  // hours more than the best other
  EXPECT_EQ(last.to_best->low, 0);
  EXPECT_FALSE(selection.candidates.front().beaten);
}

TEST(SelectionTest, CountsWhatItCost) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  const auto selection = select_best(campaign.world(), SelectionCampaign::plan(0.5), runs);
  std::uint64_t sum = 0;
  for (const Candidate& c : selection.candidates) sum += c.replications;
  EXPECT_EQ(selection.replications, sum);
  EXPECT_GE(sum, 30u);
  EXPECT_GT(selection.candidates.front().staff.hours.count(), 0);
}

}  // namespace
}  // namespace wangge::experiment
