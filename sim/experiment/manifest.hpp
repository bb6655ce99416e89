#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "experiment/campaign.hpp"

namespace wangge::experiment {

/// What a campaign's folder holds, for people and their tools: `manifest.json` beside the store.
struct Manifest {
  std::string version;
  std::string command;
  std::string scenario;       ///< its name
  std::string scenario_hash;  ///< of the resolved scenario
  std::uint64_t seed = 0;
  base::Instant start;
  base::Instant horizon;
  std::vector<std::string> configurations;  ///< keys
  std::uint32_t replications = 0;
  ScenarioSource source;              ///< what to read to get this scenario again
  std::vector<CampaignInput> inputs;  ///< every file that was read for it
  std::string resolved;               ///< every layer laid, every default written out
};

/// Of what is asked for and what is `held` already.
Manifest manifest_of(const model::World& world, const CampaignPlan& plan,
                     const std::vector<record::TrialInfo>& held = {});

/// The old one stays until the new one is whole. Throws base::RunFailed if the folder does not take
/// it.
void write_manifest(const Manifest& manifest, const std::filesystem::path& folder);

/// Throws base::InvalidInput if the folder holds no manifest, or one that cannot be understood.
Manifest read_manifest(const std::filesystem::path& folder);

}  // namespace wangge::experiment
