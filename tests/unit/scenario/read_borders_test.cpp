#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "model/geometry.hpp"
#include "network/cell_outlines.hpp"
#include "support/real_roads.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A rectangle in thousandths of a degree (85 m by 111 m) east and north of [116, 40].
std::string ring(double west, double south, double east, double north) {
  const auto corner = [](double x, double y) {
    return "[" + std::to_string(116 + x / 1000) + "," + std::to_string(40 + y / 1000) + "]";
  };
  return "[[" + corner(west, south) + "," + corner(east, south) + "," + corner(east, north) + "," +
         corner(west, north) + "," + corner(west, south) + "]]";
}

std::string area(const std::string& properties, const std::string& rings) {
  return R"({"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":)" + rings + "}}";
}

std::string geojson(const std::vector<std::string>& areas) {
  std::string all;
  for (const auto& one : areas) all += (all.empty() ? "" : ",\n") + one;
  return R"({"type":"FeatureCollection","features":[)" + all + "]}";
}

const std::string kEast = R"("code":"110102001","name_zh":"东街道","people":3000)";
const std::string kWest = R"("code":"110102002","name_zh":"西街道","people":1000)";

Beside two_subdistricts() {
  return {
      {"b.geojson", geojson({area(kEast, ring(0, 0, 10, 10)), area(kWest, ring(-10, 0, 0, 10))})}};
}

std::string with_borders(const std::string& more = "", const std::string& district = "") {
  return kOneDesk + "district:\n  origin: [116, 40]\n  borders: {file: b.geojson" + more + "}\n" +
         district;
}

TEST(ReadBordersTest, SubdistrictsHaveTheNamesAndOutlinesOfTheFile) {
  const auto district = world_of(with_borders(", residents: people"), two_subdistricts()).district;
  ASSERT_EQ(district.subdistricts.size(), 2u);
  EXPECT_EQ(district.subdistricts[1].name, (model::Name{"110102002", "西街道", ""}));
  EXPECT_EQ(district.subdistricts[0].residents, 3000);
  EXPECT_NEAR(model::area(district.subdistricts[0].outline).count(), 853.9 * 1110.3, 1000);
  EXPECT_LT(model::centroid(district.subdistricts[1].outline).x.count(), 0);
}

