#include "stats/log_histogram.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace wangge::stats {
namespace {

std::vector<double> lognormal_times(std::size_t n, unsigned seed) {
  std::mt19937 numbers(seed);
  std::lognormal_distribution<double> times(std::log(3.6e6), 1.5);
  std::vector<double> values(n);
  for (double& value : values) value = std::round(times(numbers));
  return values;
}

LogHistogram histogram_of(const std::vector<double>& values) {
  LogHistogram histogram;
  for (const double value : values) histogram.add(value);
  return histogram;
}

TEST(LogHistogramTest, QuantilesAreWithinHalfAPercentOfTheExactOnes) {
  std::vector<double> values = lognormal_times(10001, 1);
  const LogHistogram histogram = histogram_of(values);
  std::ranges::sort(values);
  for (double share = 0; share <= 1; share += 0.001) {
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(share * 10001)));
    EXPECT_NEAR(histogram.quantile(share) / values[rank - 1], 1, 0.005) << share;
  }
}

TEST(LogHistogramTest, CountSumAndEndsAreExact) {
  const std::vector<double> values = lognormal_times(5000, 2);
  const LogHistogram histogram = histogram_of(values);
  double sum = 0;
  for (const double value : values) sum += value;
  EXPECT_EQ(histogram.count(), 5000U);
  EXPECT_EQ(histogram.sum(), sum);
  EXPECT_EQ(histogram.mean(), sum / 5000);
  EXPECT_EQ(histogram.min(), std::ranges::min(values));
  EXPECT_EQ(histogram.max(), std::ranges::max(values));
  EXPECT_EQ(histogram.quantile(0), histogram.min());
  EXPECT_EQ(histogram.quantile(1), histogram.max());
}

TEST(LogHistogramTest, PartsMergeToTheWholeInAnyOrder) {
  const std::vector<double> values = lognormal_times(3000, 3);
  const LogHistogram whole = histogram_of(values);
  std::vector<LogHistogram> parts(7);
  for (std::size_t i = 0; i < values.size(); ++i) parts[i * i % 7].add(values[i]);
  LogHistogram forward, backward;
  for (const auto& part : parts) forward.merge(part);
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) backward.merge(*part);
  EXPECT_EQ(forward.bytes(), whole.bytes());
  EXPECT_EQ(backward.bytes(), whole.bytes());
}

TEST(LogHistogramTest, ZerosKeepTheirRank) {
  const LogHistogram histogram = histogram_of({0, 0, 0, 10, 20});
  EXPECT_EQ(histogram.quantile(0.6), 0);
  EXPECT_NEAR(histogram.quantile(0.8), 10, 0.05);
  EXPECT_EQ(histogram.quantile(0.81), 20);
  EXPECT_EQ(histogram.min(), 0);
}

TEST(LogHistogramTest, EmptySaysZero) {
  LogHistogram empty;
  EXPECT_EQ(empty.quantile(0.5), 0);
  EXPECT_EQ(empty.mean(), 0);
  LogHistogram other = histogram_of({5});
  other.merge(empty);
  EXPECT_EQ(other, histogram_of({5}));
  empty.merge(other);
  EXPECT_EQ(empty, other);
}

TEST(LogHistogramTest, ExtremeValuesStayInTheOutermostBuckets) {
  const LogHistogram histogram = histogram_of({1e-300, 5e-324, 1, 1e300});
  EXPECT_EQ(histogram.max(), 1e300);
  EXPECT_EQ(histogram.min(), 5e-324);
  EXPECT_NEAR(histogram.quantile(0.75), 1, 0.005);
  EXPECT_LT(histogram.bytes().size(), 8500U);
}

TEST(LogHistogramTest, BytesComeBackAsTheSameHistogram) {
  for (const auto& histogram :
       {LogHistogram(), histogram_of({0, 0}), histogram_of(lognormal_times(2000, 4))}) {
    const auto back = LogHistogram::from_bytes(histogram.bytes());
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*back, histogram);
  }
}

TEST(LogHistogramTest, SpoiltBytesAreRefused) {
  const std::string good = histogram_of(lognormal_times(100, 5)).bytes();
  for (std::size_t length = 0; length < good.size(); ++length) {
    EXPECT_FALSE(LogHistogram::from_bytes(good.substr(0, length))) << length;
  }
  EXPECT_FALSE(LogHistogram::from_bytes(good + 'x'));
  EXPECT_FALSE(LogHistogram::from_bytes(std::string(200, '\xff')));
  EXPECT_FALSE(LogHistogram::from_bytes(std::string(200, '\x7f')));
}

TEST(LogHistogramTest, ABucketBeyondAllNumbersIsRefused) {
  const std::string good = histogram_of({1}).bytes();  // ends with its bucket, how many, a count
  const std::string most = std::string(9, '\xff') + '\x01';
  const std::string bytes = good.substr(0, good.size() - 5) + most + '\x02' + '\x01' + '\x00';
  EXPECT_FALSE(LogHistogram::from_bytes(bytes));
}

}  // namespace
}  // namespace wangge::stats
