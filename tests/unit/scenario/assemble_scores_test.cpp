#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// The one desk, with these scores.
std::string scored(const std::string& scores) { return kOneDesk + "scores:\n  " + scores + "\n"; }

const std::vector<model::ScorePart>& parts(const model::World& world, const std::string& key) {
  return std::ranges::find(world.scores, key, &model::ScoreTable::key)->parts;
}

const std::vector<model::IndicatorName> kKnown{
    {{"handling_rate", "处置率", "handling rate"}, {"score_department"}, true},
    {{"rework_rate", "返工率", "rework rate"}, {"score_department"}, true},
    {{"missed", "漏报数", "missed"}, {"score_department"}, false},
    {{"handling_mean", "平均处置时长", "mean handling time"}, {}}};

/// The faults where these indicators are known.
std::vector<std::string> faults_knowing(const std::string& text) {
  const Folder folder({{"scenario.yaml", text}});
  try {
    load_scenario(folder.path(), {}, {}, kKnown);
  } catch (const base::InvalidInput& invalid) {
    return folder.lines_of(invalid);
  }
  return {};
}

TEST(AssembleScoresTest, WhatIsNotGivenKeepsTheUsualWeights) {
  const model::World world = world_of(scored("department: {handling_rate: 70, rework_rate: 30}"));
  EXPECT_THAT(parts(world, "score_department"), ElementsAre(model::ScorePart{"handling_rate", 70},
                                                            model::ScorePart{"rework_rate", 30}));
  EXPECT_EQ(parts(world, "score_centre").size(), 4U);
  EXPECT_EQ(world_of(kOneDesk).scores.size(), model::standard_scores().size());
}

TEST(AssembleScoresTest, AnIndicatorMayBeCalledByItsName) {
  const Folder folder({{"scenario.yaml", scored("department: {处置率: 60, Rework rate: 40}")}});
  const model::World world = load_scenario(folder.path(), {}, {}, kKnown).world;
  EXPECT_THAT(parts(world, "score_department"), ElementsAre(model::ScorePart{"handling_rate", 60},
                                                            model::ScorePart{"rework_rate", 40}));
}

TEST(AssembleScoresTest, ALayerTakesAPartAwayByNoPoints) {
  const model::World world = world_of(scored("region: {handling_rate: 100, rework_rate: 0}"));
  EXPECT_THAT(parts(world, "score_region"), ElementsAre(model::ScorePart{"handling_rate", 100}));
}

TEST(AssembleScoresTest, CountsAloneMakeNoScore) {
  EXPECT_THAT(faults_knowing(scored("department: {missed: 100}")),
              ElementsAre(HasSubstr("scores.department: only counts earn points here")));
  EXPECT_THAT(faults_knowing(scored("department: {missed: 50, rework_rate: 50}")),
              testing::IsEmpty());
}

TEST(AssembleScoresTest, TheSameIndicatorByTwoNamesIsAFault) {
  const std::string text = scored("department: {handling_rate: 60, 处置率: 40}");
  EXPECT_THAT(faults_knowing(text),
              ElementsAre(AllOf(HasSubstr(place_of("处置率: 40", text)),
                                HasSubstr("`处置率` and `handling_rate` are the same indicator"))));
}

TEST(AssembleScoresTest, WhatCannotEarnIsToldWithAllThatCanInOrder) {
  EXPECT_THAT(faults_knowing(scored("department: {missed: 50, handling_mean: 50}")),
              ElementsAre(HasSubstr("`handling_mean` cannot earn points in this score; allowed: "
                                    "handling_rate, missed, rework_rate")))
      << "and nothing is said of counts alone beside it";
}

TEST(AssembleScoresTest, ThirdsMayBeRounded) {
  EXPECT_THAT(faults_knowing(
                  scored("department: {missed: 33.33, rework_rate: 33.33, handling_rate: 33.33}")),
              testing::IsEmpty());
}

TEST(AssembleScoresTest, PointsThatAreNotAHundredAreAFault) {
  const std::string text = scored("department: {handling_rate: 70, rework_rate: 20}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{handling_rate: 70", text) +
                          "scores.department: these are 90 points; a score has 100"));
}

TEST(AssembleScoresTest, PointsThatCannotBeReadAreNotAddedUp) {
  EXPECT_THAT(faults_of(scored("department: {handling_rate: many, rework_rate: 20}")),
              ElementsAre(HasSubstr("`many` is no number")));
}

TEST(AssembleScoresTest, SuggestsTheIndicatorThatWasMeant) {
  const std::string text = scored("department: {handling_rat: 100}");
  EXPECT_THAT(
      faults_knowing(text),
      ElementsAre(AllOf(HasSubstr(place_of("handling_rat: 100", text) + "scores.department"),
                        HasSubstr("did you mean `handling_rate`?"))));
}

TEST(AssembleScoresTest, WhatCannotEarnPointsThereIsAFault) {
  const std::string text =
      scored("department: {handling_mean: 50, handling_rate: 50}\n  centre: {rework_rate: 100}");
  EXPECT_THAT(faults_knowing(text),
              ElementsAre(HasSubstr(place_of("handling_mean", text) + "scores.department"),
                          AllOf(HasSubstr("scores.centre"),
                                HasSubstr("`rework_rate` cannot earn points in this score"))));
}

}  // namespace
}  // namespace wangge::scenario
