#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/blame.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// The same replications with one person more on a line of the staffing.
struct OneMore {
  std::string line;
  model::UnitId unit;
  int people = 0;           ///< before
  base::Yuan cost_a_day;    ///< of the one
  std::size_t rescued = 0;  ///< cases that were late and are in time now
  std::size_t fallen = 0;   ///< cases that are late only now
  base::Duration saved;     ///< late time less; below zero: more
};

/// Sets the late cases of the one against those of the other, case by case.
OneMore compared(OneMore line, const Blame& before, const Blame& after);

/// Why cases were late, of one configuration over all its replications.
struct WhyLate {
  model::ConfigurationId configuration;
  std::uint32_t replications = 0;
  Blame blame;
  std::vector<OneMore> one_more;  ///< the most rescued first
};

/// For a terminal: late hours by who held the case, by what for, and by class; then what one person
/// more would have saved.
std::string why_table(const WhyLate& why, const record::Directory& directory,
                      const record::Provenance& provenance, const Style& style);

/// For programs: every share and every class; cases are counted.
base::Json why_json(const WhyLate& why, const record::Directory& directory,
                    const record::Provenance& provenance);

}  // namespace wangge::report
