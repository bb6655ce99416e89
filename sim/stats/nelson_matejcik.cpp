#include "stats/nelson_matejcik.hpp"

#include <cassert>
#include <cmath>

#include "stats/chi_square_rule.hpp"
#include "stats/moments.hpp"
#include "stats/selection_root.hpp"

namespace wangge::stats {
namespace {

/// E over z of Phi(z + shift)^power, z standard normal: the trapezoidal rule.
double all_below(double shift, double power) {
  constexpr double kStep = 1.0 / 16, kFar = 9;
  double sum = 0, weights = 0;
  for (double z = -kFar; z <= kFar; z += kStep) {
    const double weight = std::exp(-z * z / 2);
    weights += weight;
    sum += weight * std::pow(normal_probability(z + shift), power);
  }
  return sum / weights;
}

double all_at_most(double g, double others, const std::vector<VarianceNode>& rule) {
  double sum = 0;
  for (const auto& [ratio, weight] : rule)
    sum += weight * all_below(g * std::sqrt(2 * ratio), others);
  return sum;
}

/// What a value keeps after its row's mean and its column's: the sum of squares of it all.
double residual_squares(std::span<const std::vector<double>> values) {
  double squares = 0;
  Moments overall, column;
  std::vector<Moments> rows(values.begin(), values.end());
  for (const Moments& row : rows) overall.merge(row);
  for (std::size_t j = 0; j < values[0].size(); ++j) {
    column = {};
    for (const auto& row : values) column.add(row[j]);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double left = values[i][j] - rows[i].mean() - column.mean() + overall.mean();
      squares += left * left;
    }
  }
  return squares;
}

double degrees_of(std::size_t systems, std::uint64_t first_stage) {
  return static_cast<double>(systems - 1) * static_cast<double>(first_stage - 1);
}

}  // namespace

double nelson_matejcik_constant(std::size_t systems, base::Probability confidence,
                                std::uint64_t first_stage) {
  assert(systems >= 2 && first_stage >= 2);
  const auto others = static_cast<double>(systems - 1);
  const auto rule = chi_square_rule(degrees_of(systems, first_stage));
  return constant_for([&](double g) { return all_at_most(g, others, rule); }, confidence);
}

double variance_of_differences(std::span<const std::vector<double>> values) {
  for ([[maybe_unused]] const auto& row : values) assert(row.size() == values[0].size());
  return 2 * residual_squares(values) / degrees_of(values.size(), values[0].size());
}

std::uint64_t nelson_matejcik_size(std::span<const std::vector<double>> first_stage,
                                   double indifference, base::Probability confidence) {
  const std::uint64_t n0 = first_stage[0].size();
  const double g = nelson_matejcik_constant(first_stage.size(), confidence, n0);
  return second_stage_size(g, std::sqrt(variance_of_differences(first_stage)), indifference, n0);
}

}  // namespace wangge::stats
