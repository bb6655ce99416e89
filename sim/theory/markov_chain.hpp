#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "theory/units.hpp"

namespace wangge::theory {

/// A jump of a finite Markov chain in continuous time, between two states counted from zero.
struct Transition {
  std::size_t from;
  std::size_t to;
  Rate rate;
};

/// The shares of time that the chain spends in its `states` >= 1. Every state is reached from every
/// other; jumps from a state to itself do not count. Eliminates state by state without a
/// subtraction, so the smallest share is as exact as the largest (Grassmann, Taksar and Heyman,
/// Operations Research 33, 1985). Takes the cube of the states in time and their square in memory:
/// for some hundreds of them.
[[nodiscard]] std::vector<base::Probability> balance(std::size_t states,
                                                     std::span<const Transition> transitions);

}  // namespace wangge::theory
