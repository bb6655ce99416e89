#include "network/road_travel.hpp"

#include <algorithm>

#include "base/civil.hpp"
#include "network/anchors.hpp"
#include "network/patrol_tour.hpp"

namespace wangge::network {
namespace {

std::size_t hour_of(base::Instant t) {
  return static_cast<std::size_t>(base::time_of_day(t) / base::hours(1));
}

/// The hours of the day in which the roads are in one state from `from` to `to`.
std::vector<std::size_t> hours_between(base::Instant from, base::Instant to) {
  std::vector<std::size_t> hours;
  for (base::Instant t = from; t < to && hours.size() < 24;
       t = base::start_of_day(t) + base::hours(1) * static_cast<std::int64_t>(hour_of(t) + 1))
    hours.push_back(hour_of(t));
  return hours;
}

/// For each anchor that is a cell of a tour the next one on it.
std::vector<AnchorId> next_on(const std::vector<std::vector<model::CellId>>& tours,
                              std::size_t anchors) {
  std::vector<AnchorId> next(anchors);
  for (const auto& tour : tours)
    for (std::size_t i = 0; i < tour.size(); ++i)
      next[tour[i].index()] = AnchorId(tour[(i + 1) % tour.size()].index());
  return next;
}

}  // namespace

RoadTravel::RoadTravel(const model::World& world, TravelCache cache, unsigned threads,
                       std::shared_ptr<const RoadNetwork> network)
    : plan_(world.roads),
      end_(world.experiment.start + world.experiment.length),
      network_(network ? std::move(network) : network_of(world)),
      times_(*network_, plan_.hours, plan_.states, std::move(cache), threads) {
  prepare(world);
  lay_tours(world);
}

void RoadTravel::prepare(const model::World& world) {
  const model::ModeSet modes = modes_in(world);
  const base::Instant past = end_ + base::milliseconds(1);  // as it ends somebody may still set out
  for (std::optional<base::Instant> from = world.experiment.start; from && *from < past;
       from = plan_.next_change(*from)) {
    const base::Instant to = std::min(past, plan_.next_change(*from).value_or(past));
    for (const std::size_t hour : hours_between(*from, to))
      for (std::size_t m = 0; m < kTravelModes; ++m)
        if (const auto mode = static_cast<TravelMode>(m); modes.has(mode))
          times_.prepare(mode, hour, plan_.state_at(*from));
  }
}

/// The longer way counts where there and back differ; where there is no way, longer than any.
void RoadTravel::lay_tours(const model::World& world) {
  const auto supervisors =
      std::ranges::find(world.organisation.units, model::UnitKind::Supervisors, &model::Unit::kind);
  if (supervisors == world.organisation.units.end()) return;
  constexpr std::size_t kNoon = 12, kAllOpen = 0;
  times_.prepare(supervisors->mode, kNoon, kAllOpen);
  const TravelTable& table = times_.table(supervisors->mode, kNoon, kAllOpen);
  tours_ = lay_patrol_tours(world.district, [&](model::CellId a, model::CellId b) {
    constexpr base::Duration kNoWay = base::days(1);
    const AnchorId from(a.index()), to(b.index());
    return base::in_seconds(
        std::max(table.time(from, to).value_or(kNoWay), table.time(to, from).value_or(kNoWay)));
  });
  times_.keep_close(supervisors->mode, next_on(tours_, table.anchors()));
}

std::optional<base::Duration> RoadTravel::time(AnchorId from, AnchorId to, model::TravelMode mode,
                                               base::Instant leaving) const {
  return table(mode, leaving).time(from, to);
}

const TravelTable& RoadTravel::table(model::TravelMode mode, base::Instant leaving) const {
  return times_.table(mode, hour_of(leaving), plan_.state_at(leaving));
}

void RoadTravel::lower_to_cells(std::vector<base::Duration>& times, std::span<const AnchorId> from,
                                model::TravelMode mode, base::Instant leaving,
                                OriginRows& rows) const {
  const TravelTable& all = table(mode, leaving);
  std::vector<Millis> least(times.size(), kNever);
  std::vector<AnchorId> in_cells;
  for (const AnchorId anchor : from) {
    if (anchor.index() < times.size()) {
      in_cells.push_back(anchor);
      continue;
    }
    const auto row = rows.from(anchor, all, times.size());
    for (std::size_t c = 0; c < least.size(); ++c) least[c] = std::min(least[c], row[c]);
  }
  for (std::size_t c = 0; c < times.size(); ++c) {
    if (!in_cells.empty()) least[c] = std::min(least[c], all.shortest(in_cells, AnchorId(c)));
    if (least[c] != kNever) times[c] = std::min(times[c], base::Duration(least[c]));
  }
}

std::size_t RoadTravel::epoch(TravelMode mode, base::Instant t) const {
  return times_.epoch(mode, hour_of(t), plan_.state_at(t));
}

std::optional<base::Instant> RoadTravel::next_change(base::Instant t) const {
  const auto next = plan_.next_change(t);
  return next && *next < end_ ? next : std::nullopt;
}

RoadGraph RoadTravel::graph(TravelMode mode, base::Instant t) const {
  return times_.graph(mode, hour_of(t), plan_.state_at(t));
}

base::MetresPerSecond RoadTravel::off_road(model::TravelMode mode) const {
  return plan_.speeds.of(mode).off_road;
}

std::shared_ptr<const RoadNetwork> network_of(const model::World& world) {
  const model::RoadPlan& plan = world.roads;
  return std::make_shared<RoadNetwork>(plan.map, plan.speeds, anchors_of(world), plan.snap_limit);
}

model::ModeSet modes_in(const model::World& world) {
  model::ModeSet modes;
  for (const model::Unit& unit : world.organisation.units)
    if (unit.kind != model::UnitKind::Desk) modes = modes.with(model::ModeSet::of(unit.mode));
  return modes;
}

std::unique_ptr<const RoadTravel> make_road_travel(const model::World& world, TravelCache cache,
                                                   unsigned threads,
                                                   std::shared_ptr<const RoadNetwork> network) {
  if (world.travel.metric != model::TravelMetric::Roads) return nullptr;
  return std::make_unique<RoadTravel>(world, std::move(cache), threads, std::move(network));
}

}  // namespace wangge::network
