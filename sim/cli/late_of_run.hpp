#pragma once
#include <optional>
#include <string>

#include "base/json.hpp"
#include "cli/retold.hpp"
#include "cli/study.hpp"
#include "record/results.hpp"
#include "report/late_table.hpp"

namespace wangge::cli {

/// The latest cases and incidents of one replication.
struct Late {
  report::LateCases cases;
  report::LateIncidents incidents;
};

/// Tells the replication's story; that many of each at most. The directory must outlive it.
Late late_of(const Retold& replication, const record::Directory& directory, std::size_t most);

/// What was latest in one replication of a run.
struct LateOfRun : Late {
  bool has_cases = false;  ///< whether there were any, late or not

  /// The name of the latest case, else incident, as `wangge trace` takes it; empty: nothing was
  /// late.
  [[nodiscard]] std::string name(const record::Directory& directory) const;
  /// As two tables, each where the run had such.
  [[nodiscard]] std::string tables(const record::Directory& directory, record::TrialKey trial,
                                   const report::Style& style) const;
  /// `latest_cases` and `latest_incidents`, each where the run had such.
  void add_to(base::Json& json, const record::Directory& directory) const;
};

/// Empty where the replication crashed, or the run had neither cases nor emergencies. The directory
/// must outlive it.
std::optional<LateOfRun> late_of_run(const Study& study, const record::Results& results,
                                     const record::Directory& directory, record::TrialKey trial);

}  // namespace wangge::cli
