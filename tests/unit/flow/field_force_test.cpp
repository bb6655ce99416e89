#include "flow/field_force.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using record::Cause;
using record::Outcome;
using record::Stage;
using support::simulate;
using support::SmallDistrict;
using support::total;
using support::with;

TEST(FieldForceTest, ChecksWaitForTheNextShift) {
  SmallDistrict district;
  district.world.staffing.shifts.push_back(
      {{"early", "", ""}, base::hours(7), base::hours(14), model::DayKind::Every});
  district.line(SmallDistrict::kSupervisors).shift = model::ShiftId(1);
  const auto heard = simulate(district);
  EXPECT_GT(total(heard, Stage::Check, Cause::OffShift), base::hours(24));
  EXPECT_GT(with(heard, Outcome::Closed).size(), 50U);
}

TEST(FieldForceTest, LeavesChecksToThoseWhoMay) {
  SmallDistrict district;
  district.line(SmallDistrict::kSupervisors).may_check = false;
  const auto heard = simulate(district);
  EXPECT_TRUE(with(heard, Outcome::Closed).empty());
  EXPECT_GT(with(heard, Outcome::Open).size(), 150U);
}

TEST(FieldForceTest, FindsLessWithAnUntrainedEye) {
  SmallDistrict district;
  district.line(SmallDistrict::kSupervisors).eye = base::Ratio(0.1);
  int trained = 0, untrained = 0;
  for (const auto& c : simulate({}).cases) trained += c.missed_visits;
  for (const auto& c : simulate(district).cases) untrained += c.missed_visits;
  EXPECT_GT(untrained, 5 * trained);
}

TEST(FieldForceTest, KeepsToBeatsOfTheSizeThatThePolicyNames) {
  SmallDistrict district;  // four cells, two supervisors, beats of one cell: two cells see nobody
  district.world.policy.patrol.cells_per_beat = 1;
  district.vendor().visibility.noticed_by_public = base::Probability(0);
  std::set<std::size_t> found_in;
  for (const auto& c : with(simulate(district), Outcome::Closed)) found_in.insert(c.cell.index());
  EXPECT_EQ(found_in.size(), 2U);
}

/// The checks of a week: how far people come from, and how many are under way at once.
struct Checks {
  base::Duration longest_walk{};
  long together = 0;
};

Checks checks_of(const SmallDistrict& district) {
  Checks checks;
  std::vector<base::Span> visits;
  for (const auto& [problem, life] : simulate(district).intervals)
    for (const auto& i : life) {
      if (i.stage != Stage::Check) continue;
      if (i.cause == Cause::Travel)
        checks.longest_walk = std::max(checks.longest_walk, i.when.length());
      if (i.cause == Cause::Work) visits.push_back(i.when);
    }
  for (const base::Span& one : visits)
    for (const base::Span& other : visits)
      checks.together += one.from < other.from && other.from < one.to;
  return checks;
}

TEST(FieldForceTest, SendsTheOwnerOfTheBeatWhereThePolicySays) {
  SmallDistrict district;  // whatever happens, happens in the western beat of two cells
  district.world.demand.problems[0].reported_by = model::Channel::Superior;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(30);
  district.world.demand.problems[0].cell_weights = {1, 1, 0, 0};
  district.world.organisation.check->work = random::Distribution::constant(base::minutes(30));
  const Checks nearest = checks_of(district);
  EXPECT_GT(nearest.together, 20) << "the eastern supervisor helps";
  district.world.policy.check_by = model::CheckBy::DutyGrid;
  const Checks owner = checks_of(district);
  EXPECT_EQ(owner.together, 0) << "it is one person";
  EXPECT_LT(owner.longest_walk, base::seconds(260)) << "who comes from the two western cells";
  EXPECT_GT(nearest.longest_walk, base::seconds(260));
}

TEST(FieldForceTest, ChecksWhatIsPressingFirst) {
  SmallDistrict district;  // twice the checks that two supervisors can do
  district.world.demand.problems[0].reported_by = model::Channel::Superior;
  district.world.organisation.check->work = random::Distribution::constant(base::hours(2));
  auto& severities = district.vendor().severities;
  severities.push_back(severities[0]);
  severities[1].priority = 0;
  std::array<int, 2> closed{};
  for (const auto& c : with(simulate(district), Outcome::Closed)) ++closed[c.severity.index()];
  EXPECT_GT(closed[1], 2 * closed[0]) << "as many arose of either";
}

/// How many cases of either half of a district in two were closed.
std::pair<long, long> closed_by_half(const support::MemoryListener& heard) {
  std::pair<long, long> closed;
  for (const auto& c : with(heard, Outcome::Closed))
    ++(c.cell.index() < 2 ? closed.first : closed.second);
  return closed;
}

TEST(FieldForceTest, WalksInEverySubdistrictWhereItIsOneBody) {
  SmallDistrict district;
  district.split_in_two();
  const auto heard = simulate(district);
  std::set<std::size_t> found_in;
  for (const auto& c : with(heard, Outcome::Closed))
    if (c.channel == model::Channel::Supervisor) found_in.insert(c.cell.index());
  EXPECT_EQ(found_in.size(), 4U);
}

TEST(FieldForceTest, ChecksWhereNobodyOfTheBodyWalks) {
  SmallDistrict district;
  district.split_in_two();
  district.line(SmallDistrict::kSupervisors).people = 1;  // walks in the first half
  district.vendor().visibility.noticed_by_public = base::Probability(1);
  district.vendor().visibility.lifetime.reset();
  const auto [west, east] = closed_by_half(simulate(district));
  EXPECT_GT(west, 100);
  EXPECT_GT(east, 100) << "reported by the public";
}

TEST(FieldForceTest, CountsOneBodyAsOne) {
  struct Most final : record::Listener {
    void staff_changed(model::UnitId unit, base::Instant, std::size_t present, std::size_t busy,
                       std::size_t) override {
      if (unit != SmallDistrict::kSupervisors) return;
      on_duty = std::max(on_duty, present);
      EXPECT_LE(busy, present);
    }
    std::size_t on_duty = 0;
  } heard;
  SmallDistrict district;
  district.split_in_two();
  district.line(SmallDistrict::kSupervisors).people = 5;
  const auto& plan = district.world.experiment;
  kernel::Simulation simulation({plan.start});
  Platform platform(district.world, model::ConfigurationId(0), {2008, 0}, heard);
  platform.start();
  simulation.run_until(plan.start + base::days(1));
  EXPECT_EQ(heard.on_duty, 5U);
}

}  // namespace
}  // namespace wangge::flow
