#include "experiment/samples.hpp"

#include <gmock/gmock.h>

#include "support/contest.hpp"

namespace wangge::experiment {
namespace {

using support::Contest;
using testing::ElementsAre;

constexpr model::ConfigurationId kLeft{0}, kRight{1};
const record::IndicatorId kResponse = indicator::find("response_mean");

TEST(SamplesTest, ListConfigurationsInTheOrderOfTheScenario) {
  Contest contest({"first", "second"});
  contest.observe(1, {1});
  contest.observe(0, {1, 2});
  const Samples samples(contest.observations);
  EXPECT_THAT(samples.configurations(), ElementsAre(kLeft, kRight));
  EXPECT_EQ(samples.replications(kLeft), 2u);
}

TEST(SamplesTest, GiveValuesInTheOrderOfReplications) {
  Contest contest({"one"});
  contest.observe(0, {3, 1, 2});
  std::swap(contest.observations[0], contest.observations[2]);
  EXPECT_THAT(Samples(contest.observations).values(kLeft, kResponse), ElementsAre(3, 1, 2));
}

TEST(SamplesTest, LeaveOutReplicationsWithoutAValue) {
  Contest contest({"one", "other"});
  contest.observe(0, {3, 1, 2});
  contest.observe(1, {4, 5, 6});
  contest.observations[1].figures.clear();
  const Samples samples(contest.observations);
  EXPECT_THAT(samples.values(kLeft, kResponse), ElementsAre(3, 2));
  const PairedValues pairs = samples.both(kLeft, kRight, kResponse);
  EXPECT_THAT(pairs.a, ElementsAre(3, 2));
  EXPECT_THAT(pairs.b, ElementsAre(4, 6));
}

TEST(SamplesTest, TakeMeansOverTheDaysThatAllHaveInCommon) {
  Contest contest({"one", "other", "idle"});
  contest.observe(0, {3, 1, 200});
  contest.observe(1, {4, 5});
  contest.observe(2, {1}, "open_at_end");
  const auto means = Samples(contest.observations).common_means(kResponse);
  EXPECT_THAT(means, ElementsAre(testing::Pair(kLeft, 2), testing::Pair(kRight, 4.5)));
}

TEST(SamplesTest, TakeMeansOfTheirOwnDaysWhereNoneAreCommon) {
  Contest contest({"one", "other"});
  contest.observe(0, {3});
  contest.observe(1, {4, 5});
  contest.observations[1].figures.clear();
  const auto means = Samples(contest.observations).common_means(kResponse);
  EXPECT_THAT(means, ElementsAre(testing::Pair(kLeft, 3), testing::Pair(kRight, 5)));
}

}  // namespace
}  // namespace wangge::experiment
