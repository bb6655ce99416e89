#pragma once
#include <optional>
#include <span>

#include "stats/interval.hpp"
#include "stats/moments.hpp"

namespace wangge::stats {

/// Two configurations that faced the same days (common random numbers), replication by replication.
class Paired {
 public:
  /// The n-th value of each belongs to the same replication; equally many of both.
  Paired(std::span<const double> a, std::span<const double> b);

  [[nodiscard]] const Moments& a() const { return a_; }
  [[nodiscard]] const Moments& b() const { return b_; }
  /// Of a minus b, replication by replication.
  [[nodiscard]] const Moments& difference() const { return difference_; }

  [[nodiscard]] std::optional<Interval> interval(base::Probability confidence) const {
    return t_interval(difference_, confidence);
  }
  /// Pearson's, in [-1, 1]; empty where one of the two never varies.
  [[nodiscard]] std::optional<double> correlation() const;

 private:
  Moments a_;
  Moments b_;
  Moments difference_;
};

}  // namespace wangge::stats
