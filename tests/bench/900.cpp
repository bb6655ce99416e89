// What a replication of the shipped district costs, and where the time goes. One JSON object a
// line. Parts are differences between runs with and without them; draws are counted and priced
// apart.
#include <sys/resource.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cpu_clock.hpp"
#include "flow/platform.hpp"
#include "indicator/collector.hpp"
#include "kernel/engine.hpp"
#include "kernel/simulation.hpp"
#include "kernel/trial.hpp"
#include "network/road_travel.hpp"
#include "record/fingerprint.hpp"
#include "scenario/read_scenario.hpp"

using namespace wangge;

namespace {
std::uint64_t draws = 0;  // of this process; counted by the wrapper below, see CMakeLists.txt
std::unique_ptr<const network::RoadTravel> roads;  // once for all, as in a campaign
}  // namespace

extern "C" {
double __real__ZNK6wangge6random6Source7uniformENS0_7PurposeEmj(const random::Source*,
                                                                random::Purpose, std::uint64_t,
                                                                std::uint32_t);
double __wrap__ZNK6wangge6random6Source7uniformENS0_7PurposeEmj(const random::Source* source,
                                                                random::Purpose purpose,
                                                                std::uint64_t entity,
                                                                std::uint32_t draw) {
  ++draws;
  return __real__ZNK6wangge6random6Source7uniformENS0_7PurposeEmj(source, purpose, entity, draw);
}
}

