#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "experiment/estimate.hpp"
#include "report/blame.hpp"

namespace wangge::report {

/// The same replications with one person more on a line of the staffing. Cases and hours are of all
/// replications together.
struct OneMore {
  std::string line{};
  model::UnitId unit{};
  int people = 0;           ///< before
  base::Yuan cost_a_day{};  ///< of the one
  std::size_t held = 0;     ///< late cases that the unit handled
  std::size_t rescued = 0;  ///< of them, in time now
  std::size_t fallen = 0;   ///< cases that it handles late only now
  /// Late cases less of all units, a replication: what else changes in a day cancels out there.
  std::optional<experiment::Estimate> fewer{};
  base::Duration saved{};  ///< late time less of all units; below zero: more
};

/// Sets the late cases of the one against those of the other, case by case.
OneMore compared(OneMore line, const Blame& before, const Blame& after, std::uint32_t replications,
                 base::Probability confidence);

}  // namespace wangge::report
