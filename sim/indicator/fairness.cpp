#include "indicator/fairness.hpp"

#include <algorithm>
#include <vector>

namespace wangge::indicator {
namespace {

struct Part {
  double numerator;
  double denominator;
  [[nodiscard]] double value() const { return numerator / denominator; }
};

/// The communities that have a ratio, the smallest first.
std::vector<Part> parts_of(const Indicator& row, std::span<const Tally> communities) {
  std::vector<Part> parts;
  for (const Tally& sums : communities)
    if (const auto whole = sums[row.denominator]; whole > 0)
      parts.push_back({static_cast<double>(sums[row.numerator]), static_cast<double>(whole)});
  std::ranges::stable_sort(parts, {}, &Part::value);
  return parts;
}

}  // namespace

std::optional<record::Figure> worst_tenth(const Indicator& row,
                                          std::span<const Tally> communities) {
  const auto parts = parts_of(row, communities);
  if (parts.size() < 2) return {};
  const std::span all(parts);
  const std::size_t tenth = (parts.size() + 9) / 10;
  Part sum{0, 0};
  for (const Part& part : row.better == Better::Higher ? all.first(tenth) : all.last(tenth)) {
    sum.numerator += part.numerator;
    sum.denominator += part.denominator;
  }
  return record::Figure{
      {}, {}, sum.numerator, sum.denominator, ratio(row, sum.numerator, sum.denominator)};
}

std::optional<record::Figure> gini(const Indicator& row, std::span<const Tally> communities) {
  const auto parts = parts_of(row, communities);
  if (parts.size() < 2) return {};
  const auto n = static_cast<double>(parts.size());
  double total = 0, apart = 0;  // of all pairs, each once: how far apart, from the order alone
  for (std::size_t i = 0; i < parts.size(); ++i) {
    total += parts[i].value();
    apart += (2 * static_cast<double>(i) - n + 1) * parts[i].value();
  }
  if (total <= 0) return {};
  return record::Figure{{}, {}, 2 * apart / (n * n), 2 * total / n, apart / (n * total)};
}

}  // namespace wangge::indicator
