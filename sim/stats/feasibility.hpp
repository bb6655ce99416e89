#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/quantity.hpp"
#include "stats/bound.hpp"
#include "stats/fabian_triangle.hpp"
#include "stats/moments.hpp"

namespace wangge::stats {

/// A bound on a mean, and how far beyond it hardly matters (> 0, in the unit of the values).
struct Constraint {
  Bound bound;
  double tolerance = 0;
};

enum class Feasibility { NotYet, Feasible, Infeasible };

/// What the verdicts on all configurations are to reach together.
struct FeasibilityAims {
  base::Probability confidence{0.95};  ///< > 1/2, < 1
  std::size_t systems = 1;             ///< configurations that are judged, this one included
  std::uint64_t first_stage = 10;      ///< n0 >= 2 replications before the first verdict
};

/// Whether one configuration keeps its constraints, decided as its replications come in.
///
/// Guarantee: with at least the confidence asked for, every configuration that keeps all its bounds
/// by at least the tolerance is found feasible and every one that breaks one by at least the
/// tolerance is found infeasible, all configurations together; those in between may be found
/// either. Values normal and independent from one replication to the next, whatever depends on
/// what within one (configurations on the same days, several constraints).
/// (Andradottir and Kim, "Fully sequential procedures for comparing constrained systems via
/// simulation", Naval Research Logistics 57, 2010; several constraints: Batur and Kim, "Finding
/// feasible systems in the presence of constraints on multiple performance measures", ACM TOMACS
/// 20, 2010, procedure F_B: c = 1, error (1 - confidence) / (systems x constraints) for each.)
class FeasibilityCheck {
 public:
  /// At least one constraint.
  FeasibilityCheck(std::vector<Constraint> constraints, const FeasibilityAims& aims);

  /// One replication: a value for each constraint, in their order. Without effect once the verdict
  /// is there.
  void add(std::span<const double> values);

  /// Feasible when all constraints are, infeasible as soon as one is.
  [[nodiscard]] Feasibility verdict() const;
  /// On one constraint alone; it may stay NotYet where another has decided.
  [[nodiscard]] Feasibility verdict(std::size_t constraint) const {
    return parts_[constraint].verdict;
  }
  [[nodiscard]] std::uint64_t replications() const { return replications_; }

 private:
  struct Part {
    Constraint constraint;
    FabianTriangle triangle;
    Moments first_stage = {};  // of how far values lie beyond the bound
    double beyond = 0;         // their sum
    Feasibility verdict = Feasibility::NotYet;
  };
  void add(Part& part, double value) const;

  std::uint64_t first_stage_;
  std::vector<Part> parts_;
  std::uint64_t replications_ = 0;
};

}  // namespace wangge::stats
