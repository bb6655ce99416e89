#include "indicator/score.hpp"

#include <algorithm>

namespace wangge::indicator {
namespace {

double earned(const Indicator& part, double points, double value) {
  if (part.measure == Measure::Count) return points - value;
  return points * (part.better == Better::Lower ? 1 - value : value);
}

}  // namespace

bool earns_in(const Indicator& part, const Indicator& score) {
  const bool counts_failures = part.measure == Measure::Count && part.better == Better::Lower;
  const bool is_rate = part.measure == Measure::Share && part.better != Better::Neither;
  return part.of == Of::Cases && part.method == Method::Ratio && (is_rate || counts_failures) &&
         (score.where & ~part.where) == 0;
}

std::optional<record::Figure> score(const model::ScoreTable& table, record::Scope scope,
                                    const ValueOf& value_of) {
  double points = 0;
  double attainable = 0;
  bool has_rate = false;
  for (const model::ScorePart& part : table.parts) {
    const IndicatorId id = find(part.indicator);
    const auto value = value_of(id);
    if (!value) continue;
    points += std::clamp(earned(indicator(id), part.points, *value), 0.0, part.points);
    attainable += part.points;
    has_rate = has_rate || indicator(id).measure == Measure::Share;
  }
  if (!has_rate) return {};
  return record::Figure{scope, find(table.key), points, attainable, 100 * points / attainable};
}

}  // namespace wangge::indicator
