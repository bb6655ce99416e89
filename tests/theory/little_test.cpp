// Little's law on every post of the shipped district: the time average of the number waiting is the
// sum of the waits over the length. On a sample path with every wait counted to the horizon this is
// an identity, so it holds to the millisecond or somebody's time is lost. The numbers are counted
// at the posts, the waits are read off the records of cases and desks: neither knows of the other.
#include <gtest/gtest.h>

#include <vector>

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
#include "kernel/trial.hpp"
#include "network/road_travel.hpp"
#include "scenario/read_scenario.hpp"

namespace wangge {
namespace {

/// One side: the area under the number waiting at each unit, in milliseconds.
class QueueAreas {
 public:
  QueueAreas(std::size_t units, base::Instant start) : queues_(units, Queue{start, 0, 0}) {}

  void changed(model::UnitId unit, base::Instant when, std::size_t waiting) {
    Queue& q = queues_[unit.index()];
    q = {when, waiting, q.area_at(when)};
  }
  [[nodiscard]] std::int64_t up_to(base::Instant horizon, std::size_t unit) const {
    return queues_[unit].area_at(horizon);
  }

 private:
  struct Queue {
    base::Instant since;
    std::size_t waiting = 0;
    std::int64_t area = 0;
    [[nodiscard]] std::int64_t area_at(base::Instant when) const {
      return area + static_cast<std::int64_t>(waiting) * (when - since).count();
    }
  };
  std::vector<Queue> queues_;
};

/// The other side: all that the records call waiting, in milliseconds, by unit.
class Waits {
 public:
  explicit Waits(std::size_t units) : sums_(units) {}

  void add(const record::Interval& i) {
    const bool waits =
        i.cause == record::Cause::WaitingForStaff || i.cause == record::Cause::OffShift;
    if (waits && i.unit.exists()) sums_[i.unit.index()] += i.when.length().count();
  }
  void add(const record::DeskRecord& d, base::Instant horizon) {
    const base::Instant until = d.started ? *d.started : d.ended.value_or(horizon);
    sums_[d.desk.index()] += (until - d.arrived + d.lay_still).count();
  }
  [[nodiscard]] std::int64_t of(std::size_t unit) const { return sums_[unit]; }

 private:
  std::vector<std::int64_t> sums_;
};

struct TwoSides final : record::Listener {
  TwoSides(const model::World& world, base::Instant until)
      : areas(world.organisation.units.size(), world.experiment.start),
        waits(world.organisation.units.size()),
        horizon(until) {}
  void staff_changed(model::UnitId unit, base::Instant when, std::size_t, std::size_t,
                     std::size_t waiting) override {
    areas.changed(unit, when, waiting);
  }
  void interval(const record::Interval& i) override { waits.add(i); }
  void desk_work_ended(const record::DeskRecord& d) override {
    waits.add(d, horizon);
    lay_still += d.lay_still;
  }

  QueueAreas areas;
  Waits waits;
  base::Instant horizon;
  base::Duration lay_still{};
};

/// What contradicts the law, a line each; run in a process of its own, for the data flows.
std::string contradictions(const model::World& world) {
  const auto horizon = world.experiment.start + world.experiment.length;
  TwoSides sides(world, horizon);
  const auto roads = network::make_road_travel(world);
  kernel::Simulation simulation({world.experiment.start});
  flow::Platform platform(world, model::ConfigurationId(0), {world.experiment.seed, 0}, sides,
                          roads.get());
  platform.start();
  simulation.run_until(horizon);
  int posts = 0;
  std::string found;
  for (std::size_t u = 0; u < world.organisation.units.size(); ++u) {
    const std::int64_t area = sides.areas.up_to(horizon, u);
    if (sides.waits.of(u) != area)
      found += world.organisation.units[u].name.key + ": " + std::to_string(sides.waits.of(u)) +
               " ms waited, area " + std::to_string(area) + "\n";
    posts += area > 0;
  }
  if (posts <= 40) found += "queues at " + std::to_string(posts) + " posts only\n";
  if (sides.lay_still.count() == 0) found += "no hand-over was put to the test\n";
  return found;
}

TEST(LittleTest, HoldsToTheMillisecondAtEveryPostOfXicheng) {
  const auto world =
      scenario::read_scenario(WANGGE_SOURCE_DIR "/scenarios/900-xicheng-2008/scenario.yaml");
  ASSERT_EQ(world.network.mode, model::NetworkMode::Flows);
  const auto outcome = kernel::Trial::start([&] { return contradictions(world); }).wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  EXPECT_EQ(outcome.result, "");
}

}  // namespace
}  // namespace wangge
