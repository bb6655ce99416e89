#include "experiment/shard_plan.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;
using base::Json;

constexpr std::size_t kLargestPlan = std::size_t{1} << 30;
constexpr std::uint64_t kMostCells = std::uint64_t{1} << 40;
constexpr std::uint64_t kMostRounds = 1'000'000'000;

fs::path file_in(const fs::path& round) { return round / "plan.json"; }

Json json_of(const ShardPlan& plan) {
  Json configurations = Json::array(), ranges = Json::array();
  for (const auto id : plan.configurations) configurations.push_back(id.index());
  for (const auto& [first, last] : plan.ranges) ranges.push_back({first, last});
  return {{"configurations", configurations},
          {"keep", static_cast<int>(plan.keep)},
          {"shards", plan.shards},
          {"cells", ranges}};
}

ShardPlan plan_from(const Json& json) {
  ShardPlan plan;
  for (const Json& index : json.at("configurations"))
    plan.configurations.emplace_back(index.get<std::uint32_t>());
  plan.keep = static_cast<Keep>(json.at("keep").get<int>());
  plan.shards = json.at("shards").get<std::size_t>();
  for (const Json& range : json.at("cells"))
    plan.ranges.emplace_back(range.at(0).get<std::uint64_t>(), range.at(1).get<std::uint64_t>());
  return plan;
}

/// Cells in ascending order, and so many shards that none is empty.
bool is_sound(const ShardPlan& plan) {
  std::uint64_t next = 0;
  for (const auto& [first, last] : plan.ranges) {
    if (first < next || last < first || last >= kMostCells) return false;
    next = last + 1;
  }
  return !plan.configurations.empty() && static_cast<int>(plan.keep) >= 0 &&
         plan.keep <= Keep::None && plan.shards > 0 && plan.shards <= plan.size();
}

std::uint64_t number_of(const CampaignPlan& plan, const Cell& cell) {
  const auto place = std::ranges::find(plan.configurations, cell.configuration);
  return std::uint64_t{cell.replication} * plan.configurations.size() +
         static_cast<std::uint64_t>(place - plan.configurations.begin());
}

/// The number that a folder is called by; 0 where it is called otherwise (or is out of bounds).
std::uint64_t round_called(const std::string& name) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  return error == std::errc() && end == name.data() + name.size() && number < kMostRounds ? number
                                                                                          : 0;
}

/// Folders that are called by a number, in ascending order.
std::vector<std::uint64_t> numbered_folders(const fs::path& campaign) {
  std::vector<std::uint64_t> numbers;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(shards_folder(campaign), none))
    if (const auto number = round_called(entry.path().filename().string()))
      numbers.push_back(number);
  std::ranges::sort(numbers);
  return numbers;
}

}  // namespace

Cell ShardPlan::cell(std::uint64_t number) const {
  return {static_cast<std::uint32_t>(number / configurations.size()),
          configurations[number % configurations.size()]};
}

std::uint64_t ShardPlan::size() const {
  std::uint64_t cells = 0;
  for (const auto& [first, last] : ranges) cells += last - first + 1;
  return cells;
}

void ShardPlan::for_each(const std::function<void(const Cell&)>& tell) const {
  for (const auto& [first, last] : ranges)
    for (std::uint64_t number = first; number <= last; ++number) tell(cell(number));
}

std::vector<Cell> ShardPlan::shard(std::size_t number) const {
  const std::uint64_t all = size(), from = all * number / shards, to = all * (number + 1) / shards;
  std::vector<Cell> cells;
  std::uint64_t before = 0;  // cells of the ranges that went by
  for (const auto& [first, last] : ranges) {
    const std::uint64_t here = last - first + 1;
    for (std::uint64_t i = std::max(from, before); i < std::min(to, before + here); ++i)
      cells.push_back(cell(first + i - before));
    before += here;
  }
  return cells;
}

ShardPlan cut(const CampaignPlan& plan, const std::vector<Cell>& missing, std::size_t shards) {
  ShardPlan cut{
      plan.configurations, plan.keep, std::clamp<std::size_t>(shards, 1, missing.size()), {}};
  for (const Cell& cell : missing) {
    const std::uint64_t number = number_of(plan, cell);
    if (!cut.ranges.empty() && cut.ranges.back().second + 1 == number)
      cut.ranges.back().second = number;
    else
      cut.ranges.emplace_back(number, number);
  }
  return cut;
}

fs::path shards_folder(const fs::path& campaign) { return campaign / "shards"; }

fs::path round_folder(const fs::path& campaign, std::uint64_t round) {
  return shards_folder(campaign) / std::to_string(round);
}

fs::path shard_file(const fs::path& round, std::size_t shard) {
  return round / (std::to_string(shard) + ".cells");
}

std::vector<std::uint64_t> rounds_in(const fs::path& campaign) {
  std::vector<std::uint64_t> rounds = numbered_folders(campaign);
  std::erase_if(rounds, [&](std::uint64_t round) {
    return !fs::exists(file_in(round_folder(campaign, round)));
  });
  return rounds;
}

std::uint64_t add_round(const fs::path& campaign, const ShardPlan& plan, const Manifest& manifest) {
  const auto taken = numbered_folders(campaign);
  const std::uint64_t round = taken.empty() ? 1 : taken.back() + 1;
  const fs::path folder = round_folder(campaign, round);
  base::make_folder(folder);
  write_manifest(manifest, folder);
  base::write_file(file_in(folder), base::json_line(json_of(plan)) + "\n");
  return round;
}

ShardPlan read_shard_plan(const fs::path& round) {
  const std::string file = file_in(round).string();
  const Json json = base::parse_json(base::read_file(file, kLargestPlan), file);
  try {
    ShardPlan plan = plan_from(json);
    if (is_sound(plan)) return plan;
  } catch (const std::exception& error) {  // a key that is missing, a value that is something else
    throw base::InvalidInput({file, 0, 0, "", base::text("manifest.broken", error.what())});
  }
  throw base::InvalidInput({file, 0, 0, "", base::text("shard.unsound_plan")});
}

}  // namespace wangge::experiment
