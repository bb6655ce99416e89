// Little's law on every post of the shipped district: the time average of the number waiting is the
// sum of the waits over the length. On a sample path with every wait counted to the horizon this is
// an identity, so it holds to the millisecond or somebody's time is lost. The numbers are counted
// at the posts, the waits are read off the records of cases and desks: neither knows of the other.
#include <gtest/gtest.h>

#include <vector>

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
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

TEST(LittleTest, HoldsToTheMillisecondAtEveryPostOfXicheng) {
  const std::string file = WANGGE_SOURCE_DIR "/scenarios/900-xicheng-2008/scenario.yaml";
  auto world = scenario::read_scenario(file);
  world.network.mode = model::NetworkMode::Latency;
  const auto horizon = world.experiment.start + world.experiment.length;
  TwoSides sides(world, horizon);
  const auto roads = network::make_road_travel(world);
  kernel::Simulation simulation({world.experiment.start});
  flow::Platform platform(world, model::ConfigurationId(0), {world.experiment.seed, 0}, sides,
                          roads.get());
  platform.start();
  simulation.run_until(horizon);
  int posts = 0;
  for (std::size_t u = 0; u < world.organisation.units.size(); ++u) {
    const std::int64_t area = sides.areas.up_to(horizon, u);
    EXPECT_EQ(sides.waits.of(u), area) << world.organisation.units[u].name.key;
    posts += area > 0;
  }
  EXPECT_GT(posts, 40);
  EXPECT_GT(sides.lay_still.count(), 0);  // or hand-overs are not put to the test
}

}  // namespace
}  // namespace wangge
