#pragma once
#include <algorithm>

#include "base/time.hpp"

namespace wangge::stats {

/// The average over time of what stays put between changes: people busy, cases waiting. Each value
/// counts for as long as it lasts.
class TimeAverage {
 public:
  TimeAverage(base::Instant start, double value) : start_(start), since_(start), value_(value) {}

  /// From `when` on it is `value`; `when` is not before the last change.
  void change(base::Instant when, double value) {
    area_ += value_ * base::in_seconds(when - since_);
    since_ = when;
    value_ = value;
    largest_ = std::max(largest_, value);
  }
  /// Forgets what came before `when`, the end of a warm-up.
  void restart(base::Instant when) { *this = TimeAverage(when, value_); }

  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] double largest() const { return largest_; }
  /// Until `when`, not before the last change; the present value if no time has passed.
  [[nodiscard]] double average(base::Instant when) const {
    const double length = base::in_seconds(when - start_);
    return length <= 0 ? value_ : (area_ + value_ * base::in_seconds(when - since_)) / length;
  }

 private:
  base::Instant start_;
  base::Instant since_;
  double value_;
  double area_ = 0;  // value times seconds up to since_
  double largest_ = value_;
};

}  // namespace wangge::stats
