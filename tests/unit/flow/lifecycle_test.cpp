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
    EXPECT_TRUE(once.cases == again.cases);
    EXPECT_TRUE(once.intervals == again.intervals);
    EXPECT_TRUE(once.desk_work == again.desk_work);
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
  EXPECT_TRUE(plain.cases == with_idle.cases);
  EXPECT_TRUE(plain.intervals == with_idle.intervals);
  EXPECT_TRUE(plain.desk_work == with_idle.desk_work);
}

/// 监督中心 keeps the first desk, 指挥中心 gets one of its own.
struct TwoAxes {
  static constexpr model::UnitId kCommand{4};
  SmallDistrict district;

  TwoAxes() {
    using enum model::Activity;
    auto& organisation = district.world.organisation;
    organisation.units.push_back(organisation.unit(SmallDistrict::kDesk));
    organisation.units.back().whole = kCommand;
    auto line = district.line(SmallDistrict::kDesk);
    line.key = "command";
    line.unit = kCommand;
    district.world.staffing.configurations[0].lines.push_back(line);
    for (const auto activity : {Receive, Dispatch, Coordinate, Review})
      organisation.activities[static_cast<std::size_t>(activity)]->desk = kCommand;
    district.world.policy.axes = model::Axes::Two;
  }
};

/// The desks' work on a case in its order: each piece by its unit and stage.
std::vector<std::pair<model::UnitId, record::Stage>> desk_work(
    const std::vector<record::Interval>& life) {
  std::vector<std::pair<model::UnitId, record::Stage>> pieces;
  for (const auto& i : life)
    if (i.cause == record::Cause::Work &&
        (i.unit == SmallDistrict::kDesk || i.unit == TwoAxes::kCommand))
      pieces.emplace_back(i.unit, i.stage);
  return pieces;
}

TEST(LifecycleTest, GoesFromAxisToAxisWhereTheyAreTwo) {
  using enum record::Stage;
  const auto ours = SmallDistrict::kDesk;
  const auto theirs = TwoAxes::kCommand;
  const auto heard = simulate(TwoAxes().district);
  const std::vector<std::pair<model::UnitId, record::Stage>> way{
      {ours, Acceptance}, {ours, Filing},   {theirs, Dispatch},  // taken over
      {theirs, Dispatch}, {theirs, Review}, {ours, Closing}};
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    if (c.channel == model::Channel::Supervisor && c.duplicate_reports == 0) {
      EXPECT_EQ(desk_work(heard.intervals.at(c.problem.count())), way);
    }
  }
}

TEST(LifecycleTest, IsTakenOverAgainAfterAFailedCheckButNotAfterAReturn) {
  TwoAxes axes;
  axes.district.world.policy.routing.accuracy = base::Probability(0.5);
  axes.district.unit(SmallDistrict::kDepartment).fails_check = base::Probability(0.3);
  const auto heard = simulate(axes.district);
  int returned = 0, reworked = 0;
  for (const auto& c : with(heard, Outcome::Closed)) {
    const auto work = desk_work(heard.intervals.at(c.problem.count()));
    const std::pair dispatching{TwoAxes::kCommand, record::Stage::Dispatch};
    EXPECT_EQ(std::count(work.begin(), work.end(), dispatching), 2 * (1 + c.reworks) + c.returns);
    returned += c.returns;
    reworked += c.reworks;
  }
  EXPECT_GT(returned, 20);
  EXPECT_GT(reworked, 20);
}

TEST(LifecycleTest, TellsOfEveryProblemOnce) {
  const auto heard = simulate({});
  std::set<std::uint64_t> seen;
  for (const auto& c : heard.cases) EXPECT_TRUE(seen.insert(c.problem.count()).second);
}

}  // namespace
}  // namespace wangge::flow
