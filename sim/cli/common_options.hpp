#pragma once
#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "experiment/campaign.hpp"

namespace wangge::cli {

/// `zh` is Chinese, everything else English; a wrong word is refused when the option is read.
base::Lang language_named(std::string_view word);

/// Declares `--lang zh|en`. It takes effect before parsing (program.cpp), as help is written then.
void declare_language(CLI::App& page);

/// One of these words, in words of the user's language when it is not.
CLI::Validator one_of(std::vector<std::string> words);

/// A word with something in it that is no option: `--out --quiet` lacks a folder.
CLI::Validator a_word();

/// A whole number between these, in words of the user's language when it is not.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);

/// `--staffing NAME...`, and the same of a single configuration.
void declare_staffing(CLI::App& page, std::vector<std::string>& names);
void declare_one_staffing(CLI::App& page, std::string& name);

/// What the results store can number.
inline constexpr std::uint64_t kMostReplications = (1u << 20) - 1;

/// `--seed N`
void declare_seed(CLI::App& page, std::optional<std::uint64_t>& seed);

/// Which world: a scenario file, the layers laid over it and single values set over those.
struct ScenarioOptions : experiment::ScenarioSource {
  void declare(CLI::App& page, bool required = true);
};

/// How much to simulate, and where the campaign lies.
struct CampaignOptions {
  std::optional<std::uint32_t> replications;
  std::optional<std::uint64_t> seed;
  std::size_t jobs = 1;
  std::filesystem::path out;  ///< empty: results/<name of the scenario>-<digest>
  std::string keep = "none";  ///< first, all, none
  bool step = false;

  void declare(CLI::App& page);
  /// Seed and jobs alone.
  void declare_pace(CLI::App& page);
  /// Where and how alone: how much is decided while it runs.
  void declare_sequential(CLI::App& page);
  /// How much alone: nothing is kept.
  void declare_runs(CLI::App& page);
};

/// What is printed.
struct OutputOptions {
  bool json = false;
  bool quiet = false;

  void declare(CLI::App& page);
};

}  // namespace wangge::cli
