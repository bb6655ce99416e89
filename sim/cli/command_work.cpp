#include <memory>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/progress.hpp"
#include "cli/shard_work.hpp"
#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "experiment/campaign_store.hpp"
#include "experiment/manifest.hpp"
#include "experiment/shard_run.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;
using base::ExitCode;

struct WorkOptions {
  fs::path campaign;
  std::uint64_t round = 1;
  std::size_t shard = 0;
  std::size_t jobs = 1;
  bool quiet = false;
};

/// The scenario as it is read here, which must say what it said when the shards were cut.
Study study_of(const experiment::Manifest& manifest, const fs::path& round, std::size_t jobs) {
  experiment::require_version(manifest, version(), round);
  ScenarioOptions scenario;
  static_cast<experiment::ScenarioSource&>(scenario) = manifest.source;
  CampaignOptions campaign;
  campaign.seed = manifest.seed;
  campaign.jobs = jobs;
  campaign.out = round;
  Study study = read_study("compare", scenario, campaign, {});
  experiment::require_same(manifest, study.plan, round);
  return study;
}

/// One task of a job array: simulates the cells of one shard.
ExitCode work(const WorkOptions& options) {
  base::set_up_log({.quiet = options.quiet});
  const fs::path round = experiment::round_folder(options.campaign, options.round);
  if (!fs::exists(round) && experiment::is_sealed(experiment::store_file(options.campaign))) {
    base::log_info(base::text("work.collected", options.campaign.generic_string()));
    return ExitCode::Ok;
  }
  const auto shards = experiment::read_shard_plan(round);
  if (options.shard >= shards.shards)
    throw UsageError("--shard: " +
                     base::text("usage.not_whole", options.shard, 0, shards.shards - 1));
  const Study study = study_of(experiment::read_manifest(round), round, options.jobs);
  const auto run = experiment::run_shard(study.world, study.plan, round, shards, options.shard,
                                         shown_progress(options.quiet));
  return tell_shard(run, study.world, options.shard);
}

}  // namespace

Action declare_work(CLI::App& page) {
  constexpr std::uint64_t kMost = 1'000'000;
  page.description(base::text("cli.work"));
  page.footer("  wangge work one-desk --round 1 --shard 0");
  auto options = std::make_shared<WorkOptions>();
  page.add_option("DIR", options->campaign, base::text("cli.campaign_folder"))
      ->required()
      ->check(a_word());
  page.add_option("--round", options->round, base::text("cli.round"))
      ->type_name("N")
      ->required()
      ->check(whole_number(1, kMost));
  page.add_option("--shard", options->shard, base::text("cli.shard"))
      ->type_name("N")
      ->required()
      ->check(whole_number(0, kMost));
  page.add_option("--jobs", options->jobs, base::text("cli.work_jobs"))
      ->type_name("N")
      ->check(whole_number(1, 4096));
  page.add_flag("--quiet", options->quiet, base::text("cli.quiet"));
  return [options] { return work(*options); };
}

}  // namespace wangge::cli
