#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <numbers>
#include <numeric>
#include <random>
#include <set>

#include "model/geometry.hpp"
#include "network/cell_outlines.hpp"
#include "scenario/lay_cells.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/scenario_entry.hpp"
#include "scenario/share_out.hpp"
#include "unit/scenario/faults_of.hpp"
#include "unit/scenario/folder.hpp"

namespace wangge::scenario {
namespace {

namespace fs = std::filesystem;

/// An outline round a centre, its corners at random distances: hollow as often as not.
model::Outline random_outline(std::mt19937& chance) {
  std::uniform_int_distribution<int> corners(3, 24);
  std::uniform_real_distribution<double> distance(200, 2500);
  const int count = corners(chance);
  model::Outline outline;
  for (int i = 0; i < count; ++i) {
    const double angle = 2 * std::numbers::pi * i / count;
    const double r = distance(chance);
    outline.push_back({base::Metres(r * std::cos(angle)), base::Metres(r * std::sin(angle))});
  }
  return outline;
}

TEST(ScenarioLanguageTest, CellsFillAnyOutlineAndLieInside) {
  std::mt19937 chance(2008);
  for (int round = 0; round < 200; ++round) {
    const model::Outline outline = random_outline(chance);
    const auto count = std::uniform_int_distribution<std::size_t>(1, 60)(chance);
    double sum = 0;
    std::set<std::string> codes;
    for (const model::Cell& cell :
         lay_cells(network::equal_outlines(outline, count), "", model::CommunityId(0))) {
      EXPECT_TRUE(model::contains(outline, cell.centre)) << round;
      EXPECT_NEAR(cell.area.count() * static_cast<double>(count) / model::area(outline).count(), 1,
                  1e-6);
      sum += cell.area.count();
      codes.insert(cell.name.key);
    }
    EXPECT_NEAR(sum / model::area(outline).count(), 1, 0.005) << round;
    EXPECT_EQ(codes.size(), count);
  }
}

TEST(ScenarioLanguageTest, SharesAreWholeSumUpAndAreNearlyFair) {
  std::mt19937 chance(2008);
  for (int round = 0; round < 2000; ++round) {
    std::vector<double> sizes(std::uniform_int_distribution<std::size_t>(1, 20)(chance));
    for (double& size : sizes) size = std::uniform_real_distribution<double>(0, 1e6)(chance);
    const int total = std::uniform_int_distribution<int>(-500, 500)(chance);
    const std::vector<int> parts = share_out(total, sizes);
    const double whole = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), 0), total);
    for (std::size_t i = 0; i < sizes.size(); ++i)
      EXPECT_LT(std::abs(parts[i] - total * sizes[i] / whole), 1) << round;
  }
}

/// Reads an empty map, so that every key takes its default.
template <class T>
void expect_sound_defaults() {
  Faults faults;
  InputFiles files;
  T nothing{};
  Node empty = Node::map({});
  for (const Spec& spec : record_of<T>().specs()) {
    if (!spec.fallback.empty()) empty.set(std::string(spec.key), fallback_node(spec, {}));
  }
  record_of<T>().read(empty, Reader(faults, files), nothing);
  for (const std::string& line : lines_of(faults))
    EXPECT_NE(line.find("missing"), std::string::npos) << line;
}

TEST(ScenarioLanguageTest, EveryDefaultIsWhatItsOwnKeyAllows) {
  expect_sound_defaults<SubdistrictEntry>();
  expect_sound_defaults<CellLayout>();
  expect_sound_defaults<CellRow>();
  expect_sound_defaults<DistrictEntry>();
  expect_sound_defaults<ProfileEntry>();
  expect_sound_defaults<SeverityEntry>();
  expect_sound_defaults<CategoryEntry>();
  expect_sound_defaults<CategoriesEntry>();
  expect_sound_defaults<PostEntry>();
  expect_sound_defaults<SupervisorsEntry>();
  expect_sound_defaults<UnitEntry>();
  expect_sound_defaults<ProblemEntry>();
  expect_sound_defaults<DeskWorkEntry>();
  expect_sound_defaults<TraceEntry>();
  expect_sound_defaults<ShiftEntry>();
  expect_sound_defaults<LineEntry>();
  expect_sound_defaults<model::TravelPlan>();
  expect_sound_defaults<model::Extension>();
  expect_sound_defaults<model::Patrol>();
  expect_sound_defaults<PolicyEntry>();
  expect_sound_defaults<NetworkEntry>();
  expect_sound_defaults<CalendarEntry>();
  expect_sound_defaults<ExperimentEntry>();
  expect_sound_defaults<StationEntry>();
  expect_sound_defaults<model::MoveUp>();
  expect_sound_defaults<ResponseEntry>();
  expect_sound_defaults<CentreEntry>();
  expect_sound_defaults<NeedEntry>();
  expect_sound_defaults<IncidentTypeEntry>();
  expect_sound_defaults<IncidentStreamEntry>();
  expect_sound_defaults<HospitalEntry>();
  expect_sound_defaults<SurgeEntry>();
  expect_sound_defaults<EmergenciesEntry>();
  expect_sound_defaults<ScenarioEntry>();
}

/// A copy of a shipped scenario's folder, and beside it what it resolves to.
TEST(ScenarioLanguageTest, EveryShippedScenarioReadsBackAsItResolves) {
  for (const auto& entry : fs::directory_iterator(fs::path(WANGGE_SOURCE_DIR) / "scenarios")) {
    if (!fs::exists(entry.path() / "scenario.yaml")) continue;
    const Folder folder({});
    fs::copy(entry.path(), folder.path(), fs::copy_options::recursive);
    const LoadedScenario first = load_scenario(folder.path());
    folder.write("resolved.yaml", first.resolved.document);
    const LoadedScenario again = load_scenario(folder.path() / "resolved.yaml");
    EXPECT_EQ(again.resolved.document, first.resolved.document) << entry.path();
    EXPECT_EQ(again.resolved.hash, first.resolved.hash) << entry.path();
    EXPECT_EQ(again.world.district.cells.size(), first.world.district.cells.size());
  }
}

}  // namespace
}  // namespace wangge::scenario
