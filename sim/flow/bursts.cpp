#include "flow/bursts.hpp"

#include <algorithm>

namespace wangge::flow {
namespace {

using base::Instant;
using base::Span;

/// The part of it that is simulated.
Span simulated(const Span& span, const model::ExperimentPlan& plan) {
  return {std::max(span.from, plan.start), std::min(span.to, plan.start + plan.length)};
}

random::Arrivals arrivals(const model::Crowd& crowd, const model::Burst& burst, const Span& when,
                          const random::Source& draws) {
  const auto rate = [&](Instant t) {
    return burst.rate * (model::people_at(crowd, t) / base::People(1000));
  };
  return {draws, random::Purpose::Arrival, burst.number, when, {rate, turning_points(crowd)}};
}

random::Arrivals arrivals(const model::Burst& burst, base::Ratio intensity, const Span& when,
                          const random::Source& draws) {
  const base::PerDay now = burst.rate * intensity.count();
  const auto rate = [now](Instant) { return now; };
  return {draws, random::Purpose::Arrival, burst.number, when, {rate}};
}

}  // namespace

std::vector<BurstArrivals> burst_arrivals(const model::World& world, const Weather& weather,
                                          const random::Source& draws) {
  std::vector<BurstArrivals> all;
  for (const model::Crowd& crowd : world.demand.crowds) {
    const Span when = simulated(presence(crowd), world.experiment);
    if (when.length() <= base::Duration(0)) continue;
    for (const model::Burst& burst : crowd.brings)
      all.push_back({&burst, arrivals(crowd, burst, when, draws)});
  }
  for (std::size_t i = 0; i < world.demand.rains.size(); ++i) {
    const model::Rain& rain = world.demand.rains[i];
    const Span when = simulated(rain.when, world.experiment);
    if (when.length() <= base::Duration(0) || !weather.intensity(i)) continue;
    for (const model::Burst& burst : rain.brings)
      all.push_back({&burst, arrivals(burst, *weather.intensity(i), when, draws)});
  }
  return all;
}

}  // namespace wangge::flow