namespace {

constexpr int kRuns = 5;

/// Counts the cases that somebody reported.
struct CaseCount final : record::Listener {
  std::uint64_t reported = 0;
  void case_ended(const record::CaseRecord& c) override { reported += c.reported.has_value(); }
};

struct Measured {
  double cpu = 0;  ///< seconds, median of the runs
  double events = 0, cases = 0, draws = 0, peak_mib = 0;
  std::string fingerprint;  ///< of the story, where it was recorded
};

enum class Recording { Off, On };

/// One replication in this process, its figures as text for the parent.
std::string simulate(const model::World& world, Recording recording) {
  const double before = bench::cpu_seconds();
  const auto& plan = world.experiment;
  CaseCount count;
  record::Listeners listeners;
  listeners.add(count);
  std::optional<indicator::Collector> collector;
  if (recording == Recording::On)
    listeners.add(collector.emplace(world, model::ConfigurationId(0)));
  kernel::Simulation simulation({plan.start});
  flow::Platform platform(world, model::ConfigurationId(0), {plan.seed, 0}, listeners, roads.get());
  platform.start();
  simulation.run_until(plan.start + plan.length);
  listeners.horizon(plan.start + plan.length);
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  std::ostringstream out;
  out << bench::cpu_seconds() - before << ' ' << simulation.events() << ' ' << count.reported << ' '
      << draws << ' ' << static_cast<double>(used.ru_maxrss) / 1024;
  if (collector)
    out << ' ' << record::fingerprint_text(collector->result(simulation.events()).rows.fingerprint);
  return out.str();
}

Measured one_run(const model::World& world, Recording recording) {
  auto trial = kernel::Trial::start([&] { return simulate(world, recording); });
  const auto outcome = trial.wait();
  if (!outcome.finished) throw std::runtime_error(outcome.failure);
  Measured m;
  std::istringstream(outcome.result) >> m.cpu >> m.events >> m.cases >> m.draws >> m.peak_mib >>
      m.fingerprint;
  return m;
}

Measured median(const model::World& world, Recording recording) {
  std::vector<Measured> runs;
  for (int i = 0; i < kRuns; ++i) runs.push_back(one_run(world, recording));
  const auto by_cpu = [](const Measured& a, const Measured& b) { return a.cpu < b.cpu; };
  std::nth_element(runs.begin(), runs.begin() + kRuns / 2, runs.end(), by_cpu);
  return runs[kRuns / 2];
}

model::World with_network(model::World world, model::NetworkMode mode) {
  world.network.mode = mode;
  return world;
}

model::World only_patrols(model::World world) {
  world.network.mode = model::NetworkMode::Off;
  world.demand = {};
  return world;
}

model::World with_load(model::World world, double factor) {
  for (auto& stream : world.demand.problems) stream.rhythm.per_day = stream.rhythm.per_day * factor;
  for (auto& stream : world.demand.desk_work)
    stream.rhythm.per_day = stream.rhythm.per_day * factor;
  return world;
}

/// Seconds of one keyed draw turned into a lognormal time.
double price_of_a_draw() {
  const random::Source source(1, 0);
  const auto work = random::Distribution::lognormal(base::minutes(5), 0.6);
  constexpr std::uint64_t kDraws = 1'000'000;
  std::int64_t sum = 0;
  const double before = bench::cpu_seconds();
  for (std::uint64_t n = 0; n < kDraws; ++n)
    sum += work.duration(source.uniform(random::Purpose::CrewWork, n)).count();
  const double cost = (bench::cpu_seconds() - before) / kDraws;
  return sum > 0 ? cost : 0;
}

void print(const char* name, double value, const char* unit) {
  std::cout << nlohmann::json{{"name", std::string("900 ") + name},
                              {"value", value},
                              {"unit", unit}}
            << '\n';
}

void print_whole(const Measured& full) {
  std::cout << nlohmann::json{{"fingerprint", full.fingerprint}} << '\n';
  print("a replication", full.cpu, "CPU s");
  print("replications per second per core", 1 / full.cpu, "1/s");
  print("events per second", full.events / full.cpu, "1/s");
  print("cases", full.cases, "cases");
  print("peak memory", full.peak_mib, "MiB");
}

void print_parts(const model::World& world, const Measured& full) {
  const auto unrecorded = median(world, Recording::Off);
  const auto no_flows = median(with_network(world, model::NetworkMode::Latency), Recording::Off);
  const auto patrol = median(only_patrols(world), Recording::Off);
  const double drawing = price_of_a_draw() * (no_flows.draws - patrol.draws);
  const auto per_case = [&](double seconds) { return 1e6 * seconds / full.cases; };
  print("cost per case", per_case(full.cpu), "us");
  print("cost per case: records", per_case(full.cpu - unrecorded.cpu), "us");
  print("cost per case: flows", per_case(unrecorded.cpu - no_flows.cpu), "us");
  print("cost per case: patrol", per_case(patrol.cpu), "us");
  print("cost per case: draws", per_case(drawing), "us");
  print("cost per case: processes", per_case(no_flows.cpu - patrol.cpu - drawing), "us");
}

/// The cost of a case at half, the same and twice the load: alike, as cost is linear in cases.
void print_growth(const model::World& world) {
  double least = std::numeric_limits<double>::infinity(), most = 0;
  for (const double load : {0.5, 1.0, 2.0}) {
    const auto m = median(with_load(world, load), Recording::On);
    const double cost = 1e6 * m.cpu / m.cases;
    print(("cost per case at " + nlohmann::json(load).dump() + " x load").c_str(), cost, "us");
    least = std::min(least, cost);
    most = std::max(most, cost);
  }
  print("cost of a case, dearest to cheapest load", most / least, "x");
}

/// With emergencies and the Games as they were.
void print_with_emergencies() {
  const std::filesystem::path folder = "scenarios/900-xicheng-2008";
  const auto world = scenario::read_scenario(
      folder, {folder / "emergencies.yaml", folder / "games-as-it-was.yaml"});
  roads = network::make_road_travel(world);
  const auto full = median(world, Recording::On);
  print("with emergencies and Games, a replication", full.cpu, "CPU s");
  print("with emergencies and Games, peak memory", full.peak_mib, "MiB");
}

}  // namespace

int main() {
  const auto world = scenario::read_scenario("scenarios/900-xicheng-2008");
  kernel::load_engine();  // once for all, too
  roads = network::make_road_travel(world);
  const auto full = median(world, Recording::On);
  print_whole(full);
  print_parts(world, full);
  print_growth(world);
  print_with_emergencies();
}
