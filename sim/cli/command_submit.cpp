#include <filesystem>
#include <memory>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/progress.hpp"
#include "cli/shard_work.hpp"
#include "cli/slurm.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "experiment/submission.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;
using base::ExitCode;
using experiment::Round;

constexpr std::size_t kMostShards = 1'000'000, kUsualShards = 100;

struct SubmitOptions {
  ScenarioOptions scenario;
  std::vector<std::string> staffing;
  CampaignOptions campaign;
  std::string engine = "slurm";
  std::size_t shards = kUsualShards;
  std::vector<std::string> sbatch;
  bool dry_run = false;
  bool quiet = false;
  const CLI::Option* jobs = nullptr;  ///< whether they were asked for

  [[nodiscard]] bool local() const { return engine == "local"; }
};

SlurmArray array_of(const SubmitOptions& options, const Study& study, const Round& round) {
  return {"wangge-" + study.world.name.key,
          fs::read_symlink("/proc/self/exe"),
          fs::absolute(round.campaign).lexically_normal(),
          round.number,
          round.plan.shards,
          options.jobs->count() > 0 ? options.campaign.jobs : 1,
          options.sbatch};
}

fs::path job_file(const fs::path& round) { return round / "job"; }

/// What is on its way already would be run twice.
void require_none_on_the_way(const fs::path& campaign) {
  for (const std::uint64_t round : experiment::rounds_in(campaign)) {
    const fs::path file = job_file(experiment::round_folder(campaign, round));
    const std::string job = fs::exists(file) ? base::read_file(file) : "";
    if (is_in_slurm(job))
      throw base::RunFailed(base::text("submit.on_the_way", campaign.generic_string(), job));
  }
}

void launch_slurm(const SubmitOptions& options, const Study& study, const Round& round) {
  require_none_on_the_way(round.campaign);
  const fs::path script = round.folder() / "job.sh";
  base::write_file(script, slurm_script(array_of(options, study, round)));
  const std::string job = submit_to_slurm(script);
  base::write_file(job_file(round.folder()), job);
  base::log_info(base::text("submit.job", job));
}

/// One shard after another.
ExitCode run_here(const SubmitOptions& options, const Study& study, const Round& round) {
  ExitCode code = ExitCode::Ok;
  for (std::size_t shard = 0; shard < round.plan.shards; ++shard) {
    const auto run = experiment::run_shard(study.world, study.plan, round.folder(), round.plan,
                                           shard, shown_progress(options.quiet));
    const ExitCode came_of = tell_shard(run, study.world, shard);
    if (came_of == ExitCode::Interrupted) return came_of;
    if (came_of != ExitCode::Ok) code = came_of;
  }
  return code;
}

/// What would be sent, as far as the store knows.
std::string script_of(const SubmitOptions& options, const Study& study) {
  const auto& plan = study.plan;
  const fs::path store = experiment::store_file(plan.folder);
  const auto rounds = experiment::rounds_in(plan.folder);
  const auto missing = fs::exists(store)
                           ? experiment::missing_cells(plan, record::Results::open(store))
                           : experiment::all_cells(plan);
  if (missing.empty()) return "";
  return slurm_script(array_of(options, study,
                               {plan.folder, rounds.empty() ? 1 : rounds.back() + 1,
                                experiment::cut(plan, missing, options.shards)}));
}

void tell(const experiment::Submission& sent, const fs::path& folder) {
  const std::string where = folder.generic_string();
  if (sent.cells == 0)
    base::log_info(base::text("submit.nothing", sent.found, where));
  else
    base::log_info(base::text("submit.done", sent.found, sent.cells, sent.shards, where));
}

/// Sends what is missing of a campaign to other machines.
ExitCode submit(const SubmitOptions& options) {
  base::set_up_log({.quiet = options.quiet});
  const Study study = read_study("compare", options.scenario, options.campaign, options.staffing);
  if (options.dry_run) return print(script_of(options, study));
  ExitCode code = ExitCode::Ok;
  const auto sent =
      experiment::submit(study.world, study.plan, options.shards, [&](const Round& round) {
        if (options.local())
          code = run_here(options, study, round);
        else
          launch_slurm(options, study, round);
      });
  if (code == ExitCode::Ok) tell(sent, study.plan.folder);
  return code;
}

void declare_engine(CLI::App& page, SubmitOptions& options) {
  page.add_option("--engine", options.engine, base::text("cli.engine"))
      ->type_name("slurm|local")
      ->check(one_of({"slurm", "local"}));
  page.add_option("--shards", options.shards, base::text("cli.shards"))
      ->type_name("N")
      ->check(whole_number(1, kMostShards));
  page.add_option("--sbatch", options.sbatch, base::text("cli.sbatch"))
      ->type_name("NAME=VALUE...")
      ->check(CLI::Validator(wrong_with_sbatch_option, ""));
  page.add_flag("--dry-run", options.dry_run, base::text("cli.dry_run"));
  page.add_flag("--quiet", options.quiet, base::text("cli.quiet"));
}

}  // namespace

Action declare_submit(CLI::App& page) {
  page.description(base::text("cli.submit"));
  page.footer("  wangge submit scenarios/010-one-desk --engine local --shards 4 --out one-desk");
  auto options = std::make_shared<SubmitOptions>();
  options->scenario.declare(page);
  declare_staffing(page, options->staffing);
  options->campaign.declare(page);
  page.remove_option(page.get_option("--step"));
  page.get_option("--jobs")->description(base::text("cli.submit_jobs"));
  options->jobs = page.get_option("--jobs");
  declare_engine(page, *options);
  return [options] { return submit(*options); };
}

}  // namespace wangge::cli
