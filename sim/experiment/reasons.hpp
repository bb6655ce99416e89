#pragma once
#include <vector>

#include "experiment/comparison.hpp"
#include "experiment/samples.hpp"

namespace wangge::experiment {

/// Where cases lie for less or more time under `winner` than under `other`: the three largest
/// changes, each of unit, stage and cause, whose simultaneous t interval (Bonferroni over all that
/// were looked at) does not hold zero and that are at least a twentieth of the largest. Work itself
/// is left out: it is the same work.
std::vector<Reason> find_reasons(const model::World& world, const Samples& samples,
                                 model::ConfigurationId winner, model::ConfigurationId other);

}  // namespace wangge::experiment
