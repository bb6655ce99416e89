#pragma once
#include <string>
#include <string_view>

namespace wangge::base {

/// `a, b, c`, or with another mark between. `words` is any range of strings.
template <class Words>
std::string joined(const Words& words, std::string_view between = ", ") {
  std::string text;
  std::string_view mark;
  for (const auto& word : words) {
    text += mark;
    text += word;
    mark = between;
  }
  return text;
}

}  // namespace wangge::base
