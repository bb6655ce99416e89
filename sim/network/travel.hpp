#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/world.hpp"
#include "network/whereabouts.hpp"

namespace wangge::network {

class Approach;
class OriginRows;
class RoadTravel;
class TravelTable;

/// How somebody moves: the mode on roads, the speed where there are none.
struct Pace {
  model::TravelMode mode = model::TravelMode::Foot;
  base::MetresPerSecond speed{1};
};

/// A way: first to a stop at one end of where they are (which may be where they are), then on.
struct Way {
  Stop via;
  base::Duration to_via;
  base::Duration total;
};

/// How long it is over the ground: by the roads, or by the metric between the two places times a
/// detour factor.
class Travel {
 public:
  /// `roads`, if any, must outlive it.
  explicit Travel(const model::TravelPlan& plan, const RoadTravel* roads = nullptr)
      : plan_(plan), roads_(roads) {}

  /// By the metric: what the planning of tours goes by, and ways within a cell.
  [[nodiscard]] base::Metres distance(model::Place from, model::Place to) const;

  /// Leaving at that instant, `pace.speed` above zero. Who is on the way between two stops goes on
  /// or turns back, whichever is shorter. With roads: empty where there is no way at that instant.
  [[nodiscard]] std::optional<base::Duration> time(const Whereabouts& from, const Stop& to,
                                                   const Pace& pace, base::Instant leaving) const;
  /// All ways there: for many whereabouts at once.
  [[nodiscard]] Approach to(const Stop& stop, const Pace& pace, base::Instant leaving) const;
  /// The way that takes that long.
  [[nodiscard]] std::optional<Way> way(const Whereabouts& from, const Stop& to, const Pace& pace,
                                       base::Instant leaving) const;
  /// Straight across, whatever the roads: for those whom no road leads there.
  [[nodiscard]] Way way_across(const Whereabouts& from, const Stop& to,
                               base::MetresPerSecond speed) const;
  /// Whether some place might not be reached at that instant: a road is closed.
  [[nodiscard]] bool may_be_cut_off(base::Instant t) const;
  /// When the roads change next after that; empty: not before the end of the simulated time.
  [[nodiscard]] std::optional<base::Instant> next_change(base::Instant t) const;
  /// Lowers each cell's time to the shortest from any of `from`, where that is shorter. Who is on
  /// the way counts as at the nearer stop.
  void lower_to_cells(std::vector<base::Duration>& times, std::span<const Whereabouts> from,
                      const Pace& pace, base::Instant leaving, const model::District& district,
                      OriginRows& rows) const;
  /// Across the ground, whatever the roads.
  [[nodiscard]] base::Duration across(const model::Place& from, const model::Place& to,
                                      base::MetresPerSecond speed) const;

 private:
  friend class Approach;

  model::TravelPlan plan_;
  const RoadTravel* roads_;
};

/// The ways to one stop at one pace, leaving at one instant. The Travel must outlive it.
class Approach {
 public:
  Approach(const Travel& travel, const Stop& to, const Pace& pace, base::Instant leaving);

  /// As Travel's.
  [[nodiscard]] std::optional<Way> way(const Whereabouts& from) const;
  [[nodiscard]] std::optional<base::Duration> time(const Whereabouts& from) const;
  /// Straight across where there is no way.
  [[nodiscard]] base::Duration time_anyhow(const Whereabouts& from) const;

 private:
  [[nodiscard]] std::optional<Way> by_road(const Whereabouts& from) const;

  const Travel& travel_;
  Stop to_;
  Pace pace_;
  const TravelTable* table_ = nullptr;  // of that instant; none: no roads
};

}  // namespace wangge::network
