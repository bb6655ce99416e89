#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "model/world.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/case_story.hpp"

namespace wangge::cli {

/// Which case: its name (`streets-1234`) in one replication of one staffing configuration.
struct CaseAddress {
  std::string name;
  std::string configuration;  ///< key; empty: the scenario's first
  std::uint32_t replication = 0;
};

/// A case found, and what it takes to show its life.
struct TracedCase {
  report::CaseStory story;  ///< with its record
  record::Directory directory;
  base::Instant horizon;
  record::Provenance provenance;
};

/// Simulates the replication again and listens to the one case: the same life to the millisecond.
/// Throws UsageError if there is no such case.
TracedCase remake_case(const model::World& world, const CaseAddress& address,
                       const record::Provenance& provenance);

/// From a campaign's store if it kept that replication's cases; else made again from the campaign's
/// seed and scenario files, which must say what they said then (base::InvalidInput if not).
TracedCase case_of_campaign(const std::filesystem::path& folder, const CaseAddress& address);

/// The problem of that name; none where no stream has that key or the number is none.
std::optional<model::ProblemId> problem_named(const record::Directory& directory,
                                              const std::string& name);

}  // namespace wangge::cli
