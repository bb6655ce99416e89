#include "stats/log_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace wangge::stats {
namespace {

/// A bucket's number is the exponent and the first 7 bits after the point of its values.
constexpr int kShift = 52 - 7;
constexpr double kSmallest = 0x1p-20;
constexpr double kLargest = 0x1.fffffffffffffp43;

std::uint32_t bucket_of(double value) {
  const double kept = std::clamp(value, kSmallest, kLargest);
  return static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(kept) >> kShift);
}

double lower_end(std::uint32_t bucket) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(bucket) << kShift);
}

double middle(std::uint32_t bucket) { return (lower_end(bucket) + lower_end(bucket + 1)) / 2; }

const std::uint32_t kFirstBucket = bucket_of(kSmallest);
const std::uint32_t kLastBucket = bucket_of(kLargest);

}  // namespace

void LogHistogram::reach(std::uint32_t bucket) {
  if (buckets_.empty()) first_ = bucket;
  if (bucket < first_) {
    buckets_.insert(buckets_.begin(), first_ - bucket, 0);
    first_ = bucket;
  }
  if (bucket - first_ >= buckets_.size()) buckets_.resize(bucket - first_ + 1);
}

void LogHistogram::add(double value) {
  assert(value >= 0);
  min_ = count_ == 0 ? value : std::min(min_, value);
  max_ = std::max(max_, value);
  sum_ += value;
  ++count_;
  if (value == 0) {
    ++zeros_;
    return;
  }
  const std::uint32_t bucket = bucket_of(value);
  reach(bucket);
  assert(buckets_[bucket - first_] < std::numeric_limits<std::uint32_t>::max());
  ++buckets_[bucket - first_];
}

void LogHistogram::merge(const LogHistogram& other) {
  if (other.count_ == 0) return;
  min_ = count_ == 0 ? other.min_ : std::min(min_, other.min_);
  max_ = std::max(max_, other.max_);
  sum_ += other.sum_;
  count_ += other.count_;
  zeros_ += other.zeros_;
  if (other.buckets_.empty()) return;
  reach(other.first_);
  reach(other.first_ + static_cast<std::uint32_t>(other.buckets_.size()) - 1);
  const std::size_t offset = other.first_ - first_;
  for (std::size_t i = 0; i < other.buckets_.size(); ++i) buckets_[offset + i] += other.buckets_[i];
}

double LogHistogram::quantile(double share) const {
  assert(share >= 0 && share <= 1);
  if (count_ == 0) return 0;
  const auto all = static_cast<double>(count_);
  const auto rank = static_cast<std::uint64_t>(std::clamp(std::ceil(share * all), 1.0, all));
  if (rank == 1) return min_;
  if (rank == count_) return max_;
  std::uint64_t seen = zeros_;
  if (rank <= seen) return 0;
  std::uint32_t bucket = first_;
  for (const std::uint32_t n : buckets_) {
    if ((seen += n) >= rank) break;
    ++bucket;
  }
  return std::clamp(middle(bucket), min_, max_);
}

namespace {

/// Whole numbers, seven bits a byte, the lowest first; the top bit says that more follow.
void put(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>((number & 0x7f) | 0x80);
  out += static_cast<char>(number);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64 && !left_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    good_ = false;
    return 0;
  }
  double real() { return std::bit_cast<double>(number()); }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool ended() const { return left_.empty(); }

 private:
  std::string_view left_;
  bool good_ = true;
};

}  // namespace

std::string LogHistogram::bytes() const {
  std::string out;
  for (const double value : {sum_, min_, max_}) put(out, std::bit_cast<std::uint64_t>(value));
  put(out, zeros_);
  put(out, first_);
  put(out, buckets_.size());
  for (const std::uint32_t n : buckets_) put(out, n);
  return out;
}

std::optional<LogHistogram> LogHistogram::from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  LogHistogram result;
  result.sum_ = reader.real();
  result.min_ = reader.real();
  result.max_ = reader.real();
  result.zeros_ = reader.number();
  const std::uint64_t first = reader.number(), size = reader.number();
  const bool inside =
      size == 0 ? first == 0
                : first >= kFirstBucket && first <= kLastBucket && size <= kLastBucket - first + 1;
  if (!reader.good() || !inside) return {};
  result.first_ = static_cast<std::uint32_t>(first);
  for (std::uint64_t i = 0; i < size; ++i) {
    const std::uint64_t n = reader.number();
    if (n > std::numeric_limits<std::uint32_t>::max()) return {};
    result.buckets_.push_back(static_cast<std::uint32_t>(n));
  }
  result.count_ = std::accumulate(result.buckets_.begin(), result.buckets_.end(), result.zeros_);
  if (!reader.good() || !reader.ended()) return {};
  return result;
}

}  // namespace wangge::stats
