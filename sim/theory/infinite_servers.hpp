#pragma once
#include <functional>
#include <vector>

#include "theory/units.hpp"

namespace wangge::theory {

/// E(min(S, u)), the mean of a service S that is cut off at u: all that the mean number of
/// Mt/G/infinity needs to know of the service.
using LimitedMean = std::function<Seconds(Seconds u)>;
[[nodiscard]] LimitedMean constant_service(Seconds length);
[[nodiscard]] LimitedMean exponential_service(Seconds mean);
/// By its own mean > 0 and coefficient of variation > 0.
[[nodiscard]] LimitedMean lognormal_service(Seconds mean, double cv);

/// Mt/G/infinity: a delay without a queue (travel, a letter, a problem that waits to be seen) under
/// a rate that repeats every day. The rate is constant over each of the equal parts of `day`,
/// midnight first: 24 of them for hours. `at` is the time of day. The number there is Poisson with
///   m(t) = integral over u >= 0 of rate(t - u) P(S > u) du
/// (Eick, Massey and Whitt, Operations Research 41, 1993). Sums back to the day on which a 1e-12th
/// of the services began that are still there, at most 10,000 days.
[[nodiscard]] double mean_number(const std::vector<Rate>& day, const LimitedMean& service,
                                 Seconds at);

}  // namespace wangge::theory
