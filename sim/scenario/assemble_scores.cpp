#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

constexpr double kRounding = 0.02;  // of points: three thirds may be written as 33.33

/// The indicators that may earn points in the score.
std::vector<std::string> earning_in(std::string_view score, const Assembly& a) {
  std::vector<std::string> keys;
  for (const model::IndicatorName& one : a.indicators)
    if (std::ranges::count(one.earns_in, score) > 0) keys.push_back(one.key);
  return keys;
}

/// A fault where the indicator named is one that this score cannot take.
void check_part(const Ref& ref, std::string_view score, const Assembly& a) {
  const model::IndicatorName* indicator = indicator_called(ref.text, a.indicators);
  if (indicator == nullptr || std::ranges::count(indicator->earns_in, score) > 0) return;
  a.faults.add(ref.where, {base::text("scenario.cannot_earn", ref.text),
                           nearest_few(ref.text, earning_in(score, a)), ""});
}

bool has_share(const ScoreEntry& entry, const Assembly& a) {
  return std::ranges::any_of(entry.points, [&](const Weight& weight) {
    const model::IndicatorName* indicator = indicator_called(weight.ref.text, a.indicators);
    return weight.value > 0 && (indicator == nullptr || indicator->is_share);
  });
}

void check_points(const ScoreEntry& entry, const Assembly& a) {
  if (a.faults.is_damaged(entry.where.path)) return;
  double sum = 0;
  for (const Weight& weight : entry.points) sum += weight.value;
  if (std::abs(sum - 100) > kRounding)
    a.fault(entry.where, base::text("scenario.points_not_100", sum));
  else if (!has_share(entry, a))
    a.fault(entry.where, base::text("scenario.no_share_in_score"));
}

/// What earns nothing is left out: a layer takes a part away by writing 0.
model::ScoreTable make_table(std::string_view score, const ScoreEntry& entry, const Assembly& a) {
  model::ScoreTable table{std::string(score), {}};
  for (const Weight& weight : entry.points) {
    check_part(weight.ref, score, a);
    const std::string key = indicator_key(weight.ref, a);
    if (weight.value > 0) table.parts.push_back({key, weight.value});
  }
  check_points(entry, a);
  return table;
}

void put(model::ScoreTable table, std::vector<model::ScoreTable>& tables) {
  std::erase_if(tables, [&](const auto& usual) { return usual.key == table.key; });
  tables.push_back(std::move(table));
}

}  // namespace

void assemble_scores(Assembly& a) {
  for (const auto& [score, entry] : a.entry.scores.all())
    if (entry->has_value()) put(make_table(score, **entry, a), a.world.scores);
}

}  // namespace wangge::scenario
