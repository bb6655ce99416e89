#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

namespace wangge::random {

/// One of n things, each with a probability proportional to its weight (zero or more, not all
/// zero).
class WeightedChoice {
 public:
  WeightedChoice() = default;
  explicit WeightedChoice(const std::vector<double>& weights) {
    double sum = 0;
    for (double w : weights) cumulative_.push_back(sum += w);
    // What has no weight at the end must not be picked when u * total() rounds up to total().
    while (cumulative_.size() > 1 && cumulative_.end()[-2] == sum) cumulative_.pop_back();
  }
  [[nodiscard]] bool empty() const { return cumulative_.empty() || cumulative_.back() <= 0; }
  [[nodiscard]] double total() const { return cumulative_.empty() ? 0 : cumulative_.back(); }
  /// `u` in (0, 1): the thing whose share of the weight contains it. Monotone in u.
  [[nodiscard]] std::size_t pick(double u) const {
    const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), u * total());
    const auto index = static_cast<std::size_t>(found - cumulative_.begin());
    return std::min(index, cumulative_.size() - 1);
  }

 private:
  std::vector<double> cumulative_;
};

/// The same choice among things whose weights hold for this once: `weight_of(i)` for i below
/// `count`.
template <class WeightOf>
[[nodiscard]] std::size_t pick_once(std::size_t count, double u, const WeightOf& weight_of) {
  double total = 0;
  for (std::size_t i = 0; i < count; ++i) total += weight_of(i);
  double sum = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double weight = weight_of(i);
    if (weight <= 0) continue;
    last = i;
    if ((sum += weight) > u * total) break;
  }
  return last;
}

}  // namespace wangge::random
