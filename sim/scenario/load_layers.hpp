#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "scenario/faults.hpp"
#include "scenario/input_files.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// What is laid over what.
struct LayerPlan {
  std::filesystem::path scenario;             ///< a file, or a folder: its scenario.yaml
  std::vector<std::filesystem::path> layers;  ///< over it, later ones win
  std::vector<std::string> sets;              ///< over those: `demand.desk_work.calls.per_day=900`
};

/// Reads the scenario, whatever it extends (deepest first) and its layers into one document of the
/// current version. Faults: files that cannot be read, files that extend each other in a circle,
/// syntax, and as slips: keys and ids that stand twice in one file, a setting that names nothing.
Node load_layers(const LayerPlan& plan, InputFiles& files, Faults& faults);

}  // namespace wangge::scenario