TEST(ReadBordersTest, CellsAreLaidByTheirSizeWhereTheFileHasNone) {
  const auto district = world_of(with_borders(), two_subdistricts()).district;
  EXPECT_EQ(district.communities.size(), 2u);
  EXPECT_EQ(district.cells.size(), 126u);
  EXPECT_EQ(district.cells[0].name.key, "110102001001001");
  for (const model::Cell& cell : district.cells) {
    EXPECT_GE(cell.area.count(), 10'000);
    EXPECT_LE(cell.area.count(), 20'000);
  }
}

TEST(ReadBordersTest, CellsAreLaidByNumberWhereTheScenarioSaysHowMany) {
  const std::string text = with_borders("", "  cells: {generate: {per_community: 5}}\n");
  EXPECT_EQ(world_of(text, two_subdistricts()).district.cells.size(), 10u);
}

TEST(ReadBordersTest, TheScenarioAddsToWhatTheFileSays) {
  const auto district =
      world_of(with_borders("",
                            "  subdistricts:\n    - {id: 110102002, en: West, residents: 9, "
                            "communities: 3}\n"),
               two_subdistricts())
          .district;
  EXPECT_EQ(district.subdistricts[1].name, (model::Name{"110102002", "西街道", "West"}));
  EXPECT_EQ(district.subdistricts[1].residents, 9);
  EXPECT_EQ(district.communities.size(), 4u);
}

TEST(ReadBordersTest, OtherPropertiesMayHoldTheNames) {
  const Beside file{
      {"b.geojson", geojson({area(R"("bh":7,"mc":"东","yw":"East")", ring(0, 0, 10, 10))})}};
  const auto district = world_of(with_borders(", id: bh, zh: mc, en: yw"), file).district;
  EXPECT_EQ(district.subdistricts[0].name, (model::Name{"7", "东", "East"}));
}

/// One subdistrict of two communities, of which one has its cells drawn.
std::vector<std::string> three_levels(const std::string& more = "") {
  return {area(R"("name":"东","level":"街道")", ring(0, 0, 10, 10)),
          area(R"("code":"110102001001","level":"社区")" + more, ring(0, 0, 5, 10)),
          area(R"("code":"c2","level":"community")" + more, ring(5, 0, 10, 10)),
          area(R"("code":"x","level":"cell","within":"c2")", ring(5, 0, 10, 5)),
          area(R"("code":"y","level":"单元网格","within":"c2")", ring(5, 5, 10, 10))};
}

TEST(ReadBordersTest, ReadsCommunitiesAndCellsToo) {
  const auto district =
      world_of(with_borders(", level: level"), {{"b.geojson", geojson(three_levels())}}).district;
  ASSERT_EQ(district.communities.size(), 2u);
  EXPECT_EQ(district.communities[1].name.key, "c2");
  const auto last = district.cells.size() - 1;
  EXPECT_EQ(district.cells[last].name.key, "y");
  EXPECT_EQ(district.cells[last - 1].name.key, "x");
  EXPECT_EQ(district.cells[last].community, model::CommunityId(1));
  EXPECT_EQ(district.cells[0].name.key, "110102001001001");  // laid: the file draws none there
  EXPECT_NEAR(district.cells[last].area.count(), 5 * 85.39 * 5 * 111.03, 200);
}

TEST(ReadBordersTest, WhatSomethingLiesInMayBeNamed) {
  const Beside file{{"b.geojson", geojson(three_levels(R"(,"within":"东")"))}};
  const auto district = world_of(with_borders(", level: level, within: within"), file).district;
  EXPECT_EQ(district.communities.size(), 2u);
  const Beside wrong{{"b.geojson", geojson(three_levels(R"(,"within":"西")"))}};
  EXPECT_THAT(
      faults_of(with_borders(", level: level, within: within"), wrong),
      Contains(AllOf(HasSubstr("b.geojson: features[1] (110102001001): "), HasSubstr("`西`"))));
}

TEST(ReadBordersTest, CellsWithoutCommunitiesLieInTheirSubdistrict) {
  const Beside file{
      {"b.geojson", geojson({area(R"("name":"东","level":"街道")", ring(0, 0, 9, 9)),
                             area(R"("name":"x","level":"cell")", ring(0, 0, 9, 9))})}};
  const auto district = world_of(with_borders(", level: level"), file).district;
  EXPECT_EQ(district.communities.size(), 1u);
  EXPECT_EQ(district.cells.size(), 1u);
}

TEST(ReadBordersTest, TakesTheMiddleForAnOriginAndSaysSo) {
  const auto loaded =
      load_text(with(with_borders(), "  origin: [116, 40]\n", ""), two_subdistricts());
  EXPECT_THAT(loaded.notes, Contains(HasSubstr("[116.00000, 40.00500], the middle")));
  const auto& east = loaded.world.district.subdistricts[0].outline;
  EXPECT_NEAR(model::centroid(east).y.count(), 0, 0.1);
}

TEST(ReadBordersTest, AnUnknownPropertyIsAnsweredWithThoseThatAreThere) {
  EXPECT_THAT(faults_of(with_borders(", zh: name_hz, id: kode"), two_subdistricts()),
              ElementsAre(AllOf(HasSubstr("scenario.yaml:"), HasSubstr("district.borders.id: "),
                                HasSubstr("`kode`"), HasSubstr("code, name_zh, people"),
                                HasSubstr("did you mean `code`")),
                          AllOf(HasSubstr("`name_hz`"), HasSubstr("did you mean `name_zh`"))));
}

std::vector<std::string> faults_of_file(const std::string& bytes, const std::string& more = "") {
  return faults_of(with_borders(more), {{"b.geojson", bytes}});
}

TEST(ReadBordersTest, FaultsStandAtTheFileAndTheFeature) {
  EXPECT_THAT(faults_of_file(""), ElementsAre(HasSubstr("b.geojson: ")));
  EXPECT_THAT(faults_of_file("西街道"), ElementsAre(HasSubstr("b.geojson:1:")));
  EXPECT_THAT(faults_of_file("{}"), ElementsAre(HasSubstr("no GeoJSON FeatureCollection")));
  EXPECT_THAT(faults_of_file(geojson({})), ElementsAre(HasSubstr("has no areas")));
  EXPECT_THAT(
      faults_of_file(geojson({area(kEast,
                                   "[[[116,40],[116.01,40.01],[116.01,40],"
                                   "[116,40.01],[116,40]]]")})),
      ElementsAre(AllOf(HasSubstr("b.geojson: features[0] ("), HasSubstr("crosses itself"))));
  EXPECT_THAT(faults_of_file(geojson({area(kEast,
                                           "[[[40,116],[40.01,116],[40.01,116.01],"
                                           "[40,116]]]")})),
              ElementsAre(HasSubstr("wrong order")));
  EXPECT_THAT(
      faults_of_file(geojson({area(kEast, ring(0, 0, 10, 10)), area(kWest, ring(5, 0, 10, 10))})),
      ElementsAre(AllOf(HasSubstr("features[1] "), HasSubstr("overlaps features[0] "))));
  EXPECT_THAT(
      faults_of_file(geojson({area(kEast, ring(0, 0, 10, 10)), area(kEast, ring(-5, 0, 0, 10))})),
      ElementsAre(HasSubstr("is called `110102001` too")));
  EXPECT_THAT(faults_of_file(geojson({area(kEast, ring(5000, 0, 5010, 10))})),
              ElementsAre(HasSubstr("`district.origin`")));
}

TEST(ReadBordersTest, TheWrongOrderIsToldWithoutAnOriginToo) {
  const std::string swapped =
      geojson({area(kEast, "[[[40,116],[40.01,116],[40.01,116.01],[40,116]]]")});
  EXPECT_THAT(
      faults_of(with(with_borders(), "  origin: [116, 40]\n", ""), {{"b.geojson", swapped}}),
      ElementsAre(HasSubstr("wrong order")));
}

TEST(ReadBordersTest, TheDistrictIsDrawnRoundItsSubdistricts) {
  const auto faults = [](std::vector<std::string> areas) {
    areas.push_back(area(R"("name":"东","level":"街道")", ring(0, 0, 9, 9)));
    return faults_of_file(geojson(areas), ", level: level");
  };
  const auto district = [](double west) {
    return area(R"("name":")" + std::to_string(west) + R"(区","level":"区")",
                ring(west, 0, west + 20, 20));
  };
  EXPECT_THAT(faults({district(0)}), IsEmpty());
  EXPECT_THAT(faults({district(50)}), ElementsAre(HasSubstr("lies in no district")));
  EXPECT_THAT(faults({district(0), district(50)}), ElementsAre(HasSubstr("second district")));
}

TEST(ReadBordersTest, RefusesWhatDoesNotFitTogether) {
  const auto levels = [](std::vector<std::string> areas) {
    return faults_of_file(geojson(areas), ", level: level");
  };
  EXPECT_THAT(levels({area(R"("name":"a","level":"ward")", ring(0, 0, 9, 9))}),
              Contains(HasSubstr("`ward` is no level")));
  EXPECT_THAT(levels({area(R"("name":"a","level":"cell")", ring(0, 0, 9, 9))}),
              ElementsAre(HasSubstr("has no subdistricts")));
  EXPECT_THAT(
      levels({area(R"("name":"a","level":"街道")", ring(0, 0, 9, 9)),
              area(R"("name":"b","level":"社区")", ring(10, 0, 19, 9))}),
      ElementsAre(AllOf(HasSubstr("features[1] (b)"), HasSubstr("lies in no subdistrict"))));
  EXPECT_THAT(faults_of_file(geojson({area(R"("name":"a","n":"many")", ring(0, 0, 9, 9))}),
                             ", residents: n"),
              ElementsAre(HasSubstr("`many` is no number of people")));
}

TEST(ReadBordersTest, TheScenarioMayNotSayTheSameAgain) {
  const auto listed = [](const std::string& entry) {
    return faults_of(with_borders("", "  subdistricts:\n    - " + entry + "\n"),
                     two_subdistricts());
  };
  EXPECT_THAT(listed("{id: 110102003}"), ElementsAre(HasSubstr("`110102003`")));
  EXPECT_THAT(listed("{id: 110102002, outline: [[0, 0], [9, 0], [9, 9]]}"),
              ElementsAre(HasSubstr("leave one out")));
  EXPECT_THAT(listed("{id: 110102002, area: 5 km2}"), ElementsAre(HasSubstr("official area")));
  Beside files = two_subdistricts();
  files.push_back({"cells.csv", "cell,community\n1,a\n"});
  EXPECT_THAT(faults_of(with_borders("", "  table: cells.csv\n"), files),
              Contains(HasSubstr("do not go together")));
}

TEST(ReadBordersTest, TheBordersArePartOfWhatTheScenarioIs) {
  Beside other = two_subdistricts();
  other[0].second = with(other[0].second, "3000", "3001");
  EXPECT_NE(load_text(with_borders(), two_subdistricts()).resolved.hash,
            load_text(with_borders(), other).resolved.hash);
}

TEST(ReadBordersTest, TakesTheRealSubdistricts) {
  const auto path = std::filesystem::path(WANGGE_SOURCE_DIR).parent_path() /
                    "shared/data/xicheng_subdistricts/xicheng_2006_7_subdistricts_wgs84.geojson";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "../shared/data is not here";
  std::ifstream in(path);
  const Beside file{{"b.geojson", std::string(std::istreambuf_iterator<char>(in), {})}};
  const auto loaded =
      load_text(with(with_borders(", residents: worldpop_pop"), "  origin: [116, 40]\n", ""), file);
  const model::District& district = loaded.world.district;
  EXPECT_EQ(district.subdistricts.size(), 7u);
  EXPECT_NEAR(static_cast<double>(district.cells.size()), 31.46e6 / 15'000, 150);
  double area = 0;
  for (const model::Cell& cell : district.cells) area += cell.area.count();
  EXPECT_NEAR(area, 31.46e6, 0.05e6);
  EXPECT_EQ(district.subdistricts[0].name.en, "Zhanlanlu");
  EXPECT_GT(district.subdistricts[0].residents, 100'000);
}

}  // namespace
}  // namespace wangge::scenario
