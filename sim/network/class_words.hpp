#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "network/road_words.hpp"

/// What planners' tables call the classes of roads.
namespace wangge::network {

/// The class of an English or Chinese word: `primary`, 主干路.
[[nodiscard]] std::optional<RoadClass> class_called(std::string_view word);

/// All such words, the English ones first.
[[nodiscard]] std::vector<std::string> class_words();

/// `message`, and which of the known words was meant, if one is near or begins so: 主干 for 主干路.
[[nodiscard]] std::string with_suggestion(std::string message, std::string_view word,
                                          const std::vector<std::string>& known);

}  // namespace wangge::network
