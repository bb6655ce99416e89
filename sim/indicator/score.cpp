#include "indicator/score.hpp"

#include <algorithm>

namespace wangge::indicator {
namespace {

double earned(const Indicator& part, double points, double value) {
  if (part.measure == Measure::Count) return points - value;
  return points * (part.better == Better::Lower ? 1 - value : value);
}

using Tables = std::span<const model::ScoreTable>;

const model::ScoreTable* find_table(Tables tables, std::string_view key) {
  const auto found = std::ranges::find(tables, key, &model::ScoreTable::key);
  return found == tables.end() ? nullptr : &*found;
}

/// `40 x on-time handling`, as `earned` reckons.
std::string in_words(const model::ScorePart& part, base::Lang lang) {
  const IndicatorId id = find(part.indicator);
  const Indicator& row = indicator(id);
  const char* form = row.measure == Measure::Count ? "score.part.count"
                     : row.better == Better::Lower ? "score.part.lower"
                                                   : "score.part.higher";
  return base::text_in(lang, form, part.points, name(id, lang));
}

}  // namespace

std::string formula_by(Tables tables, IndicatorId id, base::Lang lang) {
  const std::string_view key = indicator(id).key;
  const auto *used = find_table(tables, key), *usual = find_table(model::standard_scores(), key);
  if (used == nullptr || (usual != nullptr && usual->parts == used->parts))
    return formula(id, lang);
  std::string sum;
  for (const model::ScorePart& part : used->parts)
    sum += (sum.empty() ? "" : " + ") + in_words(part, lang);
  return base::text_in(lang, "score.by_scenario", sum);
}

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
