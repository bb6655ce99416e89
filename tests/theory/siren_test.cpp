// Emergencies take crews from routine work: they see a post of their own, M/M/c or M/D/c, however
// busy the crews are with the rest.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stats/interval.hpp"
#include "support/emergency_district.hpp"
#include "theory/constant_service.hpp"
#include "theory/erlang.hpp"

namespace wangge {
namespace {

using support::EmergencyDistrict;

constexpr auto kCrews = EmergencyDistrict::kDepartment;

/// Three crews of the department, with more routine work than they can do, and two emergencies an
/// hour of an hour each. Calls, orders and journeys take no time.
struct SirenDistrict : EmergencyDistrict {
  explicit SirenDistrict(const random::Distribution& work) {
    auto& centre = world.emergencies.centres[0];
    centre.interview = centre.dispatch = seconds(0);
    unit(kCrews).response.emplace().after_job = model::AfterJob::Stay;
    line(kCrews).people = 3;
    type().needs[0].service = kCrews;
    type().needs[0].work = work;
    for (auto& one : world.organisation.units) one.speed = base::MetresPerSecond(1e9);
    per_day(48);
    add_routine();
    world.experiment.length = base::days(40);
  }

 private:
  void add_routine() {
    world.demand.problems = SmallDistrict().world.demand.problems;
    vendor().severities[0].priority = 2;
    vendor().severities[0].work = random::Distribution::exponential(base::hours(3));
  }
};

/// What the emergencies of one replication see from the third day on.
struct Waits {
  Waits(const SirenDistrict& district, std::uint32_t replication) {
    const auto from = district.world.experiment.start + base::days(2);
    for (const auto& r : simulate(district, replication).responses) {
      if (r.requested < from) continue;
      waited.add(r.waited);
      wait.add(base::in_seconds(*r.ordered - r.requested));
      preempted.add(r.preempted);
    }
  }
  stats::Moments waited, wait, preempted;
};

void expect_law(const char* name, double closed_form, const stats::Moments& moments) {
  const auto simulated = *stats::t_interval(moments, base::Probability(0.999));
  const auto figures = fmt::format("closed form {:.5g}, simulated {:.5g} +- {:.2g}", closed_form,
                                   simulated.mean, simulated.half_width);
  EXPECT_TRUE(simulated.contains(closed_form)) << name << ": " << figures;
  EXPECT_LT(simulated.half_width, 0.06 * closed_form) << name << ": " << figures;
  testing::Test::RecordProperty(name, figures);
}

/// Of all replications.
struct Seen {
  explicit Seen(const random::Distribution& work) {
    const SirenDistrict district(work);
    for (std::uint32_t r = 0; r < 240; ++r) {
      const Waits waits(district, r);
      waited.add(waits.waited.mean());
      wait.add(waits.wait.mean());
      preempted.add(waits.preempted.mean());
    }
  }
  stats::Moments waited, wait, preempted;
};

TEST(SirenWorldTest, EmergenciesWaitOnlyForEachOther) {
  const theory::MarkovQueue alone{theory::per_hour(2), theory::hours(1), 3};
  const Seen seen(random::Distribution::exponential(base::hours(1)));
  expect_law("waits_at_all", alone.waits_longer_than({})->count(), seen.waited);
  expect_law("mean_wait", alone.mean_wait()->count(), seen.wait);
  EXPECT_GT(seen.preempted.mean(), 0.3) << "most crews not with an emergency are at routine";
}

TEST(SirenWorldTest, WorkThatNeedNotBeExponentialKeepsCrommelin) {
  const Seen seen(random::Distribution::constant(base::hours(1)));
  const auto closed = theory::crommelin(theory::per_hour(2), theory::hours(1), 3);
  expect_law("mean_wait", closed->count(), seen.wait);
  EXPECT_GT(seen.preempted.mean(), 0.3);
}

}  // namespace
}  // namespace wangge
