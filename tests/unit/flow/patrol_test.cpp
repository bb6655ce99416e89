#include <gtest/gtest.h>

#include <map>

#include "flow/field_force.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::hours;
using support::SmallDistrict;

/// Remembers when cells were looked over.
struct Visits final : record::Listener {
  std::vector<std::pair<model::CellId, base::Instant>> all;
  void cell_visited(model::CellId cell, base::Instant when) override {
    all.push_back({cell, when});
  }
};

Visits walk(const SmallDistrict& district) {
  Visits visits;
  const auto start = district.world.experiment.start;
  kernel::Simulation simulation({.start = start});
  Platform platform(district.world, model::ConfigurationId(0), {2008, 0}, visits);
  platform.start();
  simulation.run_until(start + hours(24));
  return visits;
}

SmallDistrict nothing_happens() {
  SmallDistrict district;
  district.world.demand.problems.clear();
  return district;
}

TEST(PatrolTest, WalksTheBeatRoundAndRound) {
  const auto visits = walk(nothing_happens());  // two people, two cells each, 100 m apart
  std::array<int, 4> by_cell{};
  for (const auto& [cell, when] : visits.all) ++by_cell[cell.index()];
  const double round = 10 + 130.0 / 60;  // minutes: look, and walk with the detour at 1 m/s
  for (int n : by_cell) EXPECT_NEAR(n, 24 * 60 / round / 2, 3);
}

/// Remembers who walked where.
struct Walks final : record::Listener {
  std::vector<record::Journey> all;
  void journey_ended(const record::Journey& journey) override { all.push_back(journey); }
  [[nodiscard]] bool wants_walks() const override { return true; }
};

TEST(PatrolTest, TellsEachWalkToWhoWantsToKnow) {
  Walks walks;
  const SmallDistrict district;
  const auto start = district.world.experiment.start;
  kernel::Simulation simulation({.start = start});
  Platform platform(district.world, model::ConfigurationId(0), {2008, 0}, walks);
  platform.start();
  simulation.run_until(start + hours(24));
  std::map<std::uint32_t, base::Instant> free_since;
  std::size_t to_cases = 0;
  for (const record::Journey& j : walks.all) {
    if (j.unit != SmallDistrict::kSupervisors) continue;
    EXPECT_GE(j.when.from, free_since[j.person]) << "one walk after the other";
    EXPECT_LE(j.when.length(), j.whole);
    free_since[j.person] = j.when.to;
    to_cases += j.about.count() != 0 ? 1 : 0;
  }
  EXPECT_EQ(free_since.size(), 2U);
  EXPECT_GT(to_cases, 10U);
}

TEST(PatrolTest, TakesItsMealBreak) {
  auto district = nothing_happens();
  district.world.staffing.shifts.push_back({{"early", "", ""}, hours(7), hours(14), {}});
  district.line(SmallDistrict::kSupervisors).shift = model::ShiftId(1);
  const auto without = walk(district).all.size();
  district.world.policy.patrol.rest_each_shift = base::minutes(60);
  const auto rested = walk(district).all.size();
  EXPECT_NEAR(static_cast<double>(without - rested), 2 * 60 / 12.2, 3);
}

TEST(PatrolTest, IsHeldUpByProblemsAndTasks) {
  EXPECT_LT(walk({}).all.size(), walk(nothing_happens()).all.size());
  SmallDistrict district;  // one supervisor, who stays six hours in each cell
  district.line(SmallDistrict::kSupervisors).people = 1;
  district.world.policy.patrol.look = random::Distribution::constant(hours(6));
  district.world.demand.problems[0].reported_by = model::Channel::Superior;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(12);
  const auto heard = support::simulate(district);
  const auto checked = support::with(heard, record::Outcome::Closed);
  EXPECT_GT(checked.size(), 50u);
  for (const auto& c : checked)
    EXPECT_LT(support::time_in(heard.intervals.at(c.problem.count()), record::Stage::Check,
                               record::Cause::WaitingForStaff),
              hours(1))
        << "sets out long before the look would end";
}

}  // namespace
}  // namespace wangge::flow
