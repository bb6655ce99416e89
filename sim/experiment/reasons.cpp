#include "experiment/reasons.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "indicator/gathered.hpp"
#include "stats/simultaneous.hpp"

namespace wangge::experiment {
namespace {

constexpr std::size_t kReasons = 3;
constexpr double kWorthTelling = 0.05;  // of the largest change
constexpr double kLeast = 0.005;        // hours a day: less is written as nothing

using Holding = std::tuple<model::UnitId, record::Stage, record::Cause>;
/// Milliseconds, winner minus other, by replication (in the order of `matched`).
using Changes = std::map<Holding, std::vector<std::int64_t>>;

void add(Changes& changes, const Observation& observation, std::size_t place, std::size_t places,
         std::int64_t sign) {
  for (const record::Held& held : observation.held) {
    if (held.cause == record::Cause::Work) continue;
    auto& values = changes[{held.unit, held.stage, held.cause}];
    values.resize(places);
    values[place] += sign * held.time.count();
  }
}

Changes changes_of(const Samples& samples, model::ConfigurationId winner,
                   model::ConfigurationId other) {
  Changes changes;
  const auto matched = samples.matched(winner, other);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    add(changes, *matched[i].first, i, matched.size(), 1);
    add(changes, *matched[i].second, i, matched.size(), -1);
  }
  return changes;
}

double magnitude(const Reason& reason) { return std::abs(reason.hours_a_day.mean); }

/// The largest first; at most three, and none that is small beside it.
void keep_the_largest(std::vector<Reason>& reasons) {
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return magnitude(a) > magnitude(b); });
  if (reasons.size() > kReasons) reasons.resize(kReasons);
  const double largest = reasons.empty() ? 0 : magnitude(reasons.front());
  const double least = std::max(kLeast, kWorthTelling * largest);
  std::erase_if(reasons, [&](const Reason& r) { return magnitude(r) < least; });
}

stats::Moments hours_a_day(const std::vector<std::int64_t>& milliseconds, double days) {
  stats::Moments moments;
  for (const std::int64_t ms : milliseconds) moments.add(base::in_hours(base::Duration(ms)) / days);
  return moments;
}

}  // namespace

std::vector<Reason> find_reasons(const model::World& world, const Samples& samples,
                                 model::ConfigurationId winner, model::ConfigurationId other) {
  const auto changes = changes_of(samples, winner, other);
  if (changes.empty()) return {};
  const double days = base::in_hours(indicator::measured_window(world.experiment).length()) / 24;
  const auto confidence = stats::bonferroni(world.experiment.confidence, changes.size());
  std::vector<Reason> reasons;
  for (const auto& [holding, milliseconds] : changes) {
    const auto change = estimate(hours_a_day(milliseconds, days), confidence);
    const auto& [unit, stage, cause] = holding;
    if (change->excludes_zero()) reasons.push_back({unit, stage, cause, *change});
  }
  keep_the_largest(reasons);
  return reasons;
}

}  // namespace wangge::experiment
