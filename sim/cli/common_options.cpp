#include "cli/common_options.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <thread>

#include "base/joined.hpp"

namespace wangge::cli {
namespace {

constexpr std::uint64_t kMostJobs = 4096;

std::size_t processors() { return std::max(1u, std::thread::hardware_concurrency()); }

}  // namespace

base::Lang language_named(std::string_view word) {
  return word == "zh" ? base::Lang::Zh : base::Lang::En;
}

void declare_language(CLI::App& page) {
  page.add_option_function<std::string>(
          "--lang", [](const std::string&) {}, base::text("cli.lang"))
      ->check(one_of({"zh", "en"}))
      ->type_name("zh|en");
}

CLI::Validator one_of(std::vector<std::string> words) {
  const auto check = [words = std::move(words)](const std::string& word) {
    const bool known = std::find(words.begin(), words.end(), word) != words.end();
    return known ? std::string() : base::text("usage.one_of", word, base::joined(words));
  };
  return CLI::Validator(check, "");
}

CLI::Validator a_word() {
  const auto check = [](const std::string& word) {
    if (word.empty()) return base::text("usage.empty");
    return word.starts_with("--") ? base::text("usage.option_instead", word) : std::string();
  };
  return CLI::Validator(check, "");
}

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  const auto check = [=](const std::string& word) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    if (whole && least <= value && value <= most) return std::string();
    return base::text("usage.not_whole", word, least, most);
  };
  return CLI::Validator(check, "");
}

void declare_seed(CLI::App& page, std::optional<std::uint64_t>& seed) {
  page.add_option("--seed", seed, base::text("cli.seed"))
      ->type_name("N")
      ->check(whole_number(0, std::numeric_limits<std::uint64_t>::max()));
}

void declare_staffing(CLI::App& page, std::vector<std::string>& names) {
  page.add_option("--staffing", names, base::text("cli.staffing"))
      ->type_name("NAME...")
      ->check(a_word());
}

void declare_one_staffing(CLI::App& page, std::string& name) {
  page.add_option("--staffing", name, base::text("cli.one_staffing"))
      ->type_name("NAME")
      ->check(a_word());
}

void ScenarioOptions::declare(CLI::App& page, bool required) {
  page.add_option("SCENARIO", scenario, base::text("cli.scenario"))
      ->required(required)
      ->check(a_word());
  page.add_option("--layer", layers, base::text("cli.layer"))
      ->type_name("FILE...")
      ->check(a_word());
  page.add_option("--set", settings, base::text("cli.set"))
      ->type_name("KEY=VALUE...")
      ->check(a_word());
}

void CampaignOptions::declare_pace(CLI::App& page) {
  jobs = processors();
  declare_seed(page, seed);
  page.add_option("--jobs", jobs, base::text("cli.jobs"))
      ->type_name("N")
      ->check(whole_number(1, kMostJobs));
}

void CampaignOptions::declare_runs(CLI::App& page) {
  page.add_option("--replications", replications, base::text("cli.replications"))
      ->type_name("N")
      ->check(whole_number(1, kMostReplications));
  declare_pace(page);
}

void CampaignOptions::declare_sequential(CLI::App& page) {
  declare_pace(page);
  page.add_option("--out", out, base::text("cli.out"))->type_name("DIR")->check(a_word());
}

void CampaignOptions::declare(CLI::App& page) {
  declare_runs(page);
  page.add_option("--out", out, base::text("cli.out"))->type_name("DIR")->check(a_word());
  page.add_option("--keep", keep, base::text("cli.keep"))
      ->type_name("first|all|none")
      ->check(one_of({"first", "all", "none"}));
  page.add_flag("--step", step, base::text("cli.step"));
}

void OutputOptions::declare(CLI::App& page) {
  page.add_flag("--json", json, base::text("cli.json_or_faults"));
  page.add_flag("--quiet", quiet, base::text("cli.quiet"));
}

}  // namespace wangge::cli
