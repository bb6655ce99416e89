#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/world.hpp"
#include "network/road_network.hpp"
#include "scenario/resolve.hpp"

namespace wangge::scenario {

/// A scenario that has been read, and what it was read from.
struct LoadedScenario {
  model::World world;
  std::shared_ptr<const network::RoadNetwork> roads;  ///< as it was checked; null: it has none
  Resolved resolved;
  std::vector<std::string> notes;  ///< what a planner should know, though it is no fault
};

/// Reads a planner's scenario: the file, or `scenario.yaml` of the folder; whatever it extends; the
/// `layers` over it, later ones win; the settings `key.key=value` over those. The World is valid
/// and frozen. Throws base::InvalidInput with every fault of all files, each at its
/// file:line:column. `indicators` are those that the program knows, which the scenario may call by
/// key or by name; where it is empty the scenario may name any.
LoadedScenario load_scenario(const std::filesystem::path& file_or_folder,
                             const std::vector<std::filesystem::path>& layers = {},
                             const std::vector<std::string>& settings = {},
                             std::span<const model::IndicatorName> indicators = {});

/// The World alone.
model::World read_scenario(const std::filesystem::path& file_or_folder,
                           const std::vector<std::filesystem::path>& layers = {},
                           const std::vector<std::string>& settings = {});

}  // namespace wangge::scenario
