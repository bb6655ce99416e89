#include "experiment/precise_runs.hpp"

#include <algorithm>
#include <vector>

namespace wangge::experiment {
namespace {

std::vector<stats::Precision> precisions(const SelectionRuns& runs,
                                         std::span<const PrecisionWish> wishes) {
  std::vector<stats::Precision> all;
  for (const auto configuration : runs.plan().configurations)
    for (const PrecisionWish& wish : wishes) {
      const stats::Moments values(runs.values(configuration, wish.indicator));
      all.push_back(stats::precision(values, wish.aim));
    }
  return all;
}

/// A forecast from few replications is not to be trusted far: at most three times as many.
std::uint32_t next_look(std::span<const stats::Precision> now, std::uint32_t seen,
                        std::uint32_t most) {
  const std::uint64_t forecast = stats::replications_for_all(now).value_or(most);
  const std::uint64_t step = std::max<std::uint64_t>(1, seen / 10);
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(most, std::clamp<std::uint64_t>(forecast, seen + step, 3ULL * seen)));
}

}  // namespace

PreciseRuns run_until_precise(SelectionRuns& runs, std::span<const PrecisionWish> wishes,
                              std::uint32_t least, std::uint32_t most) {
  PreciseRuns done;
  for (std::uint32_t count = std::max<std::uint32_t>(2, least);;) {
    if (!runs.ensure(runs.plan().configurations, count)) {
      done.complete = false;
      return done;
    }
    done.replications = count;
    const auto now = precisions(runs, wishes);
    done.met = stats::all_met(now);
    if (done.met || count >= most) return done;
    count = next_look(now, count, most);
  }
}

}  // namespace wangge::experiment
