#pragma once
#include <cstddef>

#include "base/fault.hpp"
#include "experiment/shard_run.hpp"
#include "model/world.hpp"

namespace wangge::cli {

/// Says on stderr what came of a shard. Ok; RunFailed if cells crashed; Interrupted by Ctrl-C.
base::ExitCode tell_shard(const experiment::ShardRun& run, const model::World& world,
                          std::size_t shard);

}  // namespace wangge::cli
