#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/read_scenario.hpp"
#include "unit/scenario/folder.hpp"

namespace wangge::scenario {

/// Files beside `scenario.yaml`: name and text.
using Beside = std::vector<std::pair<std::string, std::string>>;

/// The text with `old`, which must be there, replaced where it first stands.
inline std::string with(std::string text, std::string_view old, std::string_view fresh) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << "not in the scenario: " << old;
  return at == std::string::npos ? text : text.replace(at, old.size(), fresh);
}

/// `scenario.yaml:5:25: `, where `word` first stands in the text. The line must be ASCII up to
/// there.
inline std::string place_of(std::string_view word, const std::string& text) {
  const std::size_t at = text.find(word);
  EXPECT_NE(at, std::string::npos) << "not in the scenario: " << word;
  const std::string before = text.substr(0, at);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return "scenario.yaml:" + std::to_string(line) + ":" + std::to_string(at - line_begin + 1) + ": ";
}

inline LoadedScenario load_text(const std::string& text, const Beside& files = {}) {
  const Folder folder(files);
  folder.write("scenario.yaml", text);
  return load_scenario(folder.path());
}

inline model::World world_of(const std::string& text, const Beside& files = {}) {
  return load_text(text, files).world;
}

/// The faults of the scenario as the user sees them, without the folder's own path.
inline std::vector<std::string> faults_of(const std::string& text, const Beside& files = {},
                                          const std::vector<std::string>& settings = {}) {
  const Folder folder(files);
  folder.write("scenario.yaml", text);
  try {
    read_scenario(folder.path(), {}, settings);
  } catch (const base::InvalidInput& invalid) {
    return folder.lines_of(invalid);
  }
  return {};
}

}  // namespace wangge::scenario
