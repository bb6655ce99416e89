#pragma once
#include <optional>

#include "base/quantity.hpp"
#include "model/district.hpp"

/// Straight pieces of road in the plane: where they cross, what they come near to. Basic arithmetic
/// and square roots only, so that every machine gives the same bytes.
namespace wangge::network {

/// How far along a line, as a share of its length: 0 at its `from`, 1 at its `to`.
using Share = base::Quantity<struct ShareTag, double>;

struct RoadLine {
  model::Place from;
  model::Place to;
};

struct PlaceOnLine {
  Share along;
  model::Place place;
};

struct LineCrossing {
  Share on_first;
  Share on_second;
  model::Place place;
};

[[nodiscard]] base::Metres distance_between(const model::Place& a, const model::Place& b);
[[nodiscard]] model::Place middle(const RoadLine& line);

/// The place on the line that is nearest to `place`; its beginning if it has no length.
[[nodiscard]] PlaceOnLine nearest_on(const RoadLine& line, const model::Place& place);

/// Where two lines cross, their ends included. Empty if they do not, and for parallel ones, even
/// where they lie on each other.
[[nodiscard]] std::optional<LineCrossing> crossing(const RoadLine& first, const RoadLine& second);

}  // namespace wangge::network
