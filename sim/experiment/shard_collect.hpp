#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "experiment/campaign_store.hpp"
#include "experiment/shard_plan.hpp"

namespace wangge::experiment {

/// First and last of replications that follow each other.
using ReplicationRange = std::pair<std::uint32_t, std::uint32_t>;

/// What a campaign holds of all that was sent to other machines.
struct Collected {
  std::uint64_t sent = 0;     ///< cells, each counted once
  std::uint64_t taken = 0;    ///< from shards into the store, this time
  std::uint64_t missing = 0;  ///< of those that were sent
  std::map<model::ConfigurationId, std::vector<ReplicationRange>> where;  ///< they are missing
  std::vector<std::string> refused;  ///< files of shards that are not whole: which, and why
};

/// Takes what shards have left in the campaign's folder into its store, which the caller has.
Collected take_in_shards(CampaignStore& store, const std::filesystem::path& campaign);

/// The same for a campaign that nobody has. Once nothing is missing the store is sealed, with the
/// bytes that it would have if one machine had made it, and the folder of the shards is gone. A
/// campaign without shards is complete. Throws base::InvalidInput if there is no campaign.
Collected collect(const std::filesystem::path& campaign);

}  // namespace wangge::experiment
