#include "experiment/shard_collect.hpp"

#include <algorithm>
#include <istream>
#include <system_error>

#include "experiment/held_cells.hpp"
#include "experiment/shard_file.hpp"
#include "experiment/simulate_cells.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

class ShardTaker {
 public:
  ShardTaker(CampaignStore& store, const fs::path& campaign)
      : store_(store),
        campaign_(campaign),
        held_(store.results()),
        origin_(origin_of(store.results().provenance())) {}

  Collected run() {
    const auto rounds = rounds_in(campaign_);
    for (const std::uint64_t round : rounds) take_round(round_folder(campaign_, round));
    for (const std::uint64_t round : rounds) count(read_shard_plan(round_folder(campaign_, round)));
    return std::move(done_);
  }

 private:
  void take_round(const fs::path& round) {
    const ShardPlan plan = read_shard_plan(round);
    for (std::size_t shard = 0; shard < plan.shards; ++shard)
      if (const fs::path file = shard_file(round, shard); fs::exists(file)) take_file(file);
  }

  void take_file(const fs::path& file) {
    const auto reading = read_shard(file, origin_, spool_folder(campaign_) / "lives",
                                    [this](const Cell& cell, const record::ReplicationRows& rows,
                                           std::istream* lives) { take(cell, rows, lives); });
    if (!reading.fault.empty()) done_.refused.push_back(file.string() + ": " + reading.fault);
  }

  void take(const Cell& cell, const record::ReplicationRows& rows, std::istream* lives) {
    if (held_.holds(cell, lives != nullptr ? Keep::All : Keep::None)) return;
    store_.add({cell.configuration, cell.replication}, rows, lives);
    held_.add(cell, lives != nullptr);
    ++done_.taken;
  }

  /// A cell that was sent again, or again for the lives of its cases, is one cell.
  void count(const ShardPlan& plan) {
    plan.for_each([&](const Cell& cell) {
      if (!sent_.holds(cell, Keep::None)) ++done_.sent;
      sent_.add(cell, false);
      if (held_.holds(cell, plan.keep) || missed_.holds(cell, Keep::None)) return;
      missed_.add(cell, false);
      miss(cell);
    });
  }

  void miss(const Cell& cell) {
    ++done_.missing;
    auto& ranges = done_.where[cell.configuration];
    if (!ranges.empty() && ranges.back().second + 1 == cell.replication)
      ranges.back().second = cell.replication;
    else
      ranges.emplace_back(cell.replication, cell.replication);
  }

  CampaignStore& store_;
  const fs::path& campaign_;
  HeldCells held_, sent_, missed_;
  ShardOrigin origin_;
  Collected done_;
};

/// What a whole campaign has no use for; the first is what a reader of a store that grows leaves.
void tidy_up(const fs::path& campaign) {
  std::error_code ignored;
  fs::remove(store_file(campaign).string() + "-shm", ignored);
  fs::remove_all(shards_folder(campaign), ignored);
}

}  // namespace

Collected take_in_shards(CampaignStore& store, const fs::path& campaign) {
  return ShardTaker(store, campaign).run();
}

Collected collect(const fs::path& campaign) {
  if (rounds_in(campaign).empty()) {
    Collected nothing;
    nothing.sent = record::Results::open(store_file(campaign)).trials().size();
    return nothing;
  }
  const auto [provenance, directory] = [&] {
    const auto results = record::Results::open(store_file(campaign));
    return std::pair(results.provenance(), results.directory());
  }();
  CampaignStore store(campaign, provenance, directory, spool_folder(campaign));
  const Spool spool(spool_folder(campaign));
  Collected done = take_in_shards(store, campaign);
  store.finish(done.missing == 0);
  if (done.missing == 0) tidy_up(campaign);
  return done;
}

}  // namespace wangge::experiment
