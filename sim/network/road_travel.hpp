#pragma once
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/world.hpp"
#include "network/origin_rows.hpp"
#include "network/travel_times.hpp"

namespace wangge::network {

/// The travel times of one world with roads, all of them ready: for each mode that somebody moves
/// in, each hour, each state of the roads in the simulated time. Make it once, before the first
/// fork; replications only read it.
class RoadTravel {
 public:
  /// `world.travel` says roads. The world must outlive it. `network`: as network_of makes it, if
  /// somebody has.
  RoadTravel(const model::World& world, TravelCache cache, unsigned threads,
             std::shared_ptr<const RoadNetwork> network = nullptr);

  /// From one anchor to the other by the traffic and the closures of the instant at which one
  /// leaves, which is in the simulated time; empty where there is no way then.
  [[nodiscard]] std::optional<base::Duration> time(AnchorId from, AnchorId to,
                                                   model::TravelMode mode,
                                                   base::Instant leaving) const;
  /// What `time` reads for that mode and instant.
  [[nodiscard]] const TravelTable& table(model::TravelMode mode, base::Instant leaving) const;
  /// Lowers the time of each of the first anchors, the cells, to the shortest from any of `from`,
  /// where that is shorter. `rows` keep the times from what is not a cell.
  void lower_to_cells(std::vector<base::Duration>& times, std::span<const AnchorId> from,
                      model::TravelMode mode, base::Instant leaving, OriginRows& rows) const;
  /// Whether nothing is closed then: every place can be reached from every other.
  [[nodiscard]] bool all_open(base::Instant t) const {
    return plan_.states[plan_.state_at(t)].closures.empty();
  }
  /// When a road closes or opens next after that; empty: not before the end of the simulated time.
  [[nodiscard]] std::optional<base::Instant> next_change(base::Instant t) const;
  /// Within one cell.
  [[nodiscard]] base::MetresPerSecond off_road(model::TravelMode mode) const;

  /// The tours of the beats by the time they take on these roads at noon while nothing is closed:
  /// instead of World::patrol_tours.
  [[nodiscard]] const std::vector<std::vector<model::CellId>>& patrol_tours() const {
    return tours_;
  }

  [[nodiscard]] const TravelTimes& times() const { return times_; }

  /// Of all instants at which the mode's roads are the same: a number.
  [[nodiscard]] std::size_t epoch(model::TravelMode mode, base::Instant t) const;
  /// The graph that the times of that epoch come from, made anew: see RouteFinder.
  [[nodiscard]] RoadGraph graph(model::TravelMode mode, base::Instant t) const;

 private:
  void prepare(const model::World& world);
  void lay_tours(const model::World& world);

  const model::RoadPlan& plan_;
  base::Instant end_;  // of the simulated time
  std::shared_ptr<const RoadNetwork> network_;
  TravelTimes times_;
  std::vector<std::vector<model::CellId>> tours_;
};

/// The roads of a world and the places that it travels between.
[[nodiscard]] std::shared_ptr<const RoadNetwork> network_of(const model::World& world);

/// The modes that somebody in this world moves in.
[[nodiscard]] model::ModeSet modes_in(const model::World& world);

/// The travel times of the world; nothing where it has no roads.
[[nodiscard]] std::unique_ptr<const RoadTravel> make_road_travel(
    const model::World& world, TravelCache cache = TravelCache(), unsigned threads = 1,
    std::shared_ptr<const RoadNetwork> network = nullptr);

}  // namespace wangge::network
