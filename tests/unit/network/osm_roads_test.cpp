#include "network/osm_roads.hpp"

#include <gmock/gmock.h>

#include <osmium/io/pbf_output.hpp>
#include <osmium/io/xml_input.hpp>
#include <random>

#include "base/fault.hpp"
#include "support/real_roads.hpp"
#include "support/scratch_folder.hpp"
#include "support/stopwatch.hpp"

namespace wangge::network {
namespace {

using support::ScratchFolder;
using support::write_bytes;
using testing::ElementsAre;
using testing::HasSubstr;

const GeoPoint kOrigin{Degrees(116), Degrees(40)};

/// Four nodes 0.001 degrees apart eastwards, and whatever ways.
std::string osm(const std::string& ways) {
  return R"(<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
<node id="1" lat="40" lon="116"/><node id="2" lat="40" lon="116.001"/>
<node id="3" lat="40" lon="116.002"/><node id="4" lat="40" lon="116.003"/>
)" + ways +
         "</osm>\n";
}

std::string way(int id, const std::vector<int>& nodes, const std::string& tags) {
  std::string text = "<way id=\"" + std::to_string(id) + "\">";
  for (const int node : nodes) text += "<nd ref=\"" + std::to_string(node) + "\"/>";
  return text + tags + "</way>\n";
}

std::string tag(const std::string& key, const std::string& value) {
  return "<tag k=\"" + key + "\" v=\"" + value + "\"/>";
}

const std::string kStreet = tag("highway", "residential");

OsmRoads read_bytes(const std::string& bytes, const std::string& name = "roads.osm") {
  const ScratchFolder folder;
  write_bytes(folder.file(name), bytes);
  return read_osm_roads(folder.file(name), Projection(kOrigin));
}

/// What the reader says of these bytes; empty if it takes them.
std::string fault_of(const std::string& bytes) {
  try {
    read_bytes(bytes);
  } catch (const base::InvalidInput& wrong) {
    EXPECT_EQ(wrong.faults().size(), 1U);
    return wrong.faults().front().str();
  }
  return "";
}

std::string as_pbf(const std::string& xml) {
  const ScratchFolder folder;
  const std::string out = folder.file("roads.osm.pbf").string();
  osmium::io::Reader reader(osmium::io::File(xml.data(), xml.size(), "xml"));
  osmium::io::Writer writer(osmium::io::File(out, "pbf,pbf_compression=none"));
  while (osmium::memory::Buffer buffer = reader.read()) writer(std::move(buffer));
  writer.close();
  return support::bytes_of(out);
}

TEST(OsmRoadsTest, ReadsARoadPieceByPiece) {
  const auto roads = read_bytes(osm(way(7, {1, 2, 3}, kStreet + tag("name", "西四"))));
  ASSERT_EQ(roads.map.segments.size(), 2U);
  const auto& piece = roads.map.segments[1];
  EXPECT_EQ(roads.map.node(piece.from).number, 2);
  EXPECT_EQ(roads.map.node(piece.to).number, 3);
  EXPECT_EQ(roads.map.name_of(piece), "西四");
  EXPECT_NEAR(static_cast<double>(piece.length.count()), 85'394, 1);  // N cos 40 / 1000 degrees
  EXPECT_EQ(roads.report.roads, 1U);
}

TEST(OsmRoadsTest, TurnsARoadThatIsOneWayBackwards) {
  const auto roads = read_bytes(osm(way(7, {1, 2}, kStreet + tag("oneway", "-1"))));
  const auto& piece = roads.map.segments[0];
  EXPECT_TRUE(piece.one_way);
  EXPECT_EQ(roads.map.node(piece.from).number, 2);
}

TEST(OsmRoadsTest, SaysWhatItLeftOutAndWhy) {
  const std::string far = R"(<node id="9" lat="10" lon="10"/>)";
  const auto roads = read_bytes(osm(
      far + way(1, {1, 2, 77, 3}, kStreet) + way(2, {1, 2}, tag("building", "yes")) +
      way(3, {1, 2}, tag("highway", "proposed")) + way(4, {2, 2}, kStreet) + way(5, {3}, kStreet) +
      way(6, {4, 9}, kStreet) + way(8, {1, 2}, kStreet + tag("access", "no"))));
  EXPECT_EQ(roads.report.ways, 7U);
  EXPECT_EQ(roads.report.roads, 1U);
  EXPECT_EQ(roads.report.of(DropReason::MissingNode).count, 2U);
  EXPECT_EQ(roads.report.of(DropReason::Degenerate).example, 4);
  EXPECT_EQ(roads.report.of(DropReason::Degenerate).count, 2U);
  EXPECT_THAT(roads.report.lines(),
              ElementsAre(HasSubstr("1 roads of 7"), HasSubstr("way 2"), HasSubstr("way 3"),
                          HasSubstr("let nobody in"), HasSubstr("of way 1"), HasSubstr("way 4"),
                          HasSubstr("100 km")));
}

TEST(OsmRoadsTest, ReadsTheSameFromXmlAndFromPbf) {
  const std::string xml =
      osm(way(7, {1, 2, 3}, kStreet + tag("name", "西四")) + way(8, {4, 2}, kStreet));
  const auto from_xml = read_bytes(xml), from_pbf = read_bytes(as_pbf(xml), "roads.osm.pbf");
  ASSERT_EQ(from_pbf.map.segments.size(), 3U);
  EXPECT_EQ(from_pbf.map.names, from_xml.map.names);
  for (std::size_t s = 0; s < 3; ++s) {
    EXPECT_EQ(from_pbf.map.segments[s].length, from_xml.map.segments[s].length);
    EXPECT_EQ(from_pbf.map.segments[s].to, from_xml.map.segments[s].to);
  }
}

TEST(OsmRoadsTest, CountsTheTurnsThatSignsForbid) {
  const std::string xml =
      osm(way(7, {1, 2, 3}, kStreet) + "<relation id=\"1\">" + tag("type", "restriction") +
          tag("restriction", "no_left_turn") + "</relation>\n<relation id=\"2\">" +
          tag("type", "route") + "</relation>\n");
  for (const std::string& bytes : {xml, as_pbf(xml)}) {
    const auto report = read_bytes(bytes).report;
    EXPECT_EQ(report.turn_restrictions, 1U);
    EXPECT_THAT(report.lines(), ElementsAre(HasSubstr("1 roads of 1"),
                                            HasSubstr("1 turn restrictions of the map")));
  }
}

TEST(OsmRoadsTest, RefusesWhatIsNotOpenStreetMap) {
  EXPECT_THAT(fault_of(""), HasSubstr("is empty"));
  EXPECT_THAT(fault_of("ab"), HasSubstr("neither OpenStreetMap XML"));
  EXPECT_THAT(fault_of("name,class\n西四,primary\n"), HasSubstr("neither OpenStreetMap XML"));
  EXPECT_THAT(fault_of("\x1f\x8b\x08 packed"), HasSubstr("unpack it first"));
  EXPECT_THAT(fault_of("<html><body>no such page</body></html>"), HasSubstr("cannot be read"));
  EXPECT_THAT(fault_of("<osm version=\"0.6\"></osm>"), HasSubstr("has no road"));
  EXPECT_THAT(fault_of(osm(way(2, {1, 2}, tag("building", "yes")))),
              HasSubstr("district's origin; 0 roads of 1 ways; 1 ways are no roads"));
  EXPECT_THROW(read_osm_roads("no/such.osm", Projection(kOrigin)), base::InvalidInput);
  EXPECT_THROW(read_osm_roads(ScratchFolder().path(), Projection(kOrigin)), base::InvalidInput);
}

TEST(OsmRoadsTest, SaysWhereAnXmlFileBreaksOff) {
  const std::string whole = osm(way(7, {1, 2, 3}, kStreet));
  EXPECT_THAT(fault_of(whole.substr(0, whole.size() - 8)), HasSubstr("roads.osm:4:"));
}

TEST(OsmRoadsTest, RefusesEntitiesThatWouldUnfold) {
  EXPECT_THAT(fault_of(R"(<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;">]><osm version="0.6"><way id="1"><tag k="&b;" v=""/></way></osm>)"),
              HasSubstr("cannot be read"));
}

TEST(OsmRoadsTest, RefusesARoadAtAnotherEndOfTheEarth) {
  const auto roads = osm(way(7, {1, 2}, kStreet));
  const ScratchFolder folder;
  write_bytes(folder.file("a.osm"), roads);
  const Projection elsewhere(GeoPoint{Degrees(2.35), Degrees(48.86)});
  EXPECT_THROW(read_osm_roads(folder.file("a.osm"), elsewhere), base::InvalidInput);
}

TEST(OsmRoadsTest, RefusesAPbfFileThatBreaksOff) {
  const std::string whole = as_pbf(osm(way(7, {1, 2, 3}, kStreet)));
  for (std::size_t size = 16; size < whole.size(); size += 3)
    EXPECT_NE(fault_of(whole.substr(0, size)), "") << size;
}

TEST(OsmRoadsTest, ATagWithANulInItEndsThere) {
  std::string bytes = as_pbf(osm(way(7, {1, 2}, kStreet + tag("name", "West Four"))));
  bytes[bytes.find("West Four") + 4] = '\0';  // the last value: what follows is not of the file
  const auto roads = read_bytes(bytes);
  EXPECT_EQ(roads.map.names, std::vector<std::string>{"West"});
}

TEST(OsmRoadsTest, TakesOrRefusesDamagedBytesButDoesNotBreak) {
  const std::string xml = osm(way(7, {1, 2, 3}, kStreet + tag("name", "西四")));
  std::mt19937 draw(2008);
  for (const std::string& whole : {xml, as_pbf(xml)})
    for (int i = 0; i < 200; ++i) {
      std::string damaged = whole;
      for (int hit = 0; hit < 3; ++hit)
        damaged[draw() % damaged.size()] = static_cast<char>(draw() % 256);
      fault_of(damaged);  // throws something else than InvalidInput, or crashes, if it breaks
    }
}

TEST(OsmRoadsTest, ReadsTheRealExtractInUnderThreeSeconds) {
  WANGGE_NEEDS_REAL_ROADS();
  const support::Stopwatch watch;
  const auto roads =
      read_osm_roads(support::real_roads(WANGGE_SOURCE_DIR), Projection(support::kXicheng));
  EXPECT_LT(watch.seconds(), support::limit_in_seconds(3));
  EXPECT_EQ(roads.report.ways, 6131U);
  EXPECT_GT(roads.map.nodes.size(), 20'000U);
  std::size_t one_way = 0;
  for (const auto& segment : roads.map.segments) one_way += segment.one_way ? 1 : 0;
  EXPECT_GT(one_way, roads.map.segments.size() / 2);
}

}  // namespace
}  // namespace wangge::network
