#pragma once
#include <string>
#include <vector>

#include "scenario/input_files.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// A scenario as it counts: what the manifest of a campaign says about its input.
struct Resolved {
  /// Every layer laid, every default written out, keys in the order of the language: JSON, which is
  /// YAML too. Reading it in the scenario's folder gives the same World.
  std::string document;
  /// The same for two scenarios that say the same: of the document without `sources` and of the
  /// bytes of the tables. Comments, order of keys, layers and folders do not matter.
  std::string hash;
  std::vector<InputFile> inputs;  ///< every file that was read, the scenario first
};

/// Resolves a merged document after it and its tables have been read through `files`.
Resolved resolve(Node merged, const InputFiles& files);

}  // namespace wangge::scenario
