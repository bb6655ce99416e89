#include "stats/feasibility.hpp"

#include <algorithm>
#include <cassert>

namespace wangge::stats {

FeasibilityCheck::FeasibilityCheck(std::vector<Constraint> constraints, const FeasibilityAims& aims)
    : first_stage_(aims.first_stage) {
  assert(!constraints.empty() && aims.systems >= 1 && aims.first_stage >= 2);
  const auto verdicts = static_cast<double>(aims.systems * constraints.size());
  const base::Probability error((1 - aims.confidence.count()) / verdicts);
  for (const Constraint& constraint : constraints) {
    assert(constraint.tolerance > 0);
    parts_.push_back({constraint, {error, aims.first_stage, constraint.tolerance}});
  }
}

void FeasibilityCheck::add(std::span<const double> values) {
  assert(values.size() == parts_.size());
  if (verdict() != Feasibility::NotYet) return;
  ++replications_;
  for (std::size_t i = 0; i < parts_.size(); ++i) add(parts_[i], values[i]);
}

Feasibility FeasibilityCheck::verdict() const {
  const auto is = [](Feasibility what) {
    return [what](const Part& part) { return part.verdict == what; };
  };
  if (std::ranges::any_of(parts_, is(Feasibility::Infeasible))) return Feasibility::Infeasible;
  const bool all = std::ranges::all_of(parts_, is(Feasibility::Feasible));
  return all ? Feasibility::Feasible : Feasibility::NotYet;
}

void FeasibilityCheck::add(Part& part, double value) const {
  if (part.verdict != Feasibility::NotYet) return;
  const double beyond = part.constraint.bound.excess(value);
  part.beyond += beyond;
  if (replications_ <= first_stage_) part.first_stage.add(beyond);
  if (replications_ < first_stage_) return;
  const double height = part.triangle.height(part.first_stage.variance(), replications_);
  if (part.beyond <= -height)
    part.verdict = Feasibility::Feasible;
  else if (part.beyond >= height)
    part.verdict = Feasibility::Infeasible;
}

}  // namespace wangge::stats
