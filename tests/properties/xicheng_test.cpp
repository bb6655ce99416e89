// What the shipped district (scenarios/900-xicheng-2008) promises as data, before anything runs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numbers>
#include <set>
#include <sstream>

#include "base/civil.hpp"
#include "base/json.hpp"
#include "indicator/catalogue.hpp"
#include "model/geometry.hpp"
#include "scenario/read_scenario.hpp"
#include "support/bands.hpp"

namespace wangge {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(WANGGE_SOURCE_DIR) / "scenarios/900-xicheng-2008";
const fs::path kPolygons =
    fs::path(WANGGE_SOURCE_DIR).parent_path() /
    "shared/data/xicheng_subdistricts/xicheng_2006_7_subdistricts_wgs84.geojson";

const model::World& xicheng() {
  static const model::World kWorld = scenario::read_scenario(kFolder / "scenario.yaml");
  return kWorld;
}

const model::Subdistrict& subdistrict(const std::string& key) {
  const auto& all = xicheng().district.subdistricts;
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.name.key == key; });
  if (it == all.end()) throw std::runtime_error("no subdistrict " + key);
  return *it;
}

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

TEST(XichengTest, EachAreaIsWithinThreePercentOfTheOfficialOne) {
  const std::map<std::string, double> official{
      // km2, summing to 31.66 (boundary page of 2006)
      {"desheng", 4.14},    {"shichahai", 5.80}, {"xichangan", 4.24}, {"xinjiekou", 3.70},
      {"jinrongjie", 3.78}, {"zhanlanlu", 5.87}, {"yuetan", 4.13}};
  double total = 0;
  for (const auto& [key, km2] : official) {
    const double drawn = model::area(subdistrict(key).outline).count() / 1e6;
    EXPECT_NEAR(drawn, km2, 0.03 * km2) << key;
    total += drawn;
  }
  EXPECT_NEAR(total, 31.66, 0.03 * 31.66);
}

TEST(XichengTest, ItHasSevenSubdistricts152CommunitiesAnd1520Cells) {
  const auto& district = xicheng().district;
  EXPECT_EQ(district.subdistricts.size(), 7U);
  EXPECT_EQ(district.communities.size(), 152U);
  EXPECT_EQ(district.cells.size(), 1520U);
}

TEST(XichengTest, EveryCellLiesInItsOwnSubdistrictAndNoOther) {
  const auto& district = xicheng().district;
  for (const auto& cell : district.cells)
    for (std::size_t s = 0; s < district.subdistricts.size(); ++s) {
      const bool own = district.communities[cell.community.index()].subdistrict.index() == s;
      EXPECT_EQ(model::contains(district.subdistricts[s].outline, cell.centre), own)
          << cell.name.key << ' ' << district.subdistricts[s].name.key;
    }
}

std::size_t shared_edges(const model::Outline& a, const model::Outline& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      if (a[i] == b[(j + 1) % b.size()] && a[(i + 1) % a.size()] == b[j]) ++shared;
  return shared;
}

TEST(XichengTest, NeighboursShareTheirEdges) {
  const std::set<std::pair<std::string, std::string>> neighbours{
      {"desheng", "shichahai"},    {"jinrongjie", "shichahai"}, {"jinrongjie", "xichangan"},
      {"jinrongjie", "xinjiekou"}, {"jinrongjie", "yuetan"},    {"jinrongjie", "zhanlanlu"},
      {"shichahai", "xichangan"},  {"shichahai", "xinjiekou"},  {"xinjiekou", "zhanlanlu"},
      {"yuetan", "zhanlanlu"}};
  const auto& all = xicheng().district.subdistricts;
  for (const auto& a : all)
    for (const auto& b : all) {
      if (a.name.key >= b.name.key) continue;
      EXPECT_EQ(shared_edges(a.outline, b.outline) > 0,
                neighbours.contains({a.name.key, b.name.key}))
          << a.name.key << ' ' << b.name.key;
    }
}

/// The plane of the scenario: metres east and north of 39.9 N 116.36 E.
model::Place project(double longitude, double latitude) {
  constexpr double kMetresPerDegree = 111'195;
  const double east = std::cos(39.93 * std::numbers::pi / 180) * kMetresPerDegree;
  return {base::Metres((longitude - 116.36) * east),
          base::Metres((latitude - 39.9) * kMetresPerDegree)};
}

