#pragma once
#include <CLI/CLI.hpp>
#include <string>

namespace wangge::cli {

/// How `--help` looks, in the language of the process: what the command does, its usage, its
/// options, an example (CLI11's footer).
class HelpPage final : public CLI::FormatterBase {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const override;
};

/// `wangge compare SCENARIO [options]`
std::string usage_of(const CLI::App& page);

}  // namespace wangge::cli
