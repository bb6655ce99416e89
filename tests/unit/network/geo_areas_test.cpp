#include "network/geo_areas.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "base/fault.hpp"
#include "model/geometry.hpp"
#include "support/real_roads.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::network {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

const Projection kMapPlane(support::kXicheng);

/// A square of 0.01 degrees, about 850 m by 1,110 m, so many of its sides to the east.
std::string square(double east) {
  const auto corner = [&](double x, double y) {
    return "[" + std::to_string(116.36 + 0.01 * (east + x)) + "," +
           std::to_string(39.9 + 0.01 * y) + "]";
  };
  return "[[" + corner(0, 0) + "," + corner(1, 0) + "," + corner(1, 1) + "," + corner(0, 1) + "," +
         corner(0, 0) + "]]";
}

std::string feature(const std::string& properties, const std::string& coordinates,
                    const std::string& type = "Polygon") {
  return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":")" + type +
         R"(","coordinates":)" + coordinates + "}}";
}

std::string collection(const std::vector<std::string>& features, const std::string& more = "") {
  std::string all;
  for (const auto& one : features) all += (all.empty() ? "" : ",") + one;
  return R"({"type":"FeatureCollection",)" + more + R"("features":[)" + all + "]}";
}

std::vector<std::string> geo_faults_of(const std::string& json) {
  try {
    static_cast<void>(parse_geo_areas(json, "a.geojson", kMapPlane));
  } catch (const base::InvalidInput& wrong) {
    std::vector<std::string> faults;
    for (const auto& fault : wrong.faults()) faults.push_back(fault.str());
    return faults;
  }
  return {};
}

std::vector<std::string> faults_of_one(const std::string& coordinates,
                                       const std::string& type = "Polygon") {
  return geo_faults_of(collection({feature(R"("name":"德胜")", coordinates, type)}));
}

TEST(GeoAreasTest, ReadsNamesOutlinesAndProperties) {
  const auto areas = parse_geo_areas(
      collection({feature(R"("code":110102010,"name_zh":"德胜","name_en":"Desheng","old":true)",
                          square(0)),
                  feature(R"("name":"月坛")", square(1))}),
      "a.geojson", kMapPlane);
  ASSERT_EQ(areas.size(), 2U);
  EXPECT_EQ(areas[0].name, (model::Name{"110102010", "德胜", "Desheng"}));
  EXPECT_EQ(areas[0].properties.at("old"), "true");
  EXPECT_EQ(areas[1].name.key, "月坛");
  EXPECT_EQ(areas[0].outline.size(), 4U);
  EXPECT_NEAR(model::signed_area(areas[0].outline).count(), 854.6 * 1110.4, 1000);
}

TEST(GeoAreasTest, TurnsAClockwiseRing) {
  const auto areas = parse_geo_areas(
      collection({feature(R"("name":"a")",
                          "[[[116.36,39.9],[116.36,39.91],[116.37,39.91],[116.36,39.9]]]")}),
      "a.geojson", kMapPlane);
  EXPECT_GT(model::signed_area(areas[0].outline).count(), 0);
}

TEST(GeoAreasTest, SaysThatLatitudeCameFirst) {
  EXPECT_THAT(
      faults_of_one("[[[39.9,116.36],[39.91,116.36],[39.91,116.37],[39.9,116.36]]]"),
      ElementsAre(AllOf(HasSubstr("a.geojson: features[0] (德胜): "), HasSubstr("lat, lon?"))));
  // West of 90 degrees both could be latitudes: what is near the district decides.
  const Projection kashgar(GeoPoint{Degrees(75.99), Degrees(39.47)});
  const auto swapped = collection(
      {feature(R"("name":"a")", "[[[39.47,75.99],[39.48,75.99],[39.48,76.0],[39.47,75.99]]]")});
  EXPECT_THROW(parse_geo_areas(swapped, "a.geojson", kashgar), base::InvalidInput);
}

TEST(GeoAreasTest, RefusesMetresAndPlacesFarAway) {
  EXPECT_THAT(faults_of_one("[[[12953000,4852000],[12954000,4852000],[12954000,4853000],"
                            "[12953000,4852000]]]"),
              ElementsAre(HasSubstr("no degrees")));
  EXPECT_THAT(faults_of_one("[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]"),
              ElementsAre(HasSubstr("200 km")));
  EXPECT_THAT(geo_faults_of(collection(
                  {feature(R"("name":"a")", square(0))},
                  R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},)")),
              ElementsAre(HasSubstr("EPSG::4490")));
}

TEST(GeoAreasTest, RefusesRingsThatAreNoOutline) {
  EXPECT_THAT(faults_of_one("[[[116.36,39.9],[116.37,39.9],[116.37,39.91],[116.36,39.91]]]"),
              ElementsAre(HasSubstr("not closed")));
  EXPECT_THAT(
      faults_of_one("[[[116.36,39.9],[116.37,39.91],[116.37,39.9],[116.36,39.91],[116.36,39.9]]]"),
      ElementsAre(HasSubstr("crosses itself")));
  EXPECT_THAT(faults_of_one("[[[116.36,39.9],[116.37,39.9],[116.36,39.9]]]"),
              ElementsAre(HasSubstr("no area")));
  EXPECT_THAT(faults_of_one("[[[116.36,39.9],[116.37,39.9],[116.38,39.9],[116.36,39.9]]]"),
              ElementsAre(HasSubstr("no area")));
  EXPECT_THAT(faults_of_one("[[[116.36],\"x\"]]"), ElementsAre(HasSubstr("something else")));
  EXPECT_THAT(faults_of_one("[[]]"), ElementsAre(HasSubstr("no area")));
}

