#include "network/travel.hpp"

#include <algorithm>
#include <cmath>

#include "network/road_travel.hpp"

namespace wangge::network {

using base::Duration;

base::Metres Travel::distance(model::Place from, model::Place to) const {
  const double east = std::abs((to.x - from.x).count());
  const double north = std::abs((to.y - from.y).count());
  const bool sum = plan_.metric == model::TravelMetric::Manhattan;
  return base::Metres(plan_.detour.count() *
                      (sum ? east + north : std::sqrt(east * east + north * north)));
}

Duration Travel::across(const model::Place& from, const model::Place& to,
                        base::MetresPerSecond speed) const {
  return base::from_seconds(distance(from, to).count() / speed.count());
}

bool Travel::may_be_cut_off(base::Instant t) const {
  return roads_ != nullptr && !roads_->all_open(t);
}

Way Travel::way_across(const Whereabouts& from, const Stop& to, base::MetresPerSecond speed) const {
  return {{from.place(), to.anchor}, Duration(0), across(from.place(), to.place, speed)};
}

std::optional<base::Instant> Travel::next_change(base::Instant t) const {
  return roads_ == nullptr ? std::nullopt : roads_->next_change(t);
}

Approach Travel::to(const Stop& stop, const Pace& pace, base::Instant leaving) const {
  return Approach(*this, stop, pace, leaving);
}

std::optional<Way> Travel::way(const Whereabouts& from, const Stop& to, const Pace& pace,
                               base::Instant leaving) const {
  return Approach(*this, to, pace, leaving).way(from);
}

std::optional<Duration> Travel::time(const Whereabouts& from, const Stop& to, const Pace& pace,
                                     base::Instant leaving) const {
  return Approach(*this, to, pace, leaving).time(from);
}

void Travel::lower_to_cells(std::vector<Duration>& times, std::span<const Whereabouts> from,
                            const Pace& pace, base::Instant leaving,
                            const model::District& district, OriginRows& rows) const {
  std::vector<AnchorId> anchors;
  for (const Whereabouts& who : from) {
    const Stop here = who.nearer_stop();
    anchors.push_back(here.anchor);
    if (roads_ != nullptr) continue;
    for (std::size_t c = 0; c < times.size(); ++c)
      times[c] = std::min(times[c], across(here.place, district.cells[c].centre, pace.speed));
  }
  if (roads_ == nullptr) return;
  std::ranges::sort(anchors);  // many crews stand at one station
  anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
  roads_->lower_to_cells(times, anchors, pace.mode, leaving, rows);
}

Approach::Approach(const Travel& travel, const Stop& to, const Pace& pace, base::Instant leaving)
    : travel_(travel),
      to_(to),
      pace_(pace),
      table_(travel.roads_ == nullptr ? nullptr : &travel.roads_->table(pace.mode, leaving)) {}

std::optional<Way> Approach::by_road(const Whereabouts& from) const {
  if (from.at_stop() && from.to().anchor == to_.anchor)
    return travel_.way_across(from, to_, travel_.roads_->off_road(pace_.mode));
  const auto on = table_->time(from.to().anchor, to_.anchor);
  if (from.at_stop() && !on) return std::nullopt;
  if (from.at_stop()) return Way{from.to(), Duration(0), *on};
  const auto back = table_->time(from.from().anchor, to_.anchor);
  if (!on && !back) return std::nullopt;
  if (!back || (on && *on + from.left() <= *back + from.gone()))
    return Way{from.to(), from.left(), *on + from.left()};
  return Way{from.from(), from.gone(), *back + from.gone()};
}

std::optional<Way> Approach::way(const Whereabouts& from) const {
  return table_ != nullptr ? by_road(from) : travel_.way_across(from, to_, pace_.speed);
}

std::optional<Duration> Approach::time(const Whereabouts& from) const {
  const auto found = way(from);
  if (!found) return std::nullopt;
  return found->total;
}

Duration Approach::time_anyhow(const Whereabouts& from) const {
  const auto found = way(from);
  return found ? found->total : travel_.across(from.place(), to_.place, pace_.speed);
}

}  // namespace wangge::network
