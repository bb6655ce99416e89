#include "cli/invocation.hpp"

namespace wangge::cli {
std::string shell_quoted(std::string_view word) {
  constexpr std::string_view kSpecial = " \t\n\"'\\$`&|;<>()*?[]{}~#!";
  if (!word.empty() && word.find_first_of(kSpecial) == std::string_view::npos)
    return std::string(word);
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

Invocation& Invocation::word(std::string_view word) {
  text_ += " " + shell_quoted(word);
  return *this;
}

Invocation& Invocation::option(std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return *this;
  text_ += " " + std::string(name);
  for (const std::string& value : values) word(value);
  return *this;
}

Invocation& Invocation::option(std::string_view name, const std::string& value) {
  return value.empty() ? *this : option(name, std::vector<std::string>{value});
}

Invocation& Invocation::source(const experiment::ScenarioSource& source) {
  std::vector<std::string> layers;
  for (const auto& layer : source.layers) layers.push_back(layer.generic_string());
  if (!source.scenario.empty()) word(source.scenario.generic_string());
  return option("--layer", layers).option("--set", source.settings);
}

}  // namespace wangge::cli
