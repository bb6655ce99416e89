#pragma once
#include "model/streams.hpp"
#include "model/world.hpp"

namespace wangge::support {

/// 20,000 people in the first cell on the second day from noon to six, an hour to come and to
/// leave. It brings `an_hour` of the stream of that number for each thousand people.
inline model::Crowd make_crowd(const model::World& world, std::size_t stream, double an_hour) {
  model::Crowd crowd;
  crowd.name = {"relay", "火炬传递", "torch relay"};
  crowd.people = base::People(20000);
  const base::Instant noon = world.experiment.start + base::hours(36);
  crowd.height = {noon, noon + base::hours(6)};
  crowd.gathers = crowd.disperses = base::hours(1);
  crowd.cells.assign(world.district.cells.size(), 0);
  crowd.cells[0] = 1;
  model::Burst burst;
  burst.name.key = "stream-" + std::to_string(stream) + "@relay";
  burst.usual = stream;
  burst.rate = base::PerDay(24 * an_hour);
  burst.cell_weights = crowd.cells;
  crowd.brings = {burst};
  return crowd;
}

/// What it brings in all: people times hours times the rate.
inline double expected_of(const model::Crowd& crowd) {
  const base::Duration slopes = crowd.gathers + crowd.disperses;
  const double hours = base::in_hours(crowd.height.length()) + base::in_hours(slopes) / 2;
  return crowd.people.count() / 1000 * crowd.brings[0].rate.count() / 24 * hours;
}

/// The world with that crowd, its bursts numbered.
inline void add_crowd(model::World& world, model::Crowd crowd) {
  world.demand.crowds.push_back(std::move(crowd));
  model::number_bursts(world.demand);
}

}  // namespace wangge::support
