#include "experiment/shard_run.hpp"

#include <cerrno>
#include <cstdlib>
#include <map>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/shard_file.hpp"
#include "experiment/simulate_cells.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

/// A folder that no other task uses, of this machine or another.
fs::path folder_of_its_own(const fs::path& round, std::size_t number) {
  std::string name = (round / (std::to_string(number) + ".spool.XXXXXX")).string();
  if (::mkdtemp(name.data()) == nullptr)
    throw base::RunFailed(base::text("file.no_folder", name, base::reason(errno)));
  return name;
}

bool is_done(const fs::path& file, const ShardOrigin& origin, std::size_t cells,
             const fs::path& room) {
  const auto look = [](const Cell&, const record::ReplicationRows&, std::istream*) {};
  return fs::exists(file) && read_shard(file, origin, room, look).holds_all(cells);
}

/// What changed among the files of the scenario.
std::vector<std::string> changed_files(const std::vector<CampaignInput>& was,
                                       const std::vector<CampaignInput>& is) {
  std::map<std::string, std::string> now;
  for (const auto& [path, hash] : is) now[path] = hash;
  std::vector<std::string> changed;
  for (const auto& [path, hash] : was) {
    const auto there = now.find(path);
    if (there == now.end() || there->second != hash) changed.push_back(path);
  }
  return changed;
}

std::vector<std::string> differences(const Manifest& was, const CampaignPlan& is) {
  std::vector<std::string> found;
  for (const std::string& file : changed_files(was.inputs, is.inputs))
    found.push_back(base::text("shard.changed_file", file));
  if (was.scenario_hash != is.provenance.scenario_hash && found.empty())
    found.push_back(base::text("shard.changed_scenario", was.scenario));
  return found;
}

}  // namespace

void require_version(const Manifest& was, const std::string& is, const fs::path& place) {
  if (was.version == is) return;
  throw base::InvalidInput(
      {place.string(), 0, 0, "", base::text("shard.other_version", was.version, is)});
}

void require_same(const Manifest& was, const CampaignPlan& is, const fs::path& place) {
  require_version(was, is.provenance.version, place);
  std::vector<base::Fault> faults;
  for (std::string& what : differences(was, is))
    faults.push_back({place.string(), 0, 0, "", std::move(what)});
  if (!faults.empty()) throw base::InvalidInput(std::move(faults));
}

ShardRun run_shard(const model::World& world, const CampaignPlan& plan, const fs::path& round,
                   const ShardPlan& shards, std::size_t number, const CampaignProgress& progress) {
  const InterruptWatch watch;
  const std::vector<Cell> cells = shards.shard(number);
  const ShardOrigin origin = origin_of(plan.provenance);
  const fs::path file = shard_file(round, number);
  const Spool spool(folder_of_its_own(round, number));
  if (is_done(file, origin, cells.size(), spool.file({}))) return {true, {}};
  CampaignPlan work = plan;
  work.keep = shards.keep;
  ShardWriter writer(file, origin);
  ShardRun run;
  run.work = simulate_cells(world, work, cells, spool, progress,
                            [&](const Cell& cell, const std::string& result,
                                const fs::path& lives) { writer.add(cell, result, lives); });
  if (!run.work.interrupted) writer.finish();
  return run;
}

}  // namespace wangge::experiment