TEST(GeoAreasTest, RefusesOtherShapes) {
  EXPECT_THAT(faults_of_one("[116.36,39.9]", "Point"), ElementsAre(HasSubstr("`Point`")));
  EXPECT_THAT(faults_of_one("[" + square(0) + "," + square(2) + "]", "MultiPolygon"),
              ElementsAre(HasSubstr("2 pieces")));
  const std::string ring = square(0).substr(1, square(0).size() - 2);
  EXPECT_THAT(faults_of_one("[" + ring + "," + ring + "]"), ElementsAre(HasSubstr("a hole")));
  EXPECT_TRUE(faults_of_one("[" + square(0) + "]", "MultiPolygon").empty());
}

TEST(GeoAreasTest, NamesBothThatOverlap) {
  EXPECT_THAT(geo_faults_of(collection({feature(R"("name":"德胜")", square(0)),
                                        feature(R"("name":"月坛")", square(0.5))})),
              ElementsAre(AllOf(HasSubstr("features[1] (月坛)"), HasSubstr("features[0] (德胜)"))));
}

TEST(GeoAreasTest, AreasOfDifferentLevelsMayLieOverEachOther) {
  const std::string whole = feature(R"("name":"德胜","is":"街道")", square(0));
  const std::string part = feature(R"("name":"德胜","is":"社区")", square(0));
  GeoProperties by_level;
  by_level.level = "is";
  EXPECT_EQ(parse_geo_areas(collection({whole, part}), "a.geojson", kMapPlane, by_level).size(),
            2U);
  EXPECT_EQ(geo_faults_of(collection({whole, part})).size(), 2U);  // the name, the place
  EXPECT_THROW(parse_geo_areas(collection({feature(R"("name":"a")", square(0))}), "a.geojson",
                               kMapPlane, by_level),
               base::InvalidInput);
}

TEST(GeoAreasTest, NamesMayStandInOtherProperties) {
  const auto areas =
      parse_geo_areas(collection({feature(R"("bh":7,"mc":"东","e":"East")", square(0))}),
                      "a.geojson", kMapPlane, {"bh", "mc", "e", ""});
  EXPECT_EQ(areas[0].name, (model::Name{"7", "东", "East"}));
  EXPECT_EQ(areas[0].feature, "features[0] (East)");
  EXPECT_THROW(parse_geo_areas(collection({feature(R"("name":"a")", square(0))}), "a.geojson",
                               kMapPlane, {"bh", "", "", ""}),
               base::InvalidInput);
}

TEST(GeoAreasTest, KnowsTheMiddleAndTheProperties) {
  const std::string file =
      collection({feature(R"("b":1)", square(0)), feature(R"("a":1,"b":null)", square(1)), "7"});
  const auto middle = middle_of_geo_areas(file, "a.geojson").value();
  EXPECT_NEAR(middle.longitude.count(), 116.37, 1e-9);
  EXPECT_NEAR(middle.latitude.count(), 39.905, 1e-9);
  EXPECT_THAT(properties_of_geo_areas(file, "a.geojson"), ElementsAre("a", "b"));
  EXPECT_FALSE(middle_of_geo_areas(collection({}), "a.geojson"));
  EXPECT_FALSE(middle_of_geo_areas(collection({feature("", "[[[1e7,1e6]]]")}), "a.geojson"));
  EXPECT_EQ(middle_of_geo_areas(collection({feature("", "[[[39.9,116.4]]]")}), "a.geojson"),
            (GeoPoint{Degrees(116.4), Degrees(39.9)}));
}

TEST(GeoAreasTest, FindsEveryFaultAtOnce) {
  EXPECT_EQ(geo_faults_of(collection({feature("", square(0)), feature(R"("name":"a")", "7"),
                                      feature(R"("name":"b")", square(1)),
                                      feature(R"("name":"b")", square(2)), "null"}))
                .size(),
            5U);  // of null: no name and no polygon
}

TEST(GeoAreasTest, RefusesWhatIsNoGeoJson) {
  EXPECT_THAT(geo_faults_of("{"), ElementsAre(HasSubstr("a.geojson:1:")));
  EXPECT_THAT(geo_faults_of("[1e999]"), ElementsAre(HasSubstr("not valid JSON")));
  EXPECT_THAT(geo_faults_of("[]"), ElementsAre(HasSubstr("no GeoJSON FeatureCollection")));
  EXPECT_THAT(geo_faults_of(collection({})), ElementsAre(HasSubstr("has no areas")));
  EXPECT_THROW(read_geo_areas("no/such.geojson", kMapPlane), base::InvalidInput);
  const support::ScratchFolder folder;
  support::write_bytes(folder.file("empty.geojson"), "");
  EXPECT_THROW(read_geo_areas(folder.file("empty.geojson"), kMapPlane), base::InvalidInput);
}

TEST(GeoAreasTest, ReadsTheRealSubdistricts) {
  const auto file = std::filesystem::path(WANGGE_SOURCE_DIR).parent_path() /
                    "shared/data/xicheng_subdistricts/xicheng_2006_7_subdistricts_wgs84.geojson";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "../shared/data is not here";
  const auto areas = read_geo_areas(file, kMapPlane);
  ASSERT_EQ(areas.size(), 7U);
  double total = 0;
  for (const auto& area : areas) {
    const double km2 = model::area(area.outline).count() / 1e6;
    EXPECT_NEAR(km2, std::stod(area.properties.at("area_km2")), 0.02 * km2) << area.name.zh;
    total += km2;
  }
  EXPECT_NEAR(total, 31.46, 0.05);
}

}  // namespace
}  // namespace wangge::network