TEST(XichengTest, EachCentreIsWithin200MetresOfTheSurveyedOne) {
  if (!fs::exists(kPolygons)) GTEST_SKIP() << kPolygons.filename() << " is not here";
  const auto surveyed = nlohmann::json::parse(text_of(kPolygons));
  std::size_t compared = 0;
  for (const auto& feature : surveyed["features"])
    for (const auto& drawn : xicheng().district.subdistricts) {
      if (drawn.name.zh != feature["properties"]["name_zh"]) continue;
      model::Outline outline;
      for (const auto& corner : feature["geometry"]["coordinates"][0])
        outline.push_back(project(corner[0], corner[1]));
      const auto here = model::centroid(drawn.outline);
      const auto there = model::centroid(outline);
      const double apart = std::hypot((here.x - there.x).count(), (here.y - there.y).count());
      EXPECT_LT(apart, 200) << drawn.name.key;
      ++compared;
    }
  EXPECT_EQ(compared, 7U);
}

TEST(XichengTest, EveryCategoryHasAnOwnerAndTwoToFourLimits) {
  EXPECT_EQ(xicheng().categories.size(), 139U);
  for (const auto& category : xicheng().categories) {
    EXPECT_TRUE(category.owner.exists()) << category.name.key;
    EXPECT_GE(category.severities.size(), 2U) << category.name.key;
    EXPECT_LE(category.severities.size(), 4U) << category.name.key;
    for (const auto& severity : category.severities)
      EXPECT_GT(severity.limit.amount, 0) << category.name.key << ' ' << severity.name.key;
  }
}

TEST(XichengTest, The250SupervisorsWorkInTwoShifts) {
  std::map<model::ShiftId, int> people;
  const auto& world = xicheng();
  for (const auto& line : world.staffing.configurations.front().lines)
    if (world.organisation.unit(line.unit).kind == model::UnitKind::Supervisors)
      people[line.shift] += line.people;
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people.begin()->second, 125);
  EXPECT_EQ(people.rbegin()->second, 125);
}

const char* const kSummers[] = {"suppressed.yaml", "neutral.yaml", "surge.yaml"};

/// All that the scenario says, every default written out, but of demand.
base::Json without_demand(const std::vector<fs::path>& layers) {
  const auto loaded = scenario::load_scenario(kFolder / "scenario.yaml", layers);
  base::Json document = base::parse_json(loaded.resolved.document, "resolved");
  EXPECT_EQ(document.erase("demand"), 1U);
  document.erase("sources");
  return document;
}

TEST(XichengTest, TheThreeSummersDifferInDemandAlone) {
  const base::Json plain = without_demand({});
  for (const char* layer : kSummers) {
    EXPECT_EQ(without_demand({kFolder / layer}), plain) << layer;
    const auto summer = scenario::read_scenario(kFolder / "scenario.yaml", {kFolder / layer});
    const bool ordinary = summer.demand.problems.front().rhythm.factors.empty();
    EXPECT_EQ(ordinary, std::string(layer) == "neutral.yaml") << layer;
  }
}

/// A few days around the opening, under some of the layers.
model::World opening_days(std::initializer_list<const char*> layers) {
  std::vector<fs::path> files;
  for (const char* layer : layers) files.push_back(kFolder / layer);
  model::World world = scenario::read_scenario(kFolder / "scenario.yaml", files);
  world.experiment.start = base::start_of_day(base::to_date(2008, 8, 6));
  world.experiment.length = base::days(5);
  world.experiment.warm_up = base::days(1);
  return world;
}

TEST(XichengTest, EveryConfigurationClosesCasesInEverySummer) {
  for (const char* layer : kSummers) {
    const model::World world = opening_days({layer});
    const auto roads = network::make_road_travel(world);
    for (std::size_t i = 0; i < world.staffing.configurations.size(); ++i) {
      const std::string name = layer + (" " + world.staffing.configurations[i].name.key);
      const auto result =
          support::replicate_apart(world, model::ConfigurationId(i), 0, roads.get());
      EXPECT_GT(result.value(indicator::find("closing_rate")).value_or(0), 0.8) << name;
    }
  }
}

TEST(XichengTest, TheOtherLayersCloseCasesToo) {
  for (const char* layer : {"games-as-it-was.yaml", "games-neutral.yaml", "games-surge.yaml",
                            "paralympics.yaml", "olympic-lanes.yaml", "rush-hours.yaml"}) {
    const model::World world = opening_days({layer});
    const auto roads = network::make_road_travel(world);
    for (const char* plan : {"baseline", "venue-perimeter", "city-operation"}) {
      const auto& all = world.staffing.configurations;
      const auto at = std::ranges::find(all, plan, [](const auto& c) { return c.name.key; });
      ASSERT_NE(at, all.end());
      const model::ConfigurationId configuration(static_cast<std::size_t>(at - all.begin()));
      const auto result = support::replicate_apart(world, configuration, 0, roads.get());
      EXPECT_GT(result.value(indicator::find("closing_rate")).value_or(0), 0.7)
          << layer << ' ' << plan;
    }
  }
}

