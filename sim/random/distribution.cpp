#include "random/distribution.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "random/elementary.hpp"
#include "random/special.hpp"

namespace wangge::random {

Distribution Distribution::constant(double value) { return {Kind::Constant, value}; }

Distribution Distribution::uniform(double low, double high) {
  assert(low <= high);
  return {Kind::Uniform, low, high};
}

Distribution Distribution::exponential(double mean) {
  assert(mean >= 0);
  return {Kind::Exponential, mean};
}

Distribution Distribution::lognormal(double mean, double cv) {
  assert(mean >= 0 && cv >= 0);
  if (mean == 0 || cv == 0) return constant(mean);
  const double log_variance = portable_log(1 + cv * cv);
  return {Kind::Lognormal, portable_log(mean) - log_variance / 2, std::sqrt(log_variance)};
}

Distribution Distribution::triangular(double min, double mode, double max) {
  assert(min <= mode && mode <= max);
  return {Kind::Triangular, min, mode, max};
}

Distribution Distribution::gamma(double mean, double cv) {
  assert(mean >= 0 && cv >= 0);
  if (mean == 0 || cv == 0) return constant(mean);
  return {Kind::Gamma, mean * cv * cv, 1 / (cv * cv)};
}

Distribution Distribution::erlang(double mean, int stages) {
  assert(mean >= 0 && stages >= 1);
  return {Kind::Gamma, mean / stages, static_cast<double>(stages)};
}

Distribution Distribution::weibull(double scale, double shape) {
  assert(scale >= 0 && shape > 0);
  return {Kind::Weibull, scale, shape};
}

Distribution Distribution::empirical(std::span<const WeightedValue> table) {
  assert(std::ranges::is_sorted(table, {}, &WeightedValue::value));
  return {Kind::Empirical, table};
}

Distribution Distribution::discrete(std::span<const WeightedValue> table) {
  Table sorted(table.begin(), table.end());
  std::ranges::stable_sort(sorted, {}, &WeightedValue::value);
  return {Kind::Discrete, sorted};
}

Distribution::Distribution(Kind kind, std::span<const WeightedValue> table) : kind_(kind) {
  Table cumulated(table.begin(), table.end());
  double total = 0;
  for (WeightedValue& row : cumulated) row.weight = (total += row.weight);
  assert(total > 0);
  for (WeightedValue& row : cumulated) row.weight /= total;
  table_ = std::make_shared<const Table>(std::move(cumulated));
}

double Distribution::quantile(double u) const {
  assert(u > 0 && u < 1);
  switch (kind_) {
    case Kind::Constant:
      return a_;
    case Kind::Uniform:
      return a_ + (b_ - a_) * u;
    case Kind::Exponential:
      return a_ * -portable_log(1 - u);
    case Kind::Lognormal:
      return portable_exp(a_ + b_ * normal_quantile(u));
    case Kind::Triangular:
      return triangular_quantile(u);
    case Kind::Gamma:
      return a_ * gamma_quantile(b_, u);
    case Kind::Weibull:
      return a_ * portable_pow(-portable_log(1 - u), 1 / b_);
    case Kind::Empirical:
      return empirical_quantile(u);
    case Kind::Discrete:
      return discrete_quantile(u);
  }
  return a_;
}

double Distribution::triangular_quantile(double u) const {
  const double width = c_ - a_;
  if (u * width < b_ - a_) return a_ + std::sqrt(u * width * (b_ - a_));
  return c_ - std::sqrt((1 - u) * width * (c_ - b_));
}

double Distribution::empirical_quantile(double u) const {
  const auto above = std::ranges::lower_bound(*table_, u, {}, &WeightedValue::weight);
  if (above == table_->begin()) return above->value;
  const auto below = above - 1;
  const double share = (u - below->weight) / (above->weight - below->weight);
  return below->value + share * (above->value - below->value);
}

double Distribution::discrete_quantile(double u) const {
  return std::ranges::lower_bound(*table_, u, {}, &WeightedValue::weight)->value;
}

base::Duration Distribution::duration(double u) const {
  constexpr double kLongest = 1000 * 365.25 * 86400;
  return base::from_seconds(std::clamp(quantile(u), 0.0, kLongest));
}

double Distribution::mean() const {
  switch (kind_) {
    case Kind::Constant:
    case Kind::Exponential:
      return a_;
    case Kind::Uniform:
      return (a_ + b_) / 2;
    case Kind::Lognormal:
      return portable_exp(a_ + b_ * b_ / 2);
    case Kind::Triangular:
      return (a_ + b_ + c_) / 3;
    case Kind::Gamma:
      return a_ * b_;
    case Kind::Weibull:
      return a_ * portable_exp(log_gamma(1 + 1 / b_));
    case Kind::Empirical:
    case Kind::Discrete:
      return table_moment(1);
  }
  return a_;
}

double Distribution::variance() const {
  switch (kind_) {
    case Kind::Constant:
      return 0;
    case Kind::Uniform:
      return (b_ - a_) * (b_ - a_) / 12;
    case Kind::Exponential:
      return a_ * a_;
    case Kind::Lognormal:
      return mean() * mean() * (portable_exp(b_ * b_) - 1);
    case Kind::Triangular:
      return (a_ * (a_ - b_) + b_ * (b_ - c_) + c_ * (c_ - a_)) / 18;
    case Kind::Gamma:
      return a_ * a_ * b_;
    case Kind::Weibull:
      return a_ * a_ * portable_exp(log_gamma(1 + 2 / b_)) - mean() * mean();
    case Kind::Empirical:
    case Kind::Discrete:
      return table_moment(2) - mean() * mean();
  }
  return 0;
}

/// E X or E X^2. Between two rows of a histogram X is uniform: E X^2 = (l^2 + lh + h^2) / 3.
double Distribution::table_moment(int power) const {
  double sum = 0, before = 0, low = table_->front().value;
  for (const WeightedValue& row : *table_) {
    const double high = row.value;
    if (kind_ == Kind::Discrete) low = high;
    const double moment =
        power == 1 ? (low + high) / 2 : (low * low + low * high + high * high) / 3;
    sum += (row.weight - before) * moment;
    before = row.weight, low = high;
  }
  return sum;
}

bool Distribution::operator==(const Distribution& other) const {
  const bool same_table =
      table_ == other.table_ || (table_ && other.table_ && *table_ == *other.table_);
  return kind_ == other.kind_ && a_ == other.a_ && b_ == other.b_ && c_ == other.c_ && same_table;
}

}  // namespace wangge::random
