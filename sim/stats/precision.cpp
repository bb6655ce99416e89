#include "stats/precision.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wangge::stats {
namespace {

std::optional<std::uint64_t> needed(const Moments& values, const Precision& so_far,
                                    base::Probability confidence) {
  if (so_far.met) return values.count();
  if (so_far.aim <= 0) return {};
  const auto count = count_for_half_width(values, so_far.aim, confidence);
  if (!count) return {};
  return std::max(*count, values.count());
}

}  // namespace

Precision precision(const Moments& values, const PrecisionAim& aim) {
  assert(aim.half_width > 0);
  const double unit = aim.of == PrecisionAim::Of::Unit ? 1 : std::abs(values.mean());
  Precision result;
  result.interval = t_interval(values, aim.confidence);
  result.aim = aim.half_width * unit;
  result.met = result.interval && result.interval->half_width <= result.aim;
  result.replications = needed(values, result, aim.confidence);
  return result;
}

bool all_met(std::span<const Precision> all) {
  return std::ranges::all_of(all, [](const Precision& one) { return one.met; });
}

std::optional<std::uint64_t> replications_for_all(std::span<const Precision> all) {
  std::uint64_t most = 0;
  for (const Precision& one : all) {
    if (!one.replications) return {};
    most = std::max(most, *one.replications);
  }
  return most;
}

}  // namespace wangge::stats
