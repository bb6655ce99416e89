#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "experiment/held_cells.hpp"
#include "experiment/workers.hpp"
#include "model/world.hpp"
#include "network/road_network.hpp"
#include "record/results.hpp"

namespace wangge::experiment {

/// What a scenario was read from (scenario/read_scenario.hpp).
struct ScenarioSource {
  std::filesystem::path scenario;
  std::vector<std::filesystem::path> layers;
  std::vector<std::string> settings;
};

/// One of the files that were read for it.
struct CampaignInput {
  std::string path;
  std::string hash;
};

/// What a campaign is about, and how it is run.
struct CampaignPlan {
  std::filesystem::path folder;
  record::Provenance provenance;
  ScenarioSource source;
  std::vector<CampaignInput> inputs;
  std::vector<model::ConfigurationId> configurations;  ///< in the order of the scenario
  std::uint32_t replications = 1;
  Keep keep = Keep::None;
  std::size_t jobs = 1;
  bool step = false;
  std::filesystem::path travel_cache;  ///< folder of travel times on roads; empty: none are kept
  /// The world's roads, if they have been put together already (scenario/read_scenario.hpp).
  std::shared_ptr<const network::RoadNetwork> roads;
};

/// What a run of a campaign came to.
struct CampaignRun {
  std::size_t found = 0;  ///< cells that were there already
  WorkDone work;

  [[nodiscard]] bool complete() const { return work.crashed.empty() && !work.interrupted; }
};

/// Told how many of how many missing cells have ended; first that none have, when they begin.
using CampaignProgress = std::function<void(std::size_t ended, std::size_t missing)>;

/// Brings the campaign in `plan.folder` up to date: its `results.sqlite` then holds every
/// replication 0 ... replications - 1 of every configuration, and `manifest.json` says what it is.
/// Runs only the cells that are missing, so resuming after a kill and extending are the same act,
/// and writes to the store only if there are some;
/// the bytes of the finished store do not depend on jobs, restarts or their order. Ctrl-C keeps
/// what is complete.
///
/// Throws base::InvalidInput if the folder holds a campaign of another scenario, seed or version,
/// naming what differs; base::RunFailed if the folder cannot be made or written.
CampaignRun run_campaign(const model::World& world, const CampaignPlan& plan,
                         const CampaignProgress& progress = {});

/// Whether the folder holds all that the plan asks for, and nothing is to be written.
bool is_up_to_date(const CampaignPlan& plan);

/// The cells of the plan in canonical order.
std::vector<Cell> all_cells(const CampaignPlan& plan);

/// Those of them that the store does not hold, or not with the cases
/// that the plan says to keep.
std::vector<Cell> missing_cells(const CampaignPlan& plan, const record::Results& results);

std::filesystem::path store_file(const std::filesystem::path& folder);
/// A folder beside the store for what is there only while the campaign runs.
std::filesystem::path spool_folder(const std::filesystem::path& folder);

}  // namespace wangge::experiment
