#include "experiment/samples.hpp"

#include <gmock/gmock.h>

#include "support/contest.hpp"

namespace wangge::experiment {
namespace {

using support::Contest;
using testing::ElementsAre;

constexpr model::ConfigurationId kFirst{0}, kSecond{1};
const record::IndicatorId kResponse = indicator::find("response_mean");

TEST(SamplesTest, ListConfigurationsInTheOrderOfTheScenario) {
  Contest contest({"first", "second"});
  contest.observe(1, {1});
  contest.observe(0, {1, 2});
  const Samples samples(contest.observations);
  EXPECT_THAT(samples.configurations(), ElementsAre(kFirst, kSecond));
  EXPECT_EQ(samples.replications(kFirst), 2u);
}

TEST(SamplesTest, GiveValuesInTheOrderOfReplications) {
  Contest contest({"one"});
  contest.observe(0, {3, 1, 2});
  std::swap(contest.observations[0], contest.observations[2]);
  EXPECT_THAT(Samples(contest.observations).values(kFirst, kResponse), ElementsAre(3, 1, 2));
}

TEST(SamplesTest, LeaveOutReplicationsWithoutAValue) {
  Contest contest({"one", "other"});
  contest.observe(0, {3, 1, 2});
  contest.observe(1, {4, 5, 6});
  contest.observations[1].figures.clear();
  const Samples samples(contest.observations);
  EXPECT_THAT(samples.values(kFirst, kResponse), ElementsAre(3, 2));
  const PairedValues pairs = samples.both(kFirst, kSecond, kResponse);
  EXPECT_THAT(pairs.a, ElementsAre(3, 2));
  EXPECT_THAT(pairs.b, ElementsAre(4, 6));
}

TEST(SamplesTest, TakeMeansOverTheDaysThatAllHaveInCommon) {
  Contest contest({"one", "other", "idle"});
  contest.observe(0, {3, 1, 200});
  contest.observe(1, {4, 5});
  contest.observe(2, {1}, "open_at_end");
  const auto means = Samples(contest.observations).common_means(kResponse);
  EXPECT_THAT(means, ElementsAre(testing::Pair(kFirst, 2), testing::Pair(kSecond, 4.5)));
}

TEST(SamplesTest, TakeMeansOfTheirOwnDaysWhereNoneAreCommon) {
  Contest contest({"one", "other"});
  contest.observe(0, {3});
  contest.observe(1, {4, 5});
  contest.observations[1].figures.clear();
  const auto means = Samples(contest.observations).common_means(kResponse);
  EXPECT_THAT(means, ElementsAre(testing::Pair(kFirst, 3), testing::Pair(kSecond, 5)));
}

}  // namespace
}  // namespace wangge::experiment
