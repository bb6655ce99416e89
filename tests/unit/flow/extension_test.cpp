#include "flow/extension.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/simulate.hpp"
#include "support/slow_works.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Outcome;
using support::simulate;
using support::SmallDistrict;

/// The unit always asks for more time, when it has used 0.8 of the limit.
SmallDistrict long_works() {
  SmallDistrict district = support::slow_works();
  district.world.policy.extension =
      model::Extension{base::Ratio(0.8), Probability(1), Probability(1)};
  return district;
}

long requests_at_desks(const support::MemoryListener& heard) {
  return std::ranges::count_if(heard.desk_work,
                               [](const auto& d) { return d.stream == record::kExtensions; });
}

TEST(ExtensionTest, IsAskedForWhileTheCrewIsAtWorkWhichGoesOn) {
  const auto heard = simulate(long_works());
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    EXPECT_EQ(c.extensions, 1);
    EXPECT_TRUE(c.handling.in_time());
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(8));
    EXPECT_EQ(support::time_in(heard.intervals.at(c.problem.count()), record::Stage::Handling,
                               record::Cause::Work),
              base::hours(6));
  }
}

TEST(ExtensionTest, IsAskedForTwiceAtMost) {
  SmallDistrict district = long_works();
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(20));
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.extensions, 2);
    EXPECT_EQ(c.refused_extensions, 0);
    EXPECT_FALSE(c.handling.in_time());
  }
}

TEST(ExtensionTest, NeedsTheSecondLevelToo) {
  SmallDistrict district = long_works();
  district.world.policy.extension->confirmed = Probability(0);
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.extensions, 0);
    EXPECT_GT(c.refused_extensions, 0);
    EXPECT_FALSE(c.handling.in_time());
  }
}

TEST(ExtensionTest, TheSecondLevelHearsOnlyOfWhatTheFirstHasGranted) {
  SmallDistrict district = long_works();
  const auto per_request = [&] {
    const auto heard = simulate(district);
    double asked = 0;
    for (const auto& c : heard.cases) asked += c.extensions + c.refused_extensions;
    return static_cast<double>(requests_at_desks(heard)) / asked;
  };
  EXPECT_NEAR(per_request(), 2, 0.1) << "some are under way at the horizon";
  district.world.policy.extension->granted = Probability(0);
  EXPECT_NEAR(per_request(), 1, 0.1);
}

TEST(ExtensionTest, EndsWithTheWork) {
  SmallDistrict district = long_works();  // a desk that never answers
  const model::UnitId nobody(district.world.organisation.units.size());
  district.world.organisation.units.push_back(district.unit(SmallDistrict::kDesk));
  auto& activities = district.world.organisation.activities;
  activities[static_cast<std::size_t>(model::Activity::ApproveExtension)]->desk = nobody;
  const auto heard = simulate(district);
  EXPECT_GT(requests_at_desks(heard), 50);
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    EXPECT_EQ(c.extensions + c.refused_extensions, 0);
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(4));
  }
}

}  // namespace
}  // namespace wangge::flow
