#pragma once
#include "base/quantity.hpp"

namespace wangge::theory {

/// How one goes from a place to another.
enum class Ways {
  Straight,    ///< as the crow flies
  RightAngle,  ///< along two directions at right angles, as by a grid of streets
};

/// Free units strewn at random (Poisson) over a homogeneous plane: `units` > 0 on average on
/// `area`.
struct StrewnUnits {
  double units;
  base::SquareMetres area;
  Ways ways = Ways::Straight;

  /// Mean distance from a place to the nearest: c sqrt(area / units), the square-root law; c is 1/2
  /// straight and sqrt(pi / 8) = 0.627 at right angles (Larson and Odoni, Urban Operations
  /// Research, examples 15 and 16 of chapter 3; Kolesar and Blum, Management Science 19, 1973).
  [[nodiscard]] base::Metres mean_distance() const { return mean_distance_to(1); }
  /// To the k-th nearest, k >= 1: the squares of the distances are the times of a Poisson process,
  /// so it is the nearest's times (3/2) (5/4) ... ((2k-1) / (2k-2)).
  [[nodiscard]] base::Metres mean_distance_to(int k) const;
  /// P(the nearest is farther than d): no unit in the circle, or the diamond, of radius d.
  [[nodiscard]] base::Probability farther_than(base::Metres d) const;
};

}  // namespace wangge::theory
