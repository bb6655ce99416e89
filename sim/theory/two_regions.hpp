#pragma once
#include "theory/units.hpp"

namespace wangge::theory {

/// A region with units of its own.
struct Region {
  Rate arrivals;
  int units = 0;
  /// Its calls go to the other region's units when all its own are busy.
  bool is_helped = true;
};

/// Erlang's loss system with two regions: a call goes to a free unit of its own region, else, if
/// it is helped, to one of the other, else it is lost. Poisson calls, service exponential and
/// alike. Exact: solves the chain of how many units of each region are busy, so it is for some
/// hundreds of such pairs. With one region helped and nobody living in the other it is the overflow
/// system of Kosten (1937) and Brockmeyer (1954); with both helped the lost share is Erlang's of
/// all units together.
struct TwoRegions {
  Region first;
  Region second;
  Seconds mean_service;

  /// Of one region's calls, and of its units.
  struct Of {
    base::Probability own;     ///< of its calls: served by its own units
    base::Probability helped;  ///< by the other's
    base::Probability lost;
    double workload = 0;  ///< share of the time that each of its units is busy; 0 without units
  };
  struct Performance {
    Of first;
    Of second;
    base::Probability lost;  ///< of all calls
  };
  [[nodiscard]] Performance performance() const;
};

}  // namespace wangge::theory
