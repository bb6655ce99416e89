// What roads cost: reading the real extract and its travel times, where it is there; a made-up city
// of growing size (city.hpp). One JSON object a line.
#include <sys/resource.h>

#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "city.hpp"
#include "cpu_clock.hpp"
#include "experiment/replication.hpp"
#include "kernel/engine.hpp"
#include "kernel/trial.hpp"
#include "network/road_travel.hpp"
#include "scenario/read_scenario.hpp"
#include "support/real_network.hpp"
#include "support/scratch_folder.hpp"

using namespace wangge;

namespace {

using nlohmann::json;

constexpr unsigned kThreads = 2;

std::filesystem::path real_extract_file() {
  return support::real_roads(std::filesystem::current_path());
}

double seconds_of(const std::function<void()>& work) {
  const double before = bench::cpu_seconds();
  work();
  return bench::cpu_seconds() - before;
}

double peak_mib() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

json figure(const std::string& name, double value, const char* unit) {
  return {{"name", "roads " + name}, {"value", value}, {"unit", unit}};
}

/// Prints what `measure` finds, in a process of its own: its memory is nobody else's.
void print_apart(const std::function<std::vector<json>()>& measure) {
  auto trial = kernel::Trial::start([&] {
    std::string lines;
    for (const json& line : measure()) lines += line.dump() + '\n';
    return lines;
  });
  const auto outcome = trial.wait();
  if (!outcome.finished) throw std::runtime_error(outcome.failure);
  std::cout << outcome.result << std::flush;
}

std::vector<json> real_extract() {
  std::optional<network::OsmRoads> roads;
  const double import = seconds_of([&] {
    roads = network::read_osm_roads(real_extract_file(), network::Projection(support::kXicheng));
  });
  const network::RoadNetwork network(std::move(roads->map), model::default_speed_table(),
                                     support::cell_places(), base::Metres(300));
  const support::ScratchFolder folder;
  const network::TravelCache cache(folder.path());
  const auto table = [&] {
    static_cast<void>(cache.table(network.graph(model::TravelMode::ServiceVehicle, {}), kThreads));
  };
  const double rows = seconds_of(table), again = seconds_of(table);
  return {figure("Xicheng extract: import", import, "CPU s"),
          figure("Xicheng extract: rows of 1,520 cells", rows, "CPU s"),
          figure("Xicheng extract: the same from disk", again, "CPU s")};
}

/// Every mode, every band of hours, every state of the roads, whoever moves in it, with the Games;
/// kept on disk, as the program does.
std::vector<json> every_epoch() {
  const std::string folder = "scenarios/900-xicheng-2008";
  const auto loaded = scenario::load_scenario(
      folder, {"roads=" + real_extract_file().string(), folder + "/games-as-it-was.yaml"});
  const model::RoadPlan& plan = loaded.world.roads;
  const support::ScratchFolder kept;
  network::TravelTimes times(*loaded.roads, plan.hours, plan.states,
                             network::TravelCache(kept.path()), kThreads);
  for (std::size_t m = 0; m < model::kTravelModes; ++m)
    for (std::size_t hour = 0; hour < 24; ++hour)
      for (std::size_t state = 0; state < plan.states.size(); ++state)
        times.prepare(static_cast<model::TravelMode>(m), hour, state);
  return {figure("900 on the extract: tables", static_cast<double>(times.tables()), "tables"),
          figure("900 on the extract: peak memory", peak_mib(), "MiB")};
}

std::vector<json> city_of(int districts) {
  const support::ScratchFolder folder;
  bench::City({districts}).write(folder.path());
  std::optional<scenario::LoadedScenario> city;
  std::unique_ptr<const network::RoadTravel> travel;
  const double load = seconds_of([&] { city = scenario::load_scenario(folder.path()); });
  const model::World& world = city->world;
  const double tables = seconds_of([&] {
    travel = network::make_road_travel(world, network::TravelCache(), kThreads, city->roads);
  });
  const double ready = peak_mib();
  const double week = seconds_of([&] {
    static_cast<void>(
        experiment::replicate(world, model::ConfigurationId(0), 0, {nullptr, false, travel.get()}));
  });
  const std::string name = "city of " + std::to_string(world.district.cells.size()) + " cells: ";
  return {figure(name + "road nodes", static_cast<double>(world.roads.map.nodes.size()), "nodes"),
          figure(name + "load", load, "CPU s"),
          figure(name + "travel times", tables, "CPU s"),
          figure(name + "travel tables", static_cast<double>(travel->times().tables()), "tables"),
          figure(name + "memory when ready", ready, "MiB"),
          figure(name + "a simulated week", week, "CPU s"),
          figure(name + "peak memory", peak_mib(), "MiB")};
}

}  // namespace

int main() {
  kernel::load_engine();
  if (std::filesystem::exists(real_extract_file())) {
    print_apart(real_extract);
    print_apart(every_epoch);
  }
  for (const int districts : {1, 4, 16}) print_apart([&] { return city_of(districts); });
}
