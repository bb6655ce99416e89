#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"

namespace wangge::report {

/// Where exported figures come from.
struct ExportOrigin {
  const record::Directory& directory;
  const record::Provenance& provenance;
  std::string scenario;  ///< its name in files
  base::Span simulated;
  base::Duration warm_up;
  record::TrialKey trial;  ///< whose cases; the bulletin's rankings are of its configuration
  std::vector<std::pair<model::ConfigurationId, std::size_t>> replications;  ///< how many of each
};

/// The same in words: what, and its value.
std::vector<std::pair<std::string, std::string>> about_lines(const ExportOrigin& origin,
                                                             base::Lang lang);

}  // namespace wangge::report
