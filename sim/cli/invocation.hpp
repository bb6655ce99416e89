#pragma once
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/campaign.hpp"

namespace wangge::cli {

/// A word as a shell would take it back.
std::string shell_quoted(std::string_view word);

/// A command as one would type it again, for the record of where results come from. Words are
/// quoted where a shell would take them for something else.
class Invocation {
 public:
  explicit Invocation(std::string_view verb) : text_("wangge " + std::string(verb)) {}

  /// Goes on where another one ended.
  [[nodiscard]] static Invocation continued(std::string text) {
    Invocation line("");
    line.text_ = std::move(text);
    return line;
  }

  Invocation& word(std::string_view word);
  /// `--staffing a b`; nothing where there are no values or an empty one.
  Invocation& option(std::string_view name, const std::vector<std::string>& values);
  Invocation& option(std::string_view name, const std::string& value);
  Invocation& option(std::string_view name, std::integral auto value) {
    return option(name, std::to_string(value));
  }
  /// SCENARIO --layer ... --set ...
  Invocation& source(const experiment::ScenarioSource& source);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace wangge::cli
