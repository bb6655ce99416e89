#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace wangge::scenario {

/// A slip of the keyboard that YAML does not take: a full-width sign (：，［｛－“), a tab before a
/// line, a colon without its space.
struct YamlSlip {
  int line = 0;    ///< from 1
  int column = 0;  ///< in bytes, from 1
  std::string message;
};

/// The slip in that line of the text, or in the two above, where a reader may have given up later
/// than at the slip itself. Not in comments; not in Chinese words, which may have such signs.
[[nodiscard]] std::optional<YamlSlip> slip_near(std::string_view text, int line);

/// `people：2` and `people:2`, which YAML takes for one key: `people: 2`; empty for other words.
[[nodiscard]] std::string parted_key(std::string_view word);

}  // namespace wangge::scenario
