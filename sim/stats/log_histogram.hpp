#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::stats {

/// The spread of a quantity that is zero or more (times, mostly), in memory that does not grow with
/// the number of values: each power of two is cut into 128 equal buckets, so a quantile is within
/// 0.4 % of the true one. Count, minimum and maximum are exact; so is the sum of whole numbers up
/// to 2^53. Histograms of parts merge to that of the whole. At most 32 KiB; about 6 KiB for times
/// between a minute and a week. Empty ones hold no memory.
class LogHistogram {
 public:
  /// `value` >= 0. Positive values outside 2^-20 ... 2^44 (a nanosecond and 500 years, in
  /// milliseconds) count in the outermost bucket. At most 2^32 - 1 values a bucket.
  void add(double value);
  void merge(const LogHistogram& other);

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] double sum() const { return sum_; }
  /// Zero while there are no values.
  [[nodiscard]] double mean() const { return count_ == 0 ? 0 : sum_ / static_cast<double>(count_); }
  [[nodiscard]] double min() const { return min_; }
  [[nodiscard]] double max() const { return max_; }

  /// The smallest value that at least `share` of all values do not exceed (the nearest rank,
  /// ceil(share * count)); share in [0, 1]. Zero while there are no values.
  [[nodiscard]] double quantile(double share) const;

  /// The same on every machine.
  [[nodiscard]] std::string bytes() const;
  /// Empty if they are not what `bytes` wrote.
  [[nodiscard]] static std::optional<LogHistogram> from_bytes(std::string_view bytes);

  bool operator==(const LogHistogram&) const = default;

 private:
  void reach(std::uint32_t bucket);

  std::uint64_t count_ = 0;
  std::uint64_t zeros_ = 0;
  double sum_ = 0;
  double min_ = 0;
  double max_ = 0;
  std::uint32_t first_ = 0;  // number of the bucket that buckets_ begins with
  std::vector<std::uint32_t> buckets_;
};

}  // namespace wangge::stats
