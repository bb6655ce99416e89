#pragma once
#include <map>
#include <optional>

#include "network/road_travel.hpp"
#include "network/route.hpp"
#include "network/travel.hpp"

namespace wangge::network {

/// The ways themselves, of which Travel says how long they take: for the map replay, for tests. No
/// table holds them; each is searched when it is asked for, on the graph that the table of its mode
/// and epoch was made of, so that it takes as long as the table says, to the millisecond. Keeps the
/// graphs it has needed. For one thread.
class RouteFinder {
 public:
  /// `roads`, if any, must outlive it.
  explicit RouteFinder(const model::TravelPlan& plan, const RoadTravel* roads = nullptr)
      : metric_(plan.metric), travel_(plan, roads), roads_(roads) {}

  /// The way of Travel::time, and as long: empty where there is none then. It begins and ends at
  /// the stops; as in the tables, a place in a cell is no farther from the road than its centre.
  /// Who is on the way between two stops is on the road between them, gone() of its time from the
  /// first, and goes on or turns back along it.
  [[nodiscard]] std::optional<Route> route(const Whereabouts& from, const Stop& to,
                                           const Pace& pace, base::Instant leaving);

 private:
  [[nodiscard]] Route across(const model::Place& from, const model::Place& to,
                             base::MetresPerSecond speed) const;
  [[nodiscard]] std::optional<Route> between(const Stop& from, const Stop& to, const Pace& pace,
                                             base::Instant leaving);
  /// As the tables have it: within a cell no way at all.
  [[nodiscard]] std::optional<Route> by_road(const Stop& from, const Stop& to,
                                             model::TravelMode mode, base::Instant leaving);
  [[nodiscard]] Route begun(const Whereabouts& from, const Pace& pace, base::Instant leaving);
  [[nodiscard]] const RoadGraph& graph(model::TravelMode mode, base::Instant leaving);

  model::TravelMetric metric_;
  Travel travel_;
  const RoadTravel* roads_;
  std::map<std::size_t, RoadGraph> graphs_;  ///< by RoadTravel::epoch
};

}  // namespace wangge::network
