#include "indicator/leaf.hpp"

#include <algorithm>
#include <cmath>

#include "indicator/score.hpp"

namespace wangge::indicator {
namespace {

using record::Figure;
using record::Scope;

/// Where the single time of a spread stands in the tally of one case.
struct SpreadSums {
  Sum count;
  Sum time;
};
constexpr std::array<SpreadSums, kSpreads> kSpreadSums{{{Sum::Discovered, Sum::DiscoveryTime},
                                                        {Sum::Responded, Sum::ResponseTime},
                                                        {Sum::Closed, Sum::LifeTime},
                                                        {Sum::DeskServed, Sum::DeskWait}}};

bool concerns(const Indicator& row, const ScopeTraits& traits) {
  if ((row.where & traits.where) == 0) return false;
  const bool of_one_desk = traits.where == kDesks && row.activity.has_value();
  return !of_one_desk || std::ranges::find(traits.desk, *row.activity) != traits.desk.end();
}

std::optional<Figure> ratio_figure(const Indicator& row, const Leaf& leaf, base::Duration window) {
  const auto sum = [&](Sum s) {
    if (s == Sum::One) return 1.0;
    if (s == Sum::Window) return static_cast<double>(window.count());
    return static_cast<double>(leaf.sums[s]);
  };
  const double numerator = sum(row.numerator);
  const double denominator = sum(row.denominator);
  if (denominator <= 0) return {};
  return Figure{{}, {}, numerator, denominator, ratio(row, numerator, denominator)};
}

std::optional<Figure> quantile_figure(const Indicator& row, const Leaf& leaf) {
  const stats::LogHistogram& spread = leaf.spreads[static_cast<std::size_t>(row.spread)];
  const auto count = static_cast<double>(spread.count());
  if (count <= 0) return {};
  return Figure{
      {}, {}, std::ceil(row.level * count), count, ratio(row, spread.quantile(row.level), 1)};
}

std::optional<Figure> score_figure(const Indicator& row, Scope scope,
                                   const std::vector<Figure>& figures) {
  const auto value_of = [&](IndicatorId id) -> std::optional<double> {
    for (auto f = figures.rbegin(); f != figures.rend() && f->scope == scope; ++f)
      if (f->indicator == id) return f->value;
    return {};
  };
  const auto& tables = standard_scores();
  const auto table = std::ranges::find(tables, row.key, &ScoreTable::key);
  return table == tables.end() ? std::nullopt : score(*table, scope, value_of);
}

}  // namespace

void Leaf::take(const Tally& one) {
  sums += one;
  for (std::size_t i = 0; i < kSpreads; ++i)
    if (one[kSpreadSums[i].count] > 0)
      spreads[i].add(static_cast<double>(one[kSpreadSums[i].time]));
}

Leaf& Leaf::operator+=(const Leaf& other) {
  sums += other.sums;
  for (std::size_t i = 0; i < kSpreads; ++i) spreads[i].merge(other.spreads[i]);
  return *this;
}

void append_figures(std::vector<Figure>& figures, Scope scope, const ScopeTraits& traits,
                    const Leaf& leaf) {
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const Indicator& row = catalogue()[i];
    if (!concerns(row, traits)) continue;
    auto figure = row.method == Method::Ratio      ? ratio_figure(row, leaf, traits.window)
                  : row.method == Method::Quantile ? quantile_figure(row, leaf)
                                                   : score_figure(row, scope, figures);
    if (!figure) continue;
    figure->scope = scope;
    figure->indicator = IndicatorId(i);
    figures.push_back(*figure);
  }
}

}  // namespace wangge::indicator
