#include "flow/lifecycle.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

TEST(LifecycleTest, ClosesMostCasesOfAQuietWeek) {
  const auto heard = simulate({});
  EXPECT_GT(heard.cases.size(), 250U);
  EXPECT_GT(with(heard, Outcome::Closed).size(), 200U);
  EXPECT_LT(with(heard, Outcome::Open).size(), 10U);
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

TEST(LifecycleTest, IsTheSameTwiceAndStepByStep) {
  const auto once = simulate({}, 3);
  for (const bool step : {false, true}) {
    const auto again = simulate({}, 3, step);
    ASSERT_EQ(once.cases.size(), again.cases.size());
    for (std::size_t i = 0; i < once.cases.size(); ++i) {
      EXPECT_EQ(once.cases[i].problem, again.cases[i].problem);
      EXPECT_EQ(once.cases[i].ended, again.cases[i].ended);
    }
  }
}

TEST(LifecycleTest, IsUntouchedByAUnitThatNobodyUses) {
  SmallDistrict more;
  auto idle = more.unit(SmallDistrict::kDepartment);
  idle.name.key = "idle";
  idle.whole = model::UnitId(4);
  more.world.organisation.units.push_back(idle);
  auto line = more.line(SmallDistrict::kDepartment);
  line.unit = model::UnitId(4);
  more.world.staffing.configurations[0].lines.push_back(line);
  const auto plain = simulate({});
  const auto with_idle = simulate(more);
  ASSERT_EQ(plain.cases.size(), with_idle.cases.size());
  for (std::size_t i = 0; i < plain.cases.size(); ++i)
    EXPECT_EQ(plain.cases[i].ended, with_idle.cases[i].ended);
}

TEST(LifecycleTest, TellsOfEveryProblemOnce) {
  const auto heard = simulate({});
  std::set<std::uint64_t> seen;
  for (const auto& c : heard.cases) EXPECT_TRUE(seen.insert(c.problem.count()).second);
}

}  // namespace
}  // namespace wangge::flow
