// What the books of a large campaign cost: cells whose results are made up, planned, collected by
// halves and sealed. One JSON object a line.
#include <sys/resource.h>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "cpu_clock.hpp"
#include "experiment/shard_collect.hpp"
#include "experiment/shard_file.hpp"
#include "experiment/submission.hpp"
#include "indicator/replication_result.hpp"
#include "support/contest.hpp"
#include "support/scratch_folder.hpp"

using namespace wangge;

namespace {

using nlohmann::json;

constexpr std::uint32_t kConfigurations = 10;
constexpr std::size_t kShards = 1000;

double peak_mib() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

void tell(const std::string& name, double value, const char* unit) {
  std::cout << json{{"name", "campaign " + name}, {"value", value}, {"unit", unit}}.dump()
            << std::endl;
}

void measure(const std::string& name, const std::function<void()>& work) {
  const double before = bench::cpu_seconds();
  work();
  tell(name, bench::cpu_seconds() - before, "s");
  tell(name + ", peak so far", peak_mib(), "MiB");
}

experiment::CampaignPlan plan_of(const model::World& world, const std::filesystem::path& folder,
                                 std::uint32_t replications) {
  experiment::CampaignPlan plan;
  plan.folder = folder;
  plan.provenance = {"{}", "abc", world.experiment.seed, "0.1.0", "wangge compare x"};
  for (std::uint32_t i = 0; i < kConfigurations; ++i) plan.configurations.emplace_back(i);
  plan.replications = replications;
  return plan;
}

std::string made_up(const experiment::Cell& cell) {
  indicator::ReplicationResult result;
  result.rows.fingerprint = cell.replication;
  result.rows.figures.push_back(
      {{}, indicator::find("response_mean"), 1.0 * cell.replication, 1, 1.0 * cell.replication});
  return result.serialise();
}

/// What the tasks of every `step`th shard leave.
void work_off(const experiment::CampaignPlan& plan, std::uint64_t round, std::size_t step) {
  const auto folder = experiment::round_folder(plan.folder, round);
  const auto shards = experiment::read_shard_plan(folder);
  for (std::size_t shard = 0; shard < shards.shards; shard += step) {
    experiment::ShardWriter writer(experiment::shard_file(folder, shard),
                                   experiment::origin_of(plan.provenance));
    for (const auto& cell : shards.shard(shard)) writer.add(cell, made_up(cell));
    writer.finish();
  }
}

void require(bool so, const char* what) {
  if (!so) throw std::runtime_error(what);
}

void run(std::uint32_t cells) {
  const support::ScratchFolder folder;
  const support::Contest contest{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
  const auto& world = contest.district.world;
  const auto plan = plan_of(world, folder.path(), cells / kConfigurations);
  const auto launch = [](const experiment::Round&) {};
  experiment::Submission sent;
  measure("planned", [&] { sent = experiment::submit(world, plan, kShards, launch); });
  require(sent.cells == cells, "not all cells were sent");
  measure("half made up", [&] { work_off(plan, 1, 2); });
  measure("half taken in, resumed",
          [&] { sent = experiment::submit(world, plan, kShards, launch); });
  require(sent.cells == cells / 2, "what was there was sent again");
  measure("other half made up", [&] { work_off(plan, 2, 1); });
  experiment::Collected done;
  measure("collected and sealed", [&] { done = experiment::collect(plan.folder); });
  require(done.sent == cells && done.missing == 0, "cells are missing");
}

}  // namespace

int main(int count, char** words) {
  run(count > 1 ? static_cast<std::uint32_t>(std::atoi(words[1])) : 1'000'000);
}
