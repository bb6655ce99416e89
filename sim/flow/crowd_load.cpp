#include "flow/crowd_load.hpp"

#include <set>

#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

std::vector<base::People> people_by_subdistrict(const model::World& world, base::Instant t) {
  std::vector<base::People> people(world.district.subdistricts.size());
  for (const model::Crowd& crowd : world.demand.crowds) {
    const base::People all = model::people_at(crowd, t);
    for (std::size_t c = 0; all.count() > 0 && c < crowd.cells.size(); ++c)
      people[world.district.subdistrict_of(model::CellId(c)).index()] += all * crowd.cells[c];
  }
  return people;
}

namespace {

/// When the size of some crowd changes, and the start.
std::set<base::Instant> moments(const model::World& world) {
  const base::Instant start = world.experiment.start;
  std::set<base::Instant> all{start};
  for (const model::Crowd& crowd : world.demand.crowds)
    for (const base::Instant t : model::turning_points(crowd))
      if (t > start) all.insert(t);
  return all;
}

void set_uplinks(base::People half, Platform& p) {
  const auto people = people_by_subdistrict(p.world, kernel::now());
  for (std::size_t s = 0; s < people.size(); ++s) {
    const auto left = p.world.network.sector_uplink / (1 + people[s] / half);
    if (left != p.links.uplink(model::SubdistrictId(s)))
      p.links.set_uplink(model::SubdistrictId(s), left);
  }
}

kernel::Process follow_crowds(base::People half, Platform& p) {
  for (const base::Instant t : moments(p.world)) {
    co_await kernel::hold_until(t);
    set_uplinks(half, p);
  }
}

}  // namespace

void start_crowd_load(Platform& p) {
  const model::NetworkPlan& plan = p.world.network;
  if (plan.crowd_half && plan.mode != model::NetworkMode::Off && !p.world.demand.crowds.empty())
    kernel::spawn(follow_crowds(*plan.crowd_half, p));
}

}  // namespace wangge::flow
