#include "scenario/yaml_slip.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

constexpr std::string_view kWideColon = "：";

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kWide{{{kWideColon, ": "},
                                                                              {"，", ", "},
                                                                              {"［", "["},
                                                                              {"］", "]"},
                                                                              {"｛", "{"},
                                                                              {"｝", "}"},
                                                                              {"－", "- "},
                                                                              {"“", "\""},
                                                                              {"”", "\""}}};

bool is_key_sign(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Without the comment behind it.
std::string_view content_of(std::string_view line) {
  const std::size_t comment = line.starts_with('#') ? 0 : line.find(" #");
  return line.substr(0, comment);
}

std::optional<YamlSlip> tab_in(std::string_view line) {
  const std::size_t tab = line.find('\t');
  const bool before_all = tab != std::string_view::npos && line.find_first_not_of(" \t") > tab;
  if (!before_all) return std::nullopt;
  return YamlSlip{0, static_cast<int>(tab) + 1, base::text("scenario.slip_tab")};
}

/// A full-width sign behind a Latin letter, a digit or a sign, or at the beginning.
std::optional<YamlSlip> wide_in(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at)
    for (const auto& [wide, narrow] : kWide) {
      const bool here = line.substr(at).starts_with(wide);
      if (here && (at == 0 || is_ascii(line[at - 1])))
        return YamlSlip{0, static_cast<int>(at) + 1,
                        base::text("scenario.slip_wide", wide, narrow)};
    }
  return std::nullopt;
}

/// The first word of a line that holds a colon without its space.
std::optional<YamlSlip> unspaced_in(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" -{");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view word = line.substr(begin, line.find_first_of(" ,}", begin) - begin);
  const std::string parted = parted_key(word);
  if (parted.empty()) return std::nullopt;
  return YamlSlip{0, static_cast<int>(begin) + 1, base::text("scenario.slip_colon", word, parted)};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

}  // namespace

std::string parted_key(std::string_view word) {
  std::size_t length = 0;
  while (length < word.size() && is_key_sign(word[length])) ++length;
  const std::string_view rest = word.substr(length);
  const std::size_t colon =
      rest.starts_with(kWideColon) ? kWideColon.size() : rest.starts_with(':');
  const bool is_name = length > 0 && std::isalpha(static_cast<unsigned char>(word[0])) != 0;
  if (!is_name || colon == 0 || colon == rest.size()) return "";
  return std::string(word.substr(0, length)) + ": " + std::string(rest.substr(colon));
}

std::optional<YamlSlip> slip_near(std::string_view text, int line) {
  const auto lines = lines_of(text);
  for (int number = line; number > 0 && number > line - 3; --number) {
    if (static_cast<std::size_t>(number) > lines.size()) continue;
    const std::string_view content = content_of(lines[static_cast<std::size_t>(number - 1)]);
    for (const auto& look : {tab_in, wide_in, unspaced_in})
      if (auto slip = look(content)) {
        slip->line = number;
        return slip;
      }
  }
  return std::nullopt;
}

}  // namespace wangge::scenario
