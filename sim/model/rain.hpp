#pragma once
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/burst.hpp"
#include "model/name.hpp"
#include "random/distribution.hpp"

namespace wangge::model {

/// What a rain does to the usual rate of a stream, however hard it falls.
struct RainFactor {
  std::size_t stream = 0;  ///< model/streams.hpp
  base::Ratio factor{1};
};

/// A rain that may fall. Whether it does, and how hard, is drawn once in a replication: all streams
/// and areas have the same rain. So what it brings comes in many places at once, or in none: the
/// number in an hour is mixed Poisson, of mean m and variance m + (m cv)^2, where the intensity
/// has mean 1 and that cv.
struct Rain {
  Name name;
  base::Span when;
  base::Probability falls{1};
  random::Distribution intensity = random::Distribution::constant(1.0);
  std::vector<Burst> brings;  ///< rate: at intensity 1
  std::vector<RainFactor> factors;
};

}  // namespace wangge::model
