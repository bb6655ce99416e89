#include "cli/shard_work.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/campaign_run.hpp"

namespace wangge::cli {

using base::ExitCode;

ExitCode tell_shard(const experiment::ShardRun& run, const model::World& world, std::size_t shard) {
  tell_crashes(world, run.work);
  if (run.found)
    base::log_info(base::text("work.found", shard));
  else if (run.work.interrupted)
    base::log_warning(base::text("work.interrupted", shard));
  else
    base::log_info(base::text("work.done", shard, run.work.delivered));
  if (run.work.interrupted) return ExitCode::Interrupted;
  return run.work.crashed.empty() ? ExitCode::Ok : ExitCode::RunFailed;
}

}  // namespace wangge::cli
