#pragma once
#include <vector>

#include "network/road_graph.hpp"
#include "network/road_line.hpp"

namespace wangge::network {

/// A way over the ground: a line through the city, and when one is at each of its points. What the
/// map replay draws of a journey.
class Route {
 public:
  /// At least one point; the first at time 0, none before the one that precedes it.
  explicit Route(std::vector<Waypoint> points);

  [[nodiscard]] const std::vector<Waypoint>& points() const { return points_; }
  [[nodiscard]] base::Duration takes() const { return points_.back().after_start; }

  /// Where one is so long after setting out: straight on from point to point. The start before
  /// that, the end once one is there.
  [[nodiscard]] model::Place at(base::Duration gone) const;
  /// The same by the part of the whole time that has passed: of a journey that takes longer than
  /// the map says, or less.
  [[nodiscard]] model::Place at(Share gone) const;

  /// The first part, and what is left of it after that.
  [[nodiscard]] Route until(Share part) const;
  [[nodiscard]] Route after(Share part) const { return reversed().until(rest(part)).reversed(); }
  [[nodiscard]] Route reversed() const;
  /// The same line in another time.
  [[nodiscard]] Route taking(base::Duration time) const;
  /// One after the other.
  [[nodiscard]] Route then(const Route& next) const;

  bool operator==(const Route&) const = default;

 private:
  [[nodiscard]] static Share rest(Share part) { return Share(1 - part.count()); }
  [[nodiscard]] base::Duration time_of(Share part) const;

  std::vector<Waypoint> points_;
};

}  // namespace wangge::network
