#include "network/road_table.hpp"

#include <gmock/gmock.h>

#include "base/csv.hpp"
#include "base/fault.hpp"
#include "model/geometry.hpp"
#include "support/real_roads.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::network {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

const Projection kTablePlane(support::kXicheng);
const std::string kHeader = "name,class,one_way,flyover,course,source\n";
const std::string kEastRow = "复兴门内大街,primary,,,116.35 39.906; 116.37 39.906,memory\n";
const std::string kNorthRow = "西单北大街,secondary,,,116.36 39.90; 116.36 39.91,memory\n";

RoadMap read_rows(const std::string& table) {
  return parse_road_table(table, "roads.csv", kTablePlane).roads;
}

std::vector<std::string> table_faults_of(const std::string& table) {
  std::vector<std::string> faults;
  try {
    read_rows(table);
  } catch (const base::InvalidInput& wrong) {
    for (const auto& fault : wrong.faults()) faults.push_back(fault.str());
  }
  return faults;
}

TEST(RoadTableTest, ReadsRoadsAndJoinsThem) {
  const RoadMap map = read_rows(kHeader + kEastRow + kNorthRow);
  ASSERT_EQ(map.segments.size(), 4U);
  EXPECT_EQ(map.nodes.size(), 5U);
  EXPECT_THAT(map.names, ElementsAre("复兴门内大街", "西单北大街"));
  EXPECT_EQ(map.segments[0].road, RoadClass::Primary);
  EXPECT_EQ(map.segments[0].to, map.segments[2].to);
}

TEST(RoadTableTest, TakesChineseHeadingsWordsAndAnyOrderOfColumns) {
  const RoadMap map =
      read_rows("走向,等级,路名,单行,备注\n116.35 39.906；116.37 39.906,胡同,砖塔胡同,是,随手画\n");
  ASSERT_EQ(map.segments.size(), 1U);
  EXPECT_EQ(map.segments[0].road, RoadClass::LivingStreet);
  EXPECT_TRUE(map.segments[0].one_way);
}

TEST(RoadTableTest, ReadsWhatExcelWrites) {
  const support::ScratchFolder folder;
  const std::string gbk =
      "\xC2\xB7\xC3\xFB,\xB5\xC8\xBC\xB6,\xD7\xDF\xCF\xF2\r\n"          // 路名,等级,走向
      "\xCE\xF7\xCB\xC4,\xD6\xA7\xC2\xB7,116.35 39.9;116.36 39.9\r\n";  // 西四,支路
  support::write_bytes(folder.file("gbk.csv"), gbk);
  support::write_bytes(folder.file("bom.csv"), "\xEF\xBB\xBF" + kHeader + kEastRow);
  const RoadMap from_gbk = read_road_table(folder.file("gbk.csv"), kTablePlane).roads;
  EXPECT_THAT(from_gbk.names, ElementsAre("西四"));
  EXPECT_EQ(from_gbk.segments[0].road, RoadClass::Tertiary);
  EXPECT_EQ(read_road_table(folder.file("bom.csv"), kTablePlane).roads.segments.size(), 1U);
}

TEST(RoadTableTest, AFlyoverPassesOverTheOthers) {
  const std::string ring = "二环,trunk,,yes,116.35 39.906; 116.37 39.906,\n";
  EXPECT_EQ(read_rows(kHeader + ring + kNorthRow).segments.size(), 2U);
}

TEST(RoadTableTest, ReadsLakesApartFromRoads) {
  const std::string lake = "什刹海,water,,,116.36 39.92; 116.37 39.93; 116.37 39.92,\n";
  const RoadTable table = parse_road_table(kHeader + kEastRow + lake, "roads.csv", kTablePlane);
  EXPECT_EQ(table.roads.segments.size(), 1U);
  ASSERT_EQ(table.water.size(), 1U);
  EXPECT_EQ(table.water[0].size(), 3U);
  EXPECT_GT(model::signed_area(table.water[0]).count(), 0);
}

TEST(RoadTableTest, RefusesALakeThatIsNoOutline) {
  EXPECT_THAT(
      table_faults_of(kHeader + "a,water,,,116.36 39.92; 116.37 39.93,\n" +
                      "b,水面,,,116.36 39.92; 116.37 39.93; 116.37 39.92; 116.36 39.93,\n" +
                      "c,water,,,116.36 39.92; 116.37 39.92; 116.36 39.92,\n"),
      ElementsAre(HasSubstr("roads.csv:2: course: has no area"), HasSubstr("crosses itself"),
                  HasSubstr("roads.csv:4: course: has no area")));
}

TEST(RoadTableTest, SuggestsTheClassThatWasMeant) {
  EXPECT_THAT(table_faults_of(kHeader + "a,secundary,,,116.35 39.906; 116.37 39.906,\n"),
              ElementsAre(AllOf(HasSubstr("roads.csv:2: class: "),
                                HasSubstr("did you mean `secondary`?"), HasSubstr("主干路"))));
  EXPECT_THAT(table_faults_of(kHeader + "a,主干,,,116.35 39.906; 116.37 39.906,\n"),
              ElementsAre(HasSubstr("did you mean `主干路`?")));
}

TEST(RoadTableTest, TellsEveryFaultAtOnceInTheOrderOfRows) {
  EXPECT_THAT(table_faults_of(kHeader + kEastRow + "a,road,maybe,,116.36 39.9,\n" + kEastRow +
                              "b,primary,,,39.9 116.36; 39.91 116.36,\n" + "c,too,few\n"),
              ElementsAre(HasSubstr("roads.csv:3: course: has fewer than two"),
                          HasSubstr("roads.csv:3: class: no such class of road `road`"),
                          HasSubstr("roads.csv:3: one_way: `maybe`"),
                          HasSubstr("roads.csv:4: course: is drawn in row 2 already"),
                          HasSubstr("roads.csv:5: course: point 1"),
                          HasSubstr("roads.csv:6: has 3 fields")));
}

TEST(RoadTableTest, GivesUpAfterManyFaults) {
  std::string table = kHeader;
  for (int i = 0; i < 1000; ++i) table += "a,primary,,,39.9 116.36; 39.91 116.36,\n";
  EXPECT_EQ(table_faults_of(table).size(), base::CsvReader::kMostFaults);
}

TEST(RoadTableTest, NamesColumnsThatAreMissingUnknownOrDouble) {
  EXPECT_THAT(table_faults_of("name,clas,course,走向\n"),
              ElementsAre(HasSubstr("did you mean `class`?"), HasSubstr("`course`"),
                          HasSubstr("class: the column is missing")));
}

TEST(RoadTableTest, RefusesATableWithoutRoads) {
  EXPECT_THAT(table_faults_of(kHeader), ElementsAre(HasSubstr("has no roads")));
  EXPECT_THAT(table_faults_of(""), ElementsAre(HasSubstr("roads.csv")));
}

}  // namespace
}  // namespace wangge::network
