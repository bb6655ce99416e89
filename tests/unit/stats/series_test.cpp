#include "stats/series.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "stats/interval.hpp"

namespace wangge::stats {
namespace {

/// x_(i+1) = phi x_i + noise, from its stationary distribution: autocorrelation phi^lag.
std::vector<double> autoregressive(double phi, std::size_t length, unsigned seed) {
  std::mt19937 numbers(seed);
  std::normal_distribution<double> noise;
  std::vector<double> series(length);
  double x = noise(numbers) / std::sqrt(1 - phi * phi);
  for (double& value : series) value = x = phi * x + noise(numbers);
  return series;
}

TEST(SeriesTest, BatchesAreEqualStretchesFromTheEnd) {
  const std::vector<double> series{100, 1, 3, 5, 7, 9, 11};
  const Moments batches = batch_means(series, 3);
  EXPECT_EQ(batches.count(), 3U);
  EXPECT_DOUBLE_EQ(batches.mean(), 6);  // 2, 6, 10
  EXPECT_DOUBLE_EQ(batches.variance(), 16);
  EXPECT_EQ(batch_means(series, 8).count(), 0U);
}

TEST(SeriesTest, BatchIntervalsCoverWhereNaiveOnesFail) {
  constexpr int kTrials = 300;
  int batched = 0, naive = 0;
  for (unsigned trial = 0; trial < kTrials; ++trial) {
    const auto series = autoregressive(0.9, 4000, trial);
    const base::Probability confidence(0.95);
    batched += t_interval(batch_means(series, 20), confidence)->contains(0) ? 1 : 0;
    naive += t_interval(Moments(series), confidence)->contains(0) ? 1 : 0;
  }
  EXPECT_GT(batched, kTrials * 88 / 100);
  EXPECT_LT(naive, kTrials * 60 / 100);
}

TEST(SeriesTest, AutocorrelationOfASmallSeriesByHand) {
  const std::vector<double> series{1, 2, 3, 4};  // deviations -1.5, -0.5, 0.5, 1.5
  EXPECT_DOUBLE_EQ(*autocorrelation(series, 0), 1);
  EXPECT_DOUBLE_EQ(*autocorrelation(series, 1), 0.25);
  EXPECT_DOUBLE_EQ(*autocorrelation(series, 2), -0.3);
  EXPECT_FALSE(autocorrelation(series, 4));
  EXPECT_FALSE(autocorrelation(std::vector<double>{2, 2, 2}, 1));
}

TEST(SeriesTest, AutocorrelationFallsAsThePowerOfTheLag) {
  const auto series = autoregressive(0.8, 200000, 1);
  for (std::size_t lag = 1; lag < 6; ++lag) {
    EXPECT_NEAR(*autocorrelation(series, lag), std::pow(0.8, lag), 0.02) << lag;
  }
}

TEST(SeriesTest, WarmUpEndsWhereTheStartHasFaded) {
  auto series = autoregressive(0.5, 2000, 2);
  for (std::size_t i = 0; i < 300; ++i) series[i] += 20 * (1 - static_cast<double>(i) / 300);
  const auto dropped = warm_up_by_mser5(series);
  ASSERT_TRUE(dropped);
  EXPECT_EQ(*dropped % 5, 0U);
  EXPECT_GT(*dropped, 230U);
  EXPECT_LT(*dropped, 400U);
}

TEST(SeriesTest, SteadySeriesLosesLittle) {
  const auto dropped = warm_up_by_mser5(autoregressive(0.2, 4000, 4));
  ASSERT_TRUE(dropped);
  EXPECT_LT(*dropped, 800U);
  EXPECT_EQ(*warm_up_by_mser5(std::vector<double>(100, 3.0)), 0U);
}

TEST(SeriesTest, WarmUpOfAnEverGrowingBacklogCannotBeTold) {
  std::vector<double> series(1000);
  for (std::size_t i = 0; i < series.size(); ++i) series[i] = static_cast<double>(i);
  EXPECT_FALSE(warm_up_by_mser5(series));
  EXPECT_FALSE(warm_up_by_mser5(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(SeriesTest, WarmUpMatchesTheDefinitionWordForWord) {
  const auto series = autoregressive(0.95, 250, 9);
  std::vector<double> means;
  for (std::size_t i = 0; i + 5 <= series.size(); i += 5) {
    means.push_back((series[i] + series[i + 1] + series[i + 2] + series[i + 3] + series[i + 4]) /
                    5);
  }
  std::size_t best = 0;
  double least = 1e300;
  for (std::size_t d = 0; d + 2 <= means.size(); ++d) {
    const double n = static_cast<double>(means.size() - d);
    double sum = 0, squares = 0;
    for (std::size_t i = d; i < means.size(); ++i) sum += means[i];
    for (std::size_t i = d; i < means.size(); ++i) {
      squares += (means[i] - sum / n) * (means[i] - sum / n);
    }
    if (squares / (n * n) < least) least = squares / (n * n), best = d;
  }
  const auto dropped = warm_up_by_mser5(series);
  ASSERT_EQ(dropped.has_value(), best <= means.size() / 2);
  if (dropped) {
    EXPECT_EQ(*dropped, best * 5);
  }
}

}  // namespace
}  // namespace wangge::stats
