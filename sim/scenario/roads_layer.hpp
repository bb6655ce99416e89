#pragma once
#include <filesystem>
#include <optional>

#include "scenario/node.hpp"

namespace wangge::scenario {

/// What `--layer roads=FILE` stands for: the layer that has people move on the roads of that file,
/// which is named from the working folder and then seen from the scenario's folder `home`, as files
/// of the scenario are. Empty where the layer is a file of its own.
std::optional<Node> roads_layer(const std::filesystem::path& layer,
                                const std::filesystem::path& home);

/// The same layer, named so that it is found from any working folder.
std::filesystem::path layer_seen_from_anywhere(const std::filesystem::path& layer);

}  // namespace wangge::scenario
