#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "experiment/campaign.hpp"
#include "experiment/manifest.hpp"

namespace wangge::experiment {

/// What one `wangge submit` sends to other machines: the cells of a campaign that were missing
/// then, cut into shards, each the work of one task. Stands in `plan.json` of a folder of its own,
/// `shards/<round>` of the campaign's, beside a manifest.json that says what a task must find the
/// same as it was: the scenario, its files, the seed, the version.
struct ShardPlan {
  std::vector<model::ConfigurationId> configurations;  ///< in the order of the scenario
  Keep keep = Keep::None;
  std::size_t shards = 1;  ///< at least 1, at most the number of cells
  /// First and last of cells that follow each other, as numbers in canonical order:
  /// replication x configurations + place of the configuration.
  std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;

  [[nodiscard]] Cell cell(std::uint64_t number) const;
  [[nodiscard]] std::uint64_t size() const;
  /// The cells of shard 0 ... shards - 1: neighbours in canonical order, and as many as in any
  /// other shard or one less.
  [[nodiscard]] std::vector<Cell> shard(std::size_t number) const;
  /// Cell by cell, in canonical order.
  void for_each(const std::function<void(const Cell&)>& tell) const;

  bool operator==(const ShardPlan&) const = default;
};

/// `missing`: cells of the campaign's plan in canonical order, at least one.
ShardPlan cut(const CampaignPlan& plan, const std::vector<Cell>& missing, std::size_t shards);

std::filesystem::path shards_folder(const std::filesystem::path& campaign);
std::filesystem::path round_folder(const std::filesystem::path& campaign, std::uint64_t round);
/// Where a shard's results stand once it is done.
std::filesystem::path shard_file(const std::filesystem::path& round, std::size_t shard);

/// The numbers of the rounds in the campaign's folder whose plans are whole, in their order.
std::vector<std::uint64_t> rounds_in(const std::filesystem::path& campaign);
/// Makes the folder of another round, with the plan in it. Its number. Throws base::RunFailed.
std::uint64_t add_round(const std::filesystem::path& campaign, const ShardPlan& plan,
                        const Manifest& manifest);
/// Throws base::InvalidInput if there is none, or one that cannot be understood.
ShardPlan read_shard_plan(const std::filesystem::path& round);

}  // namespace wangge::experiment
