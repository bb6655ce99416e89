#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/blame_compared.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// Why cases were late, of one configuration over all its replications.
struct WhyLate {
  model::ConfigurationId configuration;
  std::uint32_t replications = 0;
  Blame blame;
  std::vector<OneMore> one_more;  ///< the most late cases less first
  bool nobody_waited = false;     ///< there was no line to try one more on
  base::Probability confidence{0.95};
  double days = 1;  ///< that are measured
};

/// For a terminal: late hours of a replication by who held the case, by what for, and by class;
/// then what one person more would have saved.
std::string why_table(const WhyLate& why, const record::Directory& directory,
                      const record::Provenance& provenance, const Style& style);

}  // namespace wangge::report
