#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "experiment/estimate.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/blame.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// The same replications with one person more on a line of the staffing.
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
  base::Duration saved{};  ///< late time less; below zero: more
};

/// Sets the late cases of the one against those of the other, case by case.
OneMore compared(OneMore line, const Blame& before, const Blame& after, std::uint32_t replications,
                 base::Probability confidence);

/// Why cases were late, of one configuration over all its replications.
struct WhyLate {
  model::ConfigurationId configuration;
  std::uint32_t replications = 0;
  Blame blame;
  std::vector<OneMore> one_more;  ///< the most late cases less first
  base::Probability confidence{0.95};
};

/// For a terminal: late hours by who held the case, by what for, and by class; then what one person
/// more would have saved.
std::string why_table(const WhyLate& why, const record::Directory& directory,
                      const record::Provenance& provenance, const Style& style);

/// For programs: every share and every class; cases are counted.
base::Json why_json(const WhyLate& why, const record::Directory& directory,
                    const record::Provenance& provenance);

}  // namespace wangge::report
