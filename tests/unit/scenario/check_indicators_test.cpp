#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<model::IndicatorName> kKnown{
    {{"score_department", "", ""}, {}, false, false, true, model::Subject::Cases},
    {{"score_region", "", ""}, {}, false, true, true, model::Subject::Cases},
    {{"on_time_handling", "", ""}, {"score_region"}, true, true, false, model::Subject::Cases},
    {{"wait_mean", "", ""}, {}, false, true, false, model::Subject::DeskWork},
    {{"answer_mean", "", ""}, {}, false, true, false, model::Subject::Emergencies}};

/// The faults and notes where these are compared, and these indicators are known.
std::vector<std::string> said_of(const std::string& scenario, const std::string& compared) {
  const Folder folder(
      {{"scenario.yaml", with(scenario, "experiment: {", "experiment: {" + compared + ", ")}});
  try {
    return load_scenario(folder.path(), {}, {}, kKnown).notes;
  } catch (const base::InvalidInput& invalid) {
    return folder.lines_of(invalid);
  }
}

TEST(CheckIndicatorsTest, AScoreOfUnitsAloneRanksNothing) {
  EXPECT_THAT(said_of(kSmallDistrict, "primary: score_department"),
              ElementsAre(HasSubstr("experiment.primary: `score_department` is reckoned for each "
                                    "unit, not for the district")));
}

TEST(CheckIndicatorsTest, OfWhatDoesNotRankItIsNoted) {
  const Folder folder({{"scenario.yaml", with(kSmallDistrict, "experiment: {",
                                              "experiment: {indicators: [score_region], ")}});
  EXPECT_THAT(load_scenario(folder.path(), {}, {}, kKnown).notes,
              ElementsAre(HasSubstr("`score_region` has no usual weights")));
}

TEST(CheckIndicatorsTest, AScoreNeedsWeights) {
  EXPECT_THAT(said_of(kSmallDistrict, "primary: score_region"),
              ElementsAre(HasSubstr("write `scores: {region: {on_time_handling: 60, ")));
  EXPECT_THAT(said_of(kSmallDistrict + "scores: {region: {on_time_handling: 100}}\n",
                      "primary: score_region"),
              IsEmpty());
}

TEST(CheckIndicatorsTest, AnIndicatorStandsInTheListOnce) {
  EXPECT_THAT(said_of(kSmallDistrict, "indicators: [on_time_handling, on_time_handling]"),
              ElementsAre(HasSubstr("the indicator `on_time_handling` stands in the list twice")));
}

TEST(CheckIndicatorsTest, WhatNothingHappensForIsNoted) {
  EXPECT_THAT(
      said_of(kSmallDistrict, "indicators: [wait_mean, on_time_handling, answer_mean]"),
      ElementsAre(HasSubstr("no data for `answer_mean`: the scenario has no `emergencies`")));
  EXPECT_THAT(said_of(kOneDesk, "indicators: [wait_mean, on_time_handling]"),
              ElementsAre(HasSubstr("no data for `on_time_handling`: the scenario has no cases")));
}

}  // namespace
}  // namespace wangge::scenario
