#pragma once
#include <string>
#include <string_view>

#include "scenario/faults.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// How much of a document is read before it is refused: a file of a few bytes must not become
/// gigabytes (anchors that repeat anchors) or end the program (too deep).
struct YamlLimits {
  std::size_t nodes =
      200'000;  ///< after every alias (*name) has been replaced by what it stands for
  int depth = 40;
};

/// The one YAML document of `text`, UTF-8. Faults (syntax, duplicate keys, a second document,
/// aliases that never end) go to `faults`; what could be read is returned, an empty map if nothing
/// could.
Node parse_yaml(std::string_view text, const std::string& file, Faults& faults,
                YamlLimits limits = {});

}  // namespace wangge::scenario
