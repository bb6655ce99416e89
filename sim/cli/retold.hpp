#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "model/world.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"

namespace wangge::cli {

/// Which replication of which staffing configuration.
struct TrialAddress {
  std::string configuration;  ///< key; empty: the scenario's first
  std::uint32_t replication = 0;
};

/// A replication whose records can be told again.
struct Retold {
  record::TrialKey trial;
  record::Directory directory;
  base::Instant horizon;
  record::Provenance provenance;
  /// Tells a listener every interval, case, incident and response, or those of `only`. Call it
  /// once.
  std::function<void(record::Listener&, std::optional<model::ProblemId> only)> tell;
};

/// By simulating it again: the same story to the millisecond. `world` must outlive it. Throws
/// UsageError if there is no such configuration.
Retold retold(const model::World& world, const TrialAddress& address,
              const record::Provenance& provenance);

/// The same, but from `results` where they kept that replication's cases.
Retold retold(const model::World& world, const record::Results& results,
              const TrialAddress& address, const record::Provenance& provenance);

/// A campaign's folder, which may be called by the name that it has in results/.
std::filesystem::path campaign_folder(const std::filesystem::path& named);

/// Whether the lives of that replication's cases are in the store.
bool is_kept(const record::Results& results, record::TrialKey key);

/// From a campaign's store if it kept that replication's cases; else by simulating it again from
/// the campaign's seed and scenario files, which must say what they said then, as must this be the
/// version of the program that ran it (base::InvalidInput if not). The folder's name in results/
/// will do.
Retold retold(const std::filesystem::path& campaign, const TrialAddress& address);

}  // namespace wangge::cli
