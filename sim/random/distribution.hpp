#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/time.hpp"

namespace wangge::random {

/// One row of a table that a planner has counted.
struct WeightedValue {
  double value;
  double weight;
  bool operator==(const WeightedValue&) const = default;
};

/// How long a step takes, or how large a thing is, drawn by inversion: one uniform gives one value,
/// and a larger uniform never a smaller value, so configurations that share their uniforms share
/// their days. A time is in seconds. The same bytes on every machine. Cheap to copy. The factories
/// assert their ranges; scenario/ has checked them.
class Distribution {
 public:
  /// Always zero.
  Distribution() = default;

  static Distribution constant(double value);
  /// low <= high.
  static Distribution uniform(double low, double high);
  /// mean >= 0.
  static Distribution exponential(double mean);
  /// By its own mean and coefficient of variation (not those of the logarithm). mean >= 0, cv >= 0;
  /// one of them zero: the constant.
  static Distribution lognormal(double mean, double cv);
  /// min <= mode <= max; what is asked of experts when nobody has data.
  static Distribution triangular(double min, double mode, double max);
  /// mean >= 0, cv >= 0; one of them zero: the constant. Slower than the others (special.hpp).
  static Distribution gamma(double mean, double cv);
  /// The sum of `stages` >= 1 exponential steps of equal mean.
  static Distribution erlang(double mean, int stages);
  /// P(X > x) = exp(-(x / scale)^shape); scale >= 0, shape > 0.
  static Distribution weibull(double scale, double shape);
  /// A histogram. Each weight is the share between the value before and this one, spread evenly;
  /// the first is the share exactly at the first value, usually 0. Values ascend; weights >= 0, not
  /// all zero; they need not sum to 1.
  static Distribution empirical(std::span<const WeightedValue> table);
  /// Each value with its weight (>= 0, not all zero), in any order.
  static Distribution discrete(std::span<const WeightedValue> table);

  static Distribution constant(base::Duration value) { return constant(in_seconds(value)); }
  static Distribution uniform(base::Duration low, base::Duration high) {
    return uniform(in_seconds(low), in_seconds(high));
  }
  static Distribution exponential(base::Duration mean) { return exponential(in_seconds(mean)); }
  static Distribution lognormal(base::Duration mean, double cv) {
    return lognormal(in_seconds(mean), cv);
  }
  static Distribution triangular(base::Duration min, base::Duration mode, base::Duration max) {
    return triangular(in_seconds(min), in_seconds(mode), in_seconds(max));
  }
  static Distribution gamma(base::Duration mean, double cv) { return gamma(in_seconds(mean), cv); }
  static Distribution erlang(base::Duration mean, int stages) {
    return erlang(in_seconds(mean), stages);
  }

  /// The value below which a share u of all draws lies; 0 < u < 1.
  [[nodiscard]] double quantile(double u) const;
  /// The same as a time, at least zero and at most 1000 years.
  [[nodiscard]] base::Duration duration(double u) const;

  [[nodiscard]] double mean() const;
  [[nodiscard]] double variance() const;

  bool operator==(const Distribution& other) const;

 private:
  enum class Kind : std::uint8_t {
    Constant,
    Uniform,
    Exponential,
    Lognormal,
    Triangular,
    Gamma,
    Weibull,
    Empirical,
    Discrete
  };
  using Table = std::vector<WeightedValue>;  // weights cumulated to 1

  Distribution(Kind kind, double a, double b = 0, double c = 0)
      : kind_(kind), a_(a), b_(b), c_(c) {}
  Distribution(Kind kind, std::span<const WeightedValue> table);

  [[nodiscard]] double triangular_quantile(double u) const;
  [[nodiscard]] double empirical_quantile(double u) const;
  [[nodiscard]] double discrete_quantile(double u) const;
  [[nodiscard]] double table_moment(int power) const;

  Kind kind_ = Kind::Constant;
  double a_ = 0, b_ = 0,
         c_ = 0;  // by kind: value; low, high; mean; ln's mean, sd; min, mode, max; scale, shape
  std::shared_ptr<const Table> table_;
};

}  // namespace wangge::random
