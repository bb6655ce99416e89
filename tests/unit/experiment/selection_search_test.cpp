#include "experiment/selection_search.hpp"

#include <gmock/gmock.h>

#include "support/selection_campaign.hpp"

namespace wangge::experiment {
namespace {

using stats::Feasibility;
using stats::Side;
using support::kFirst;
using support::kSecond;
using support::kThird;
using support::SelectionCampaign;

/// Mean response time at most so many hours.
Requirement at_most(double hours) {
  return {indicator::find("response_mean"), {{Side::AtMost, hours}, 0.2}};
}

double mean_of(const SelectionRuns& runs, model::ConfigurationId who) {
  return stats::Moments(runs.values(who, indicator::find("response_mean"))).mean();
}

TEST(SelectionSearchTest, StepByStepDropsWhoIsClearlyBeaten) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  const auto found = search_best(SelectionCampaign::plan(0.5), runs);
  EXPECT_EQ(found.end, SelectionEnd::Decided);
  EXPECT_NE(found.chosen, kFirst);
  EXPECT_THAT(found.beaten, testing::Contains(kFirst));
  EXPECT_LT(mean_of(runs, *found.chosen), mean_of(runs, kFirst));
}

TEST(SelectionSearchTest, TheSameWhateverTheJobs) {
  const SelectionCampaign first, second;
  auto by_one = first.runs(1), by_two = second.runs(2);
  const auto plan = SelectionCampaign::plan(0.5);
  EXPECT_EQ(search_best(plan, by_one).chosen, search_best(plan, by_two).chosen);
  for (const auto who : {kFirst, kSecond, kThird})
    EXPECT_EQ(by_one.replications(who), by_two.replications(who));
}

TEST(SelectionSearchTest, SaysWhenTheMostIsReached) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  auto plan = SelectionCampaign::plan(1e-6);
  plan.most = 12;
  const auto found = search_best(plan, runs);
  EXPECT_EQ(found.end, SelectionEnd::MostReached);
  EXPECT_EQ(runs.replications(kThird), 12u);
}

TEST(SelectionSearchTest, TwoStagesSayHowManyTheyNeed) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  auto plan = SelectionCampaign::plan(1e-4);
  plan.procedure = Procedure::TwoStage;
  plan.most = 12;
  const auto found = search_best(plan, runs);
  EXPECT_EQ(found.end, SelectionEnd::MostReached);
  ASSERT_TRUE(found.needed);
  EXPECT_GT(*found.needed, 12u);
  plan.worth = 1e3;
  const auto easy = search_best(plan, runs);
  EXPECT_EQ(easy.end, SelectionEnd::Decided);
  EXPECT_FALSE(easy.needed);
}

TEST(SelectionSearchTest, LeavesOutWhoBreaksARequirement) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  auto plan = SelectionCampaign::plan(0.5);
  (void)runs.ensure(std::vector{kFirst, kSecond, kThird}, 10);
  plan.requirements = {at_most((mean_of(runs, kFirst) + mean_of(runs, kSecond)) / 2)};
  const auto found = search_best(plan, runs);
  EXPECT_EQ(found.verdicts.at(kFirst), Feasibility::Infeasible);
  EXPECT_EQ(found.verdicts.at(kSecond), Feasibility::Feasible);
  EXPECT_NE(found.chosen, kFirst);
}

TEST(SelectionSearchTest, ChoosesNobodyWhereAllBreakIt) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  auto plan = SelectionCampaign::plan(0.5);
  plan.requirements = {at_most(0.01)};
  const auto found = search_best(plan, runs);
  EXPECT_EQ(found.end, SelectionEnd::NoneFeasible);
  EXPECT_FALSE(found.chosen);
}

TEST(SelectionSearchTest, SpendsItsBudgetWhereItHelps) {
  const SelectionCampaign campaign;
  auto runs = campaign.runs();
  auto plan = SelectionCampaign::plan(0);
  plan.procedure = Procedure::Budget;
  plan.first_stage = 5;
  plan.budget = 60;
  const auto found = search_best(plan, runs);
  EXPECT_EQ(runs.replications(kFirst) + runs.replications(kSecond) + runs.replications(kThird),
            60u);
  EXPECT_NE(found.chosen, kFirst);
}

}  // namespace
}  // namespace wangge::experiment
