#pragma once
#include <cmath>
#include <cstdint>
#include <span>

namespace wangge::stats {

/// Count, mean and variance of values seen one at a time (Welford, Technometrics 4, 1962), without
/// keeping them and without the cancellation of sums of squares. Those of two parts merge to those
/// of the whole (Chan, Golub and LeVeque, The American Statistician 37, 1983), up to the last
/// digits.
class Moments {
 public:
  Moments() = default;
  explicit Moments(std::span<const double> values) {
    for (const double value : values) add(value);
  }

  void add(double value) {
    ++count_;
    const double off = value - mean_;
    mean_ += off / static_cast<double>(count_);
    squares_ += off * (value - mean_);
  }

  void merge(const Moments& other) {
    if (other.count_ == 0) return;
    const auto mine = static_cast<double>(count_), theirs = static_cast<double>(other.count_);
    const double off = other.mean_ - mean_, all = mine + theirs;
    mean_ += off * (theirs / all);
    squares_ += other.squares_ + off * off * (mine * theirs / all);
    count_ += other.count_;
  }

  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// Zero while there are no values.
  [[nodiscard]] double mean() const { return mean_; }
  /// Of the population, estimated with n - 1; zero below two values.
  [[nodiscard]] double variance() const {
    return count_ < 2 ? 0 : squares_ / static_cast<double>(count_ - 1);
  }
  [[nodiscard]] double deviation() const { return std::sqrt(variance()); }
  /// Standard deviation of the mean of independent values.
  [[nodiscard]] double standard_error() const {
    return count_ == 0 ? 0 : std::sqrt(variance() / static_cast<double>(count_));
  }

 private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;  // sum of squared distances from the mean
};

}  // namespace wangge::stats
