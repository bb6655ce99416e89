#include "stats/series.hpp"

#include <cassert>
#include <limits>
#include <vector>

namespace wangge::stats {
namespace {

double mean_of(std::span<const double> values) { return Moments(values).mean(); }

std::vector<double> means_of_stretches(std::span<const double> series, std::size_t length) {
  std::vector<double> means;
  for (std::size_t from = 0; from + length <= series.size(); from += length) {
    means.push_back(mean_of(series.subspan(from, length)));
  }
  return means;
}

}  // namespace

Moments batch_means(std::span<const double> series, std::size_t batches) {
  assert(batches >= 1);
  const std::size_t length = series.size() / batches;
  if (length == 0) return {};
  return Moments(means_of_stretches(series.last(length * batches), length));
}

std::optional<double> autocorrelation(std::span<const double> series, std::size_t lag) {
  if (series.size() <= lag) return {};
  const double mean = mean_of(series);
  double products = 0, squares = 0;
  for (const double value : series) squares += (value - mean) * (value - mean);
  if (squares == 0) return {};
  for (std::size_t i = 0; i + lag < series.size(); ++i) {
    products += (series[i] - mean) * (series[i + lag] - mean);
  }
  return products / squares;
}

std::optional<std::size_t> warm_up_by_mser5(std::span<const double> series) {
  constexpr std::size_t kFive = 5;
  const std::vector<double> means = means_of_stretches(series, kFive);
  if (means.size() < 2) return {};
  Moments rest;
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t dropped = means.size(); dropped-- > 0;) {
    rest.add(means[dropped]);
    if (rest.count() < 2) continue;
    const auto n = static_cast<double>(rest.count());
    const double squared_error = rest.variance() * (n - 1) / (n * n);
    if (squared_error <= least) least = squared_error, best = dropped;
  }
  if (best > means.size() / 2) return {};
  return best * kFive;
}

}  // namespace wangge::stats
