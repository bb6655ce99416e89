#include <algorithm>
#include <memory>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "experiment/shard_collect.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;
using base::ExitCode;
using base::Json;
using experiment::Collected;

struct CollectOptions {
  fs::path campaign;
  OutputOptions output;
};

/// `0-3, 7`
std::string text_of(const std::vector<experiment::ReplicationRange>& ranges) {
  constexpr std::size_t kMostShown = 20;
  std::string text;
  for (std::size_t i = 0; i < std::min(ranges.size(), kMostShown); ++i) {
    const auto& [first, last] = ranges[i];
    text += (i > 0 ? ", " : "") + std::to_string(first);
    if (last != first) text += "-" + std::to_string(last);
  }
  return ranges.size() > kMostShown ? text + ", ..." : text;
}

std::uint64_t count_of(const std::vector<experiment::ReplicationRange>& ranges) {
  std::uint64_t count = 0;
  for (const auto& [first, last] : ranges) count += last - first + 1;
  return count;
}

std::string key_of(const record::Directory& directory, model::ConfigurationId id) {
  return directory.entry(record::Kind::Configuration, id.index()).name.key;
}

std::string text_of(const Collected& done, const record::Directory& directory,
                    const std::string& folder) {
  std::string text =
      base::text("collect.done", done.taken, done.sent - done.missing, done.sent, folder) + "\n";
  for (const auto& [configuration, ranges] : done.where)
    text += base::text("collect.missing", key_of(directory, configuration), count_of(ranges),
                       text_of(ranges)) +
            "\n";
  return done.missing == 0 ? text : text + base::text("collect.what_next") + "\n";
}

Json json_of(const Collected& done, const record::Directory& directory) {
  Json missing = Json::array();
  for (const auto& [configuration, ranges] : done.where)
    missing.push_back({{"configuration", key_of(directory, configuration)},
                       {"cells", count_of(ranges)},
                       {"replications", ranges}});
  return {{"sent", done.sent},
          {"taken", done.taken},
          {"there", done.sent - done.missing},
          {"missing", missing},
          {"refused", done.refused}};
}

/// Takes what the tasks of a job array have left into the campaign's results.
ExitCode collect(const CollectOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  const Collected done = experiment::collect(options.campaign);
  for (const std::string& what : done.refused)
    base::log_warning(base::text("collect.refused", what));
  const auto directory =
      record::Results::open(experiment::store_file(options.campaign)).directory();
  if (options.output.json)
    print(base::json_document(json_of(done, directory)));
  else
    print(text_of(done, directory, options.campaign.generic_string()));
  return done.missing == 0 ? ExitCode::Ok : ExitCode::RunFailed;
}

}  // namespace

Action declare_collect(CLI::App& page) {
  page.description(base::text("cli.collect"));
  page.footer("  wangge collect one-desk");
  auto options = std::make_shared<CollectOptions>();
  page.add_option("DIR", options->campaign, base::text("cli.campaign_folder"))
      ->required()
      ->check(a_word());
  options->output.declare(page);
  return [options] { return collect(*options); };
}

}  // namespace wangge::cli
