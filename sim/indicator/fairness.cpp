#include "indicator/fairness.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace wangge::indicator {
namespace {

struct Part {
  double numerator;
  double denominator;
  [[nodiscard]] double value() const { return numerator / denominator; }
};

/// The communities that have a ratio, in their order.
std::vector<Part> parts_of(const Indicator& row, std::span<const Leaf> communities) {
  std::vector<Part> parts;
  for (const Leaf& leaf : communities)
    if (const auto whole = leaf.sums[row.denominator]; whole > 0)
      parts.push_back({static_cast<double>(leaf.sums[row.numerator]), static_cast<double>(whole)});
  return parts;
}

}  // namespace

std::optional<record::Figure> worst_tenth(const Indicator& row, std::span<const Leaf> communities) {
  auto parts = parts_of(row, communities);
  if (parts.size() < 2) return {};
  if (row.better == Better::Higher)
    std::ranges::stable_sort(parts, {}, &Part::value);
  else
    std::ranges::stable_sort(parts, std::ranges::greater(), &Part::value);
  parts.resize((parts.size() + 9) / 10);
  Part sum{0, 0};
  for (const Part& part : parts) {
    sum.numerator += part.numerator;
    sum.denominator += part.denominator;
  }
  return record::Figure{
      {}, {}, sum.numerator, sum.denominator, ratio(row, sum.numerator, sum.denominator)};
}

std::optional<record::Figure> gini(const Indicator& row, std::span<const Leaf> communities) {
  auto parts = parts_of(row, communities);
  if (parts.size() < 2) return {};
  std::ranges::stable_sort(parts, {}, &Part::value);
  const auto n = static_cast<double>(parts.size());
  double total = 0, apart = 0;  // of all pairs, each once: how far apart, from the order alone
  for (std::size_t i = 0; i < parts.size(); ++i) {
    total += parts[i].value();
    apart += (2 * static_cast<double>(i) - n + 1) * parts[i].value();
  }
  if (total <= 0) return {};
  apart = std::max(apart, 0.0);  // rounding
  return record::Figure{{}, {}, 2 * apart / (n * n), 2 * total / n, apart / (n * total)};
}

}  // namespace wangge::indicator
