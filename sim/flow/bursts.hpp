#pragma once
#include <vector>

#include "flow/weather.hpp"
#include "model/world.hpp"
#include "random/arrivals.hpp"

namespace wangge::flow {

/// A burst, and when what it brings comes.
struct BurstArrivals {
  const model::Burst* burst;
  random::Arrivals times;
};

/// Those of the crowds that are there in the simulated time, and of the rains that fall in it: a
/// burst of rate r brings r n / 1000 while n people are there, and r times the intensity of the
/// rain while it falls. They refer to the world, which must outlive them.
[[nodiscard]] std::vector<BurstArrivals> burst_arrivals(const model::World& world,
                                                        const Weather& weather,
                                                        const random::Source& draws);

}  // namespace wangge::flow
