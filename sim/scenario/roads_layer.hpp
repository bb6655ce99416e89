#pragma once
#include <filesystem>
#include <optional>

#include "scenario/node.hpp"

namespace wangge::scenario {

/// What `--layer roads=FILE` stands for: the layer that has people move on the roads of that file,
/// which is named from the working folder. Empty where the layer is a file of its own.
std::optional<Node> roads_layer(const std::filesystem::path& layer);

}  // namespace wangge::scenario
