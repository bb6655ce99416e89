#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "model/world.hpp"

namespace wangge::scenario {

/// Reads a planner's scenario: the file, or `scenario.yaml` of the folder; whatever it extends; the
/// `layers` over it, later ones win; the settings `key.key=value` over those. The World is valid
/// and frozen. Throws base::InvalidInput with every fault of all files, each at its
/// file:line:column.
model::World read_scenario(const std::filesystem::path& file_or_folder,
                           const std::vector<std::filesystem::path>& layers = {},
                           const std::vector<std::string>& sets = {});

}  // namespace wangge::scenario
