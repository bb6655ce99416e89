#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

TEST(AssembleDemandTest, AClassMultipliesTheOwnWeightsOfItsCategories) {
  const model::World world =
      world_of(with(kSmallDistrict, "{vendor: 1}", "{event: 2, cover: 0.5}"));
  EXPECT_THAT(world.demand.problems[1].category_weights, ElementsAre(6, 0.5));
}

TEST(AssembleDemandTest, AFactorCoversItsLastDayAndItsAreaOnly) {
  const model::DatedFactor factor = world_of(kSmallDistrict).demand.problems[0].rhythm.factors[0];
  EXPECT_EQ(base::format_minute(factor.only->from), "2008-08-08 00:00");
  EXPECT_EQ(base::format_minute(factor.only->to), "2008-08-25 00:00");
  EXPECT_EQ(factor.area, model::SubdistrictId(1));
  EXPECT_EQ(factor.factor, base::Ratio(0.3));
}

TEST(AssembleDemandTest, AShapeHasMeanOneWhateverItsNumbers) {
  const auto weekdays = world_of(with(kSmallDistrict, "per_day: 40,",
                                      "per_day: 40, weekdays: [5, 5, 5, 5, 5, 5, 40],"))
                            .demand.problems[0]
                            .rhythm.weekdays;
  EXPECT_THAT(weekdays, ElementsAre(DoubleEq(0.5), DoubleEq(0.5), DoubleEq(0.5), DoubleEq(0.5),
                                    DoubleEq(0.5), DoubleEq(0.5), DoubleEq(4)));
}

TEST(AssembleDemandTest, EvenlyGivesEveryCellTheSame) {
  const model::World world =
      world_of(with(kSmallDistrict, "cells: {desheng: 2, yuetan-01: 1}", "cells: evenly"));
  EXPECT_THAT(world.demand.problems[1].cell_weights, testing::Each(1.0));
}

TEST(AssembleDemandTest, ChannelsShareWhatIsNoticedByTheirWeights) {
  const auto named = [](const char* channels) {
    return world_of(with(kSmallDistrict, "demand:\n",
                         std::string("demand:\n  noticed_through: ") + channels + "\n"))
        .demand.noticed_through;
  };
  const auto shares = named("{superior: 1, hotline: 4}");
  double sum = 0;
  for (const auto& [channel, share] : shares) sum += share.count();
  EXPECT_DOUBLE_EQ(sum, 1);
  EXPECT_EQ(shares.front().channel, model::Channel::Hotline);
  EXPECT_DOUBLE_EQ(shares.front().share.count(), 0.8);
  EXPECT_EQ(world_of(kSmallDistrict).demand.noticed_through.size(), 1u) << "the hotline alone";
}

TEST(AssembleDemandTest, SomeChannelMustHaveAWeight) {
  const std::string text =
      with(kSmallDistrict, "demand:\n", "demand:\n  noticed_through: {web: 0}\n");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{web: 0}", text) +
                          "demand.noticed_through: the weights of the channels are all zero"));
}

TEST(AssembleDemandTest, ADayHasTwentyFourHours) {
  const std::string text = with(kSmallDistrict, "hours: noon", "hours: [1, 2, 3]");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(place_of("[1, 2, 3]", text) +
                  "demand.streams[streets].hours: must be 24 weights, not all zero; 3 are given"));
}

TEST(AssembleDemandTest, AShapeIsJudgedWhateverElseIsWrongWithItsStream) {
  const std::string text = with(with(kSmallDistrict, "hours: noon", "hours: [1, 2, 3]"),
                                "per_day: 40", "per_day: many, weekdays: [0, 0, 0, 0, 0, 0, 0]");
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("demand.streams[streets].per_day: `many`"),
                                           HasSubstr("demand.streams[streets].weekdays: must be 7"),
                                           HasSubstr("demand.streams[streets].hours: must be 24")));
}

TEST(AssembleDemandTest, SuggestsTheProfileAndTheDeskThatWereMeant) {
  const std::string text = with(with(kSmallDistrict, "hours: noon", "hours: non"),
                                "{id: calls, post: intake", "{id: calls, post: intak");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("non, factors", text) +
                              "demand.streams[streets].hours: there is no profile of a day called "
                              "`non`; allowed: noon; did you mean `noon`?",
                          EndsWith("did you mean `intake`?")));
}

TEST(AssembleDemandTest, AUnitThatIsNoDeskTakesNoDeskWork) {
  const std::string text = with(kSmallDistrict, "post: intake, per_day", "post: streets, per_day");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("streets, per_day: 100", text) +
                          "demand.desk_work[calls].post: `streets` is no desk; desks stand under "
                          "organisation.posts"));
}

TEST(AssembleDemandTest, AFactorThatEndsBeforeItBeginsIsAFaultOfTheFactor) {
  const std::string text = with(kSmallDistrict, "to: 2008-08-24, area", "to: 2008-08-01, area");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{from: 2008-08-08, to: 2008-08-01", text) +
                          "demand.streams[streets].factors[0]: ends before it begins"));
}

TEST(AssembleDemandTest, TwoStreamsOfOneNameAreAFaultOfTheSecond) {
  const std::string text = with(kSmallDistrict, "{id: calls,", "{id: hotline,");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("hotline, post", text) +
                          "demand.desk_work[hotline].id: there is another stream called "
                          "`hotline`, at scenario.yaml:48"));
}

TEST(AssembleDemandTest, AWrongFigureOfTheDistrictHasNoFaultsThatFollow) {
  const std::string text = with(with(kSmallDistrict, "residents: 125000", "residents: -60000"),
                                "residents: 62500", "residents: 6万");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("residents: `-60000` is out of range"),
                          HasSubstr("residents: `6万` is not written as a number here is; write "
                                    "60000")));
}

TEST(AssembleDemandTest, AnAreaThatWeighsNothingIsNamedAsSuch) {
  const std::string text =
      with(with(kSmallDistrict, "{per_community: 4}", "{per_community: 4, weight: residents}"),
           "residents: 62500", "residents: 0");
  EXPECT_THAT(faults_of(text),
              ::testing::Contains(HasSubstr("the cells of `yuetan-01` all weigh nothing")));
}

}  // namespace
}  // namespace wangge::scenario
