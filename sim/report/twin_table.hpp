#pragma once
#include <cstdint>
#include <string>

#include "base/json.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/format.hpp"
#include "report/twin.hpp"

namespace wangge::report {

/// Whose two lives a twin tells: keys of the case and of the configurations.
struct TwinNames {
  std::string subject;
  model::ConfigurationId a;
  model::ConfigurationId b;
  std::uint32_t replication = 0;
};

/// A twin for a terminal: where the two lives part, in words; step by step side by side, an arrow
/// at the parting; how long each took in all, and how late each was. Open cases are judged at
/// `horizon`.
std::string twin_table(const Twin& twin, const TwinNames& names, const record::Directory& directory,
                       base::Instant horizon, const Style& style);

/// The same for programs: durations in seconds, moments as ISO 8601, null where there is none.
base::Json twin_json(const Twin& twin, const TwinNames& names, const record::Directory& directory,
                     base::Instant horizon, const record::Provenance& provenance);

}  // namespace wangge::report
