#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>

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

Walks walks_of(const SmallDistrict& district) {
  Walks walks;
  const auto start = district.world.experiment.start;
  kernel::Simulation simulation({.start = start});
  Platform platform(district.world, model::ConfigurationId(0), {2008, 0}, walks);
  platform.start();
  simulation.run_until(start + hours(24));
  return walks;
}

TEST(PatrolTest, TellsEachWalkToWhoWantsToKnow) {
  const Walks walks = walks_of({});
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

TEST(PatrolTest, TakesEachOfItsBreaksAndNotTheOneInTheMiddleBesides) {
  auto district = nothing_happens();
  district.world.staffing.shifts.push_back({{"early", "", ""}, hours(7), hours(14), {}});
  district.line(SmallDistrict::kSupervisors).shift = model::ShiftId(1);
  const auto without = walk(district).all.size();
  district.world.policy.patrol.rest_each_shift = base::minutes(60);
  district.world.policy.patrol.breaks = {{hours(5), base::minutes(40)},
                                         {hours(2), base::minutes(20)},
                                         {hours(9), base::minutes(90)}};  // after the shift
  const auto rested = walk(district).all.size();
  EXPECT_NEAR(static_cast<double>(without - rested), 2 * (40 + 20) / 12.2, 3);
}

TEST(PatrolTest, ABreakEndsWithTheShift) {
  auto district = nothing_happens();
  district.world.staffing.shifts.push_back({{"early", "", ""}, hours(7), hours(14), {}});
  district.line(SmallDistrict::kSupervisors).shift = model::ShiftId(1);
  district.world.policy.patrol.breaks = {{hours(6), hours(5)}};
  struct OnDuty final : record::Listener {
    base::Instant last;
    void staff_changed(model::UnitId unit, base::Instant when, std::size_t on_duty, std::size_t,
                       std::size_t) override {
      if (unit == SmallDistrict::kSupervisors && on_duty == 0) last = when;
    }
  } duty;
  const auto start = district.world.experiment.start;
  kernel::Simulation simulation({.start = start});
  Platform platform(district.world, model::ConfigurationId(0), {2008, 0}, duty);
  platform.start();
  simulation.run_until(start + hours(24));
  EXPECT_EQ(duty.last, start + hours(14));
}

TEST(PatrolTest, WalksVaryAsTheJourneysOfCrewsDo) {
  auto district = nothing_happens();
  const auto lengths = [&] {
    std::set<std::int64_t> different;
    for (const auto& j : walks_of(district).all) different.insert(j.whole.count());
    return different.size();
  };
  EXPECT_EQ(lengths(), 1U) << "from cell to cell, 100 m";
  district.world.travel.spread = base::Ratio(0.3);
  EXPECT_GT(lengths(), 100U);
}

/// Where somebody was on the row of cells, by what was told of their walks: metres, and whether on
/// the beat.
struct Spot {
  double x = 0;
  bool on_beat = false;
};
std::optional<Spot> spot_of(std::uint32_t person, base::Instant at, const Walks& walks) {
  std::optional<Spot> spot;
  for (const auto& j : walks.all) {
    if (j.unit != SmallDistrict::kSupervisors || j.person != person || j.when.from >= at) continue;
    const double gone = base::in_seconds(std::min(at, j.when.to) - j.when.from);
    const double part = gone / base::in_seconds(j.whole);
    spot = {j.from.x.count() + part * (j.to.x - j.from.x).count(), j.about.count() == 0};
  }
  return spot;
}

TEST(PatrolTest, ATaskGoesToWhoIsNearestNowNotWhoLookedNearest) {
  SmallDistrict district;  // walks of 100 m take longer than looks
  district.world.policy.patrol.walking_speed = base::MetresPerSecond(0.1);
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(24);
  const Walks walks = walks_of(district);
  int judged = 0;
  for (const auto& j : walks.all) {
    if (j.about.count() == 0 || j.unit != SmallDistrict::kSupervisors) continue;
    const auto other = spot_of(1 - j.person, j.when.from, walks);
    if (!other || !other->on_beat) continue;
    const double site = j.to.x.count();
    EXPECT_LE(std::abs(site - j.from.x.count()), std::abs(site - other->x) + 1e-6);
    ++judged;
  }
  EXPECT_GT(judged, 5);
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
