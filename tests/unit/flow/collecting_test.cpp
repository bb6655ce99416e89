#include <gtest/gtest.h>

#include <map>

#include "flow/stages.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

long count_channel(const support::MemoryListener& heard, model::Channel channel) {
  return std::count_if(heard.cases.begin(), heard.cases.end(),
                       [&](const auto& c) { return c.reported && c.channel == channel; });
}

TEST(CollectingTest, FindsProblemsOnTheBeat) {
  const auto heard = simulate({});
  EXPECT_GT(count_channel(heard, model::Channel::Supervisor), 150);
  EXPECT_GT(count_channel(heard, model::Channel::Hotline), 0);
  EXPECT_GT(with(heard, Outcome::Vanished).size(), 0U);
}

TEST(CollectingTest, LeavesItToThePublicWithoutSupervisors) {
  SmallDistrict district;
  district.line(SmallDistrict::kSupervisors).people = 0;
  const auto heard = simulate(district);
  EXPECT_EQ(count_channel(heard, model::Channel::Supervisor), 0);
  EXPECT_GT(with(heard, Outcome::Vanished).size(), 150U);
}

TEST(CollectingTest, PutsRightOnTheSpotWithoutAReport) {
  SmallDistrict district;
  district.vendor().visibility.fixed_on_spot = Probability(1);
  const auto heard = simulate(district);
  EXPECT_EQ(count_channel(heard, model::Channel::Supervisor), 0);
  EXPECT_GT(with(heard, Outcome::FixedOnSpot).size(), 150U);
}

TEST(CollectingTest, CountsVisitsThatSawNothing) {
  SmallDistrict district;
  district.vendor().visibility.detected = Probability(0.2);
  const auto heard = simulate(district);
  int missed = 0;
  for (const auto& c : heard.cases) missed += c.missed_visits;
  EXPECT_GT(missed, 300);
}

TEST(CollectingTest, ReportsAgainWhileTheCaseIsOpen) {
  SmallDistrict district;
  district.world.demand.problems[0].reported_by = model::Channel::Hotline;
  district.vendor().visibility.repeat_reports = 2;
  district.vendor().visibility.repeat_delay = random::Distribution::constant(base::minutes(1));
  const auto heard = simulate(district);
  double again = 0;
  for (const auto& c : heard.cases) again += c.duplicate_reports;
  EXPECT_NEAR(again / static_cast<double>(heard.cases.size()), 2, 0.4);  // geometric with mean 2
}

TEST(CollectingTest, MergesTheCallAboutWhatASupervisorHasReported) {
  SmallDistrict district;
  district.vendor().visibility.noticed_by_public = Probability(1);
  district.vendor().visibility.public_delay = random::Distribution::constant(base::hours(3));
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(6));
  district.line(SmallDistrict::kDepartment).people = 1000;
  const auto heard = simulate(district);
  long answered = 0;
  for (const auto& c : heard.cases) {
    const bool seen_first = c.reported && c.channel == model::Channel::Supervisor;
    EXPECT_LE(c.duplicate_reports, seen_first ? 1 : 0);
    answered += c.duplicate_reports;
  }
  EXPECT_GT(answered, 100);
  const auto is_call = [](const auto& d) { return d.stream == record::kRepeatCalls; };
  EXPECT_EQ(std::count_if(heard.desk_work.begin(), heard.desk_work.end(), is_call), answered);
}

/// Nobody patrols and everything is noticed.
SmallDistrict noticed_through(std::vector<model::ChannelShare> channels) {
  SmallDistrict district;
  district.line(SmallDistrict::kSupervisors).people = 0;
  district.vendor().visibility.lifetime.reset();
  district.vendor().visibility.noticed_by_public = Probability(1);
  district.world.demand.noticed_through = std::move(channels);
  return district;
}

TEST(CollectingTest, TheChannelsCompeteForWhatNoSupervisorFinds) {
  const auto heard = simulate(noticed_through({{model::Channel::Hotline, Probability(0.5)},
                                               {model::Channel::Web, Probability(0.3)},
                                               {model::Channel::Video, Probability(0)},
                                               {model::Channel::Superior, Probability(0.2)}}));
  const auto all = static_cast<double>(heard.cases.size());
  EXPECT_NEAR(static_cast<double>(count_channel(heard, model::Channel::Hotline)), 0.5 * all, 35);
  EXPECT_NEAR(static_cast<double>(count_channel(heard, model::Channel::Web)), 0.3 * all, 32);
  EXPECT_NEAR(static_cast<double>(count_channel(heard, model::Channel::Superior)), 0.2 * all, 28);
  EXPECT_EQ(count_channel(heard, model::Channel::Video), 0);
}

TEST(CollectingTest, AnotherChannelLeavesTheProblemAsItIs) {
  const auto called = simulate(noticed_through({{model::Channel::Hotline, Probability(1)}}));
  const auto seen = simulate(noticed_through({{model::Channel::Video, Probability(1)}}));
  ASSERT_EQ(called.cases.size(), seen.cases.size());
  std::map<std::uint64_t, std::optional<base::Instant>> reported;
  for (const auto& c : called.cases) reported[c.problem.count()] = c.reported;
  for (const auto& c : seen.cases) EXPECT_EQ(c.reported, reported.at(c.problem.count()));
}

TEST(CollectingTest, OnlyThePublicCallsAboutWhatASupervisorHasReported) {
  SmallDistrict district;
  district.vendor().visibility.noticed_by_public = Probability(1);
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(6));
  district.line(SmallDistrict::kDepartment).people = 1000;
  const auto repeats = [&](model::Channel channel) {
    district.world.demand.noticed_through = {{channel, Probability(1)}};
    int sum = 0;
    for (const auto& c : simulate(district).cases) sum += c.duplicate_reports;
    return sum;
  };
  EXPECT_GT(repeats(model::Channel::Web), 20);
  EXPECT_EQ(repeats(model::Channel::Superior), 0);
}

TEST(CollectingTest, NobodyCallsAboutWhatHasBeenPutRight) {
  SmallDistrict district;  // handled within the hour, checked for six more
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(6);
  district.world.organisation.check->work = random::Distribution::constant(base::hours(6));
  district.vendor().visibility.noticed_by_public = Probability(1);
  district.vendor().visibility.lifetime.reset();
  district.vendor().visibility.public_delay = random::Distribution::constant(base::hours(4));
  int put_right_before = 0;
  for (const auto& c : with(simulate(district), Outcome::Closed)) {
    const base::Instant call = c.arose + base::hours(4);
    if (c.channel != model::Channel::Supervisor || call > *c.ended) continue;
    const bool was_right = *c.handling.ended <= call;
    EXPECT_EQ(c.duplicate_reports, was_right ? 0 : 1);
    put_right_before += was_right;
  }
  EXPECT_GT(put_right_before, 15);
}

TEST(CollectingTest, KeepsTheProblemsWhateverTheStaff) {
  SmallDistrict fewer;
  fewer.line(SmallDistrict::kSupervisors).people = 1;
  const auto a = simulate({});
  const auto b = simulate(fewer);
  std::map<std::uint64_t, base::Instant> arose;
  for (const auto& c : a.cases) arose[c.problem.count()] = c.arose;
  ASSERT_EQ(a.cases.size(), b.cases.size());
  for (const auto& c : b.cases) EXPECT_EQ(arose.at(c.problem.count()), c.arose);
}

}  // namespace
}  // namespace wangge::flow
