#include "indicator/leaf.hpp"

#include <algorithm>
#include <cmath>

#include "indicator/fairness.hpp"
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

std::optional<Figure> figure(const Indicator& row, double numerator, double denominator) {
  if (denominator <= 0) return {};
  return Figure{{}, {}, numerator, denominator, ratio(row, numerator, denominator)};
}

std::optional<Figure> ratio_figure(const Indicator& row, const Leaf& leaf, base::Duration window) {
  const auto sum = [&](Sum s) {
    if (s == Sum::One) return 1.0;
    if (s == Sum::Window) return static_cast<double>(window.count());
    return static_cast<double>(leaf.sums[s]);
  };
  return figure(row, sum(row.numerator), sum(row.denominator));
}

std::optional<Figure> quantile_figure(const Indicator& row, const stats::LogHistogram& spread) {
  const auto count = static_cast<double>(spread.count());
  if (count <= 0) return {};
  return Figure{
      {}, {}, std::ceil(row.level * count), count, ratio(row, spread.quantile(row.level), 1)};
}

std::optional<Figure> emergency_figure(const Indicator& row, const EmergencyLeaf& leaf) {
  if (row.of == Of::Reach) {
    const auto share = leaf.reach.share(row.reach);
    return share ? figure(row, share->sum, share->measured) : std::nullopt;
  }
  if (row.method == Method::Quantile)
    return quantile_figure(row, leaf.spreads[static_cast<std::size_t>(row.emergency_spread)]);
  const auto sum = [&](EmergencySum s) {
    return s == EmergencySum::One ? 1.0 : static_cast<double>(leaf.sums[s]);
  };
  return figure(row, sum(row.part), sum(row.whole));
}

std::optional<Figure> score_figure(const Indicator& row, std::span<const model::ScoreTable> tables,
                                   Scope scope, const std::vector<Figure>& figures) {
  const auto value_of = [&](IndicatorId id) -> std::optional<double> {
    for (auto f = figures.rbegin(); f != figures.rend() && f->scope == scope; ++f)
      if (f->indicator == id) return f->value;
    return {};
  };
  const auto table = std::ranges::find(tables, row.key, &model::ScoreTable::key);
  return table == tables.end() ? std::nullopt : score(*table, scope, value_of);
}

std::optional<Figure> figure_of(const Indicator& row, const ScopeTraits& traits, const Leaf& leaf,
                                Scope scope, const std::vector<Figure>& figures) {
  if (row.of != Of::Cases)
    return traits.emergencies == nullptr ? std::nullopt
                                         : emergency_figure(row, *traits.emergencies);
  switch (row.method) {
    case Method::Ratio:
      return ratio_figure(row, leaf, traits.window);
    case Method::Quantile:
      return quantile_figure(row, leaf.spreads[static_cast<std::size_t>(row.spread)]);
    case Method::Score:
      return score_figure(row, traits.scores, scope, figures);
    case Method::WorstTenth:
      return worst_tenth(row, traits.communities);
    case Method::Gini:
      return gini(row, traits.communities);
  }
  return {};
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
    auto one = figure_of(row, traits, leaf, scope, figures);
    if (!one) continue;
    one->scope = scope;
    one->indicator = IndicatorId(i);
    figures.push_back(*one);
  }
}

}  // namespace wangge::indicator
