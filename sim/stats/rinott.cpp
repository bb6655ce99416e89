#include "stats/rinott.hpp"

#include <cassert>
#include <cmath>

#include "stats/chi_square_rule.hpp"
#include "stats/selection_root.hpp"

namespace wangge::stats {
namespace {

/// That one inferior mean stays behind, given the best one's variance estimate `y`.
double stays_behind(double h, double y, const std::vector<VarianceNode>& rule) {
  double sum = 0;
  for (const auto& [x, weight] : rule)
    sum += weight * normal_probability(h / std::sqrt(1 / x + 1 / y));
  return sum;
}

double all_stay_behind(double h, double others, const std::vector<VarianceNode>& rule) {
  double sum = 0;
  for (const auto& [y, weight] : rule) sum += weight * std::pow(stays_behind(h, y, rule), others);
  return sum;
}

}  // namespace

double rinott_constant(std::size_t systems, base::Probability confidence,
                       std::uint64_t first_stage) {
  assert(systems >= 2 && first_stage >= 2);
  const auto others = static_cast<double>(systems - 1);
  const auto rule = chi_square_rule(static_cast<double>(first_stage - 1));
  return constant_for([&](double h) { return all_stay_behind(h, others, rule); }, confidence);
}

std::vector<std::uint64_t> rinott_sizes(std::span<const Moments> first_stage, double indifference,
                                        base::Probability confidence) {
  const std::uint64_t n0 = first_stage[0].count();
  const double h = rinott_constant(first_stage.size(), confidence, n0);
  std::vector<std::uint64_t> sizes;
  for (const Moments& values : first_stage) {
    assert(values.count() == n0);
    sizes.push_back(second_stage_size(h, values.deviation(), indifference, n0));
  }
  return sizes;
}

}  // namespace wangge::stats
