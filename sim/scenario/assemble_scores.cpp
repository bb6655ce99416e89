#include <algorithm>
#include <cmath>
#include <map>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

constexpr double kRounding = 0.02;  // of points: three thirds may be written as 33.33

bool earns_in(const model::IndicatorName& indicator, std::string_view score) {
  return std::ranges::count(indicator.earns_in, score) > 0;
}

/// The indicators that may earn points in the score, in the order of the alphabet.
std::vector<std::string> earning_in(std::string_view score, const Assembly& a) {
  std::vector<std::string> keys;
  for (const model::IndicatorName& one : a.indicators)
    if (earns_in(one, score)) keys.push_back(one.key);
  std::ranges::sort(keys);
  return keys;
}

/// A fault where the indicator named is one that this score cannot take.
void check_part(const Ref& ref, std::string_view score, const Assembly& a) {
  const model::IndicatorName* indicator = indicator_called(ref.text, a.indicators);
  if (indicator == nullptr || earns_in(*indicator, score)) return;
  a.faults.add(ref.where, {base::text("scenario.cannot_earn", ref.text),
                           base::joined(earning_in(score, a)), ""});
}

/// What is not known, or cannot earn there, has its own fault, and may have been meant for a share.
bool has_share(std::string_view score, const ScoreEntry& entry, const Assembly& a) {
  return std::ranges::any_of(entry.points, [&](const Weight& weight) {
    const model::IndicatorName* indicator = indicator_called(weight.ref.text, a.indicators);
    const bool unclear = indicator == nullptr || !earns_in(*indicator, score);
    return weight.value > 0 && (unclear || indicator->is_share);
  });
}

/// An indicator may be written by its key and again by its name.
void check_once(const ScoreEntry& entry, const Assembly& a) {
  std::map<std::string, std::string> written;
  for (const Weight& weight : entry.points) {
    const model::IndicatorName* indicator = indicator_called(weight.ref.text, a.indicators);
    if (indicator == nullptr) continue;
    const auto [first, is_new] = written.emplace(indicator->key, weight.ref.text);
    if (!is_new)
      a.fault(weight.ref.where,
              base::text("scenario.twice_in_score", weight.ref.text, first->second));
  }
}

void check_points(std::string_view score, const ScoreEntry& entry, const Assembly& a) {
  if (a.faults.is_damaged(entry.where.path)) return;
  double sum = 0;
  for (const Weight& weight : entry.points) sum += weight.value;
  if (std::abs(sum - 100) > kRounding)
    a.fault(entry.where, base::text("scenario.points_not_100", sum));
  else if (!has_share(score, entry, a))
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
  check_once(entry, a);
  check_points(score, entry, a);
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
