#include "flow/lifecycle.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
#include "support/memory_listener.hpp"
#include "support/small_district.hpp"

namespace wangge::flow {
namespace {

using record::Cause;
using record::Outcome;
using record::Stage;
using support::MemoryListener;
using support::SmallDistrict;

MemoryListener simulate(const SmallDistrict& district, std::uint32_t replication = 0) {
  MemoryListener heard;
  kernel::Simulation simulation({.start = district.world.experiment.start});
  Platform platform(district.world, model::ConfigurationId(0), {2008, replication}, heard);
  platform.start();
  simulation.run_until(district.world.experiment.start + district.world.experiment.length);
  return heard;
}

int count(const MemoryListener& heard, Outcome outcome) {
  return static_cast<int>(std::count_if(heard.cases.begin(), heard.cases.end(),
                                        [&](const auto& c) { return c.outcome == outcome; }));
}

TEST(LifecycleTest, ClosesMostCasesOfAQuietWeek) {
  const auto heard = simulate({});
  EXPECT_GT(heard.cases.size(), 250U);
  EXPECT_GT(count(heard, Outcome::Closed), 200);
  EXPECT_LT(count(heard, Outcome::Open), 10);
}

TEST(LifecycleTest, PartitionsTheTimeOfEveryCase) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).fails_check = base::Probability(0.3);
  district.vendor().subdistrict_competent = base::Probability(0.5);
  district.world.policy.routing.accuracy = base::Probability(0.5);
  const auto heard = simulate(district);
  for (const auto& c : heard.cases) {
    base::Instant at = c.arose;
    for (const auto& i : heard.intervals.at(c.problem.count())) {
      EXPECT_EQ(i.when.from, at);
      at = i.when.to;
    }
    EXPECT_EQ(at, c.ended.value_or(district.world.experiment.start + base::days(7)));
  }
}

TEST(LifecycleTest, IsTheSameTwice) {
  const auto once = simulate({}, 3);
  const auto again = simulate({}, 3);
  ASSERT_EQ(once.cases.size(), again.cases.size());
  for (std::size_t i = 0; i < once.cases.size(); ++i)
    EXPECT_EQ(once.cases[i].ended, again.cases[i].ended);
}

}  // namespace
}  // namespace wangge::flow
