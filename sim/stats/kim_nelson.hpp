#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/quantity.hpp"
#include "stats/better.hpp"
#include "stats/fabian_triangle.hpp"
#include "stats/moments.hpp"

namespace wangge::stats {

/// What a selection of the best is to reach.
struct SelectionAims {
  base::Probability confidence{0.95};  ///< > 1 / number of configurations, < 1
  double indifference = 0;             ///< > 0: the smallest difference worth detecting
  std::uint64_t first_stage = 10;      ///< n0 >= 2 replications before the first decision
  Better better = Better::Lower;
};

/// The fully sequential selection of the best by Kim and Nelson (KN): after each replication those
/// that are clearly beaten drop out, until one is left.
///
/// Guarantee: with at least the confidence asked for, the configuration that is left is truly the
/// best, whenever the true best is better than every other by at least the indifference zone;
/// values normal and independent from one replication to the next, deviations may differ, and all
/// configurations may face the same days (common random numbers), which makes it shorter.
/// (Kim and Nelson, "A fully sequential procedure for indifference-zone selection in simulation",
/// ACM TOMACS 11, 2001: c = 1, error (1 - confidence) / (k - 1) for each pair.)
class KimNelson {
 public:
  /// systems >= 1; one alone is the best without a replication.
  KimNelson(std::size_t systems, const SelectionAims& aims);

  /// One replication: a value of each of contenders(), in that order. Only until finished().
  void add(std::span<const double> values);

  /// Who is still in, ascending.
  [[nodiscard]] std::span<const std::size_t> contenders() const { return contenders_; }
  /// One is left; or several with the same mean to the last digit, after most_needed().
  [[nodiscard]] bool finished() const { return finished_; }
  /// The best mean among the contenders, the first of equals; before a replication the first.
  [[nodiscard]] std::size_t best() const;
  /// Of each contender; those that dropped out had fewer.
  [[nodiscard]] std::uint64_t replications() const { return replications_; }
  /// Of all configurations together.
  [[nodiscard]] std::uint64_t values_used() const { return values_used_; }
  /// After how many replications it will be over at the latest: max over pairs of
  /// floor(h^2 S_ij^2 / indifference^2) + 1, or the first stage. Empty before the first stage ends.
  [[nodiscard]] std::optional<std::uint64_t> most_needed() const { return most_needed_; }

 private:
  void add_to_first_stage(std::span<const double> values);
  void end_first_stage();
  void screen();
  [[nodiscard]] bool beaten(std::size_t system) const;
  [[nodiscard]] const Moments& difference(std::size_t a, std::size_t b) const;

  SelectionAims aims_;
  FabianTriangle triangle_;
  std::vector<std::size_t> contenders_;
  std::vector<double> sums_;          // turned so that more is better
  std::vector<Moments> differences_;  // of pairs a > b in the first stage: a (a - 1) / 2 + b
  std::uint64_t replications_ = 0;
  std::uint64_t values_used_ = 0;
  std::optional<std::uint64_t> most_needed_;
  bool finished_;
};

}  // namespace wangge::stats