/// Problems that arise from 8 to 17 August.
double arisen(const char* layer) {
  model::World world = opening_days({layer});
  world.experiment.start = base::start_of_day(base::to_date(2008, 8, 8));
  world.experiment.length = base::days(10);
  world.experiment.warm_up = base::Duration();
  const auto roads = network::make_road_travel(world);
  const auto result = support::replicate_apart(world, model::ConfigurationId(0), 0, roads.get());
  return result.value(indicator::find("arisen")).value_or(0);
}

TEST(XichengTest, ASurgeIsHalfAsMuchAgainToThreeTimesAsMuch) {
  const double ordinary = arisen("neutral.yaml");
  EXPECT_GE(arisen("surge.yaml") / ordinary, 1.5);
  EXPECT_LE(arisen("surge.yaml") / ordinary, 3);
  EXPECT_LE(arisen("suppressed.yaml") / ordinary, 1);
}

TEST(XichengTest, AnOutageLosesNoReportAndMakesItLate) {
  const auto figures = [](std::initializer_list<const char*> layers) {
    const model::World world = opening_days(layers);
    const auto roads = network::make_road_travel(world);
    return support::replicate_apart(world, model::ConfigurationId(0), 0, roads.get());
  };
  const auto linked = figures({"neutral.yaml"}), cut = figures({"neutral.yaml", "outage.yaml"});
  const auto times = [&](const char* indicator) {
    const auto id = indicator::find(indicator);
    return cut.value(id).value_or(0) / linked.value(id).value_or(0);
  };
  EXPECT_EQ(times("arisen"), 1);
  EXPECT_NEAR(times("reports"), 1, 0.02);  // a check that comes later changes a beat
  EXPECT_NEAR(times("filed"), 1, 0.02);
  EXPECT_GT(times("to_dispatch_mean"), 1.05);
  EXPECT_GT(times("life_transfer"), 2);
}

TEST(XichengTest, HasTheDepartmentsOfTheDistrictByName) {  // domain.md 2.4
  std::string all;
  for (const model::Unit& unit : scenario::read_scenario(kFolder).organisation.units)
    all += unit.name.zh + "\n";
  for (const char* name :
       {"城管监察大队", "环卫中心", "市政管委", "市政所",     "园林局",   "交通支队西城大队",
        "公安西城分局", "派出所",   "消防",     "民防局",     "房管局",   "建委",
        "环保局",       "工商",     "卫生局",   "自来水集团", "排水集团", "电力公司",
        "燃气集团",     "热力集团", "联通",     "网通",       "移动",     "歌华有线",
        "公交集团",     "路灯管理", "中央单位"})
    EXPECT_NE(all.find(name), std::string::npos) << name;
}

TEST(XichengTest, ItsCommandTakesCasesOverWhereTheAxesAreTwo) {
  const auto loaded = scenario::load_scenario(kFolder / "scenario.yaml", {}, {"policy.axes=two"});
  EXPECT_EQ(loaded.world.policy.axes, model::Axes::Two);
  EXPECT_TRUE(loaded.world.organisation.of(model::Activity::Receive));
}

TEST(XichengTest, EveryPartNamesItsSources) {
  for (const char* file :
       {"district.yaml", "organisation.yaml", "demand.yaml", "staffing.yaml", "scenario.yaml",
        "suppressed.yaml", "surge.yaml", "rush-hours.yaml", "outage.yaml"})
    EXPECT_NE(text_of(kFolder / file).find("\nsources:\n"), std::string::npos) << file;
}

/// Calls `visit(key, value)` for all that is written in a document; the key of what stands in a
/// list is the list's.
template <class Visit>
void walk(const base::Json& node, const std::string& key, const Visit& visit) {
  if (!node.is_structured())
    return visit(key, node.is_string() ? node.get<std::string>() : node.dump());
  for (const auto& [own, value] : node.items()) walk(value, node.is_array() ? key : own, visit);
}

/// All that the planner's files say, but for their comments.
std::string without_comments() {
  std::string written;
  for (const auto& file : fs::directory_iterator(kFolder)) {
    std::istringstream text(text_of(file.path()));
    for (std::string line; std::getline(text, line);)
      written += line.substr(0, std::min(line.find("# "), line.size())) + '\n';
  }
  return written;
}

TEST(XichengTest, RestsOnNoFigureThatItDoesNotWrite) {
  const std::string written = without_comments();
  const auto loaded = scenario::load_scenario(kFolder / "scenario.yaml");
  int figures = 0;
  walk(base::parse_json(loaded.resolved.document, "resolved"), "",
       [&](const std::string& key, const std::string& value) {
         const bool figure = value.find_first_of("0123456789") != std::string::npos;
         if (!figure || value == "0") return;
         EXPECT_NE(written.find(key), std::string::npos) << key << ": " << value;
         ++figures;
       });
  EXPECT_GT(figures, 1000);
}

}  // namespace
}  // namespace wangge
