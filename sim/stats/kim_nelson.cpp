#include "stats/kim_nelson.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "stats/simultaneous.hpp"

namespace wangge::stats {
namespace {

std::size_t place_of(std::size_t a, std::size_t b) {
  const auto [low, high] = std::minmax(a, b);
  return high * (high - 1) / 2 + low;
}

/// The error of each comparison of the best with another.
base::Probability error_of_each(std::size_t systems, base::Probability confidence) {
  const auto others = static_cast<double>(std::max<std::size_t>(systems, 2) - 1);
  return base::Probability((1 - confidence.count()) / others);
}

}  // namespace

KimNelson::KimNelson(std::size_t systems, const SelectionAims& aims)
    : aims_(aims),
      triangle_(error_of_each(systems, aims.confidence), aims.first_stage, aims.indifference),
      contenders_(systems),
      sums_(systems, 0),
      differences_(all_pairs(systems)),
      finished_(systems == 1) {
  assert(systems >= 1 && aims.first_stage >= 2 && aims.indifference > 0);
  std::iota(contenders_.begin(), contenders_.end(), 0);
}

void KimNelson::add(std::span<const double> values) {
  assert(!finished_ && values.size() == contenders_.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    sums_[contenders_[i]] += upwards(aims_.better) * values[i];
  if (!most_needed_) add_to_first_stage(values);
  ++replications_;
  values_used_ += values.size();
  if (replications_ == aims_.first_stage) end_first_stage();
  if (most_needed_) screen();
}

std::size_t KimNelson::best() const {
  return *std::ranges::max_element(contenders_, {}, [&](std::size_t i) { return sums_[i]; });
}

void KimNelson::add_to_first_stage(std::span<const double> values) {
  for (std::size_t a = 1; a < values.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) differences_[place_of(a, b)].add(values[a] - values[b]);
  }
}

void KimNelson::end_first_stage() {
  most_needed_ = aims_.first_stage;
  for (const Moments& pair : differences_) {
    const double closed = triangle_.closes_after(pair.variance());
    most_needed_ = std::max(*most_needed_, static_cast<std::uint64_t>(closed) + 1);
  }
}

/// By the sums as they are, all at once: who drops out now may still beat another.
void KimNelson::screen() {
  std::vector<std::size_t> left;
  for (const std::size_t system : contenders_)
    if (!beaten(system)) left.push_back(system);
  contenders_ = std::move(left);
  finished_ = contenders_.size() == 1 || replications_ >= *most_needed_;
}

bool KimNelson::beaten(std::size_t system) const {
  return std::ranges::any_of(contenders_, [&](std::size_t other) {
    if (other == system) return false;
    const double variance = difference(system, other).variance();
    return sums_[system] < sums_[other] - triangle_.height(variance, replications_);
  });
}

const Moments& KimNelson::difference(std::size_t a, std::size_t b) const {
  return differences_[place_of(a, b)];
}

}  // namespace wangge::stats
