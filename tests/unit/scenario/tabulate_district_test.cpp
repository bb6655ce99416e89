#include "scenario/tabulate_district.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

std::string with_district(const std::string& more = "") {
  return kOneDesk + "district:\n  table: cells.csv\n" + more;
}

const std::string kTwoAreas =
    "  subdistricts:\n    - {id: east, residents: 500}\n    - {id: west}\n";

model::District district(const std::string& text, const std::string& table) {
  return world_of(text, {{"cells.csv", table}}).district;
}

std::vector<std::string> table_faults(const std::string& text, const std::string& table) {
  return faults_of(text, {{"cells.csv", table}});
}

TEST(TabulateDistrictTest, ARowIsACell) {
  const model::District cells = district(with_district(),
                                         "cell,community,x,y,area,weight\n"
                                         "c1,north,100,200,12000,3\n"
                                         "c2,south,100,-50,,\n");
  ASSERT_EQ(cells.cells.size(), 2u);
  EXPECT_EQ(cells.cells[0].centre, (model::Place{base::Metres(100), base::Metres(200)}));
  EXPECT_EQ(cells.cells[0].area, base::SquareMetres(12000));
  EXPECT_EQ(cells.cells[0].weight, 3);
  EXPECT_EQ(cells.cells[1].area, base::SquareMetres(10000));
  EXPECT_EQ(cells.communities[1].name.key, "south");
}

TEST(TabulateDistrictTest, SubdistrictsAreThoseOfTheRowsWhereNoneAreListed) {
  const model::District named = district(with_district(),
                                         "cell,community,subdistrict\n"
                                         "c1,north,west\nc2,south,east\nc3,north,west\n");
  ASSERT_EQ(named.subdistricts.size(), 2u);
  EXPECT_EQ(named.subdistricts[0].name.key, "west");
  EXPECT_EQ(named.subdistrict_of(model::CellId(2)), model::SubdistrictId(0));
}

TEST(TabulateDistrictTest, ListedSubdistrictsKeepWhatTheListSays) {
  const model::District listed = district(with_district(kTwoAreas),
                                          "cell,community,subdistrict\n"
                                          "c1,north,west\nc2,south,east\n");
  EXPECT_EQ(listed.subdistricts[0].residents, 500);
  EXPECT_EQ(listed.subdistrict_of(model::CellId(0)), model::SubdistrictId(1));
}

TEST(TabulateDistrictTest, EveryRowIsHeldAgainstTheList) {
  EXPECT_THAT(
      table_faults(with_district(kTwoAreas),
                   "cell,community,subdistrict\n"
                   "c1,north,west\nc2,south,eats\nc3,middle,\nc4,north,east\nc1,north,west\n"),
      ElementsAre("cells.csv:3: subdistrict: there is no subdistrict called `eats`; "
                  "allowed: east, west; did you mean `east`?",
                  "cells.csv:4: cell `c3` names no subdistrict, and there are several",
                  "cells.csv:5: community `north` lies in two subdistricts",
                  "cells.csv:6: there is another cell called `c1`, at cells.csv:2"));
}

TEST(TabulateDistrictTest, ASubdistrictWithoutCellsIsAFaultOfTheSubdistrict) {
  const std::string text = with_district(kTwoAreas);
  EXPECT_THAT(table_faults(text, "cell,community,subdistrict\nc1,north,east\n"),
              ElementsAre(place_of("{id: west", text) +
                          "district.subdistricts[west]: the table has no cells in subdistrict "
                          "`west`"));
}

TEST(TabulateDistrictTest, CellsComeFromATableOrAreGenerated) {
  const std::string text = with_district("  cells: {generate: {per_community: 4}}\n");
  EXPECT_THAT(table_faults(text, "cell,community\nc1,north\n"),
              ElementsAre(place_of("cells.csv", text) +
                          "district.table: cells come either from a table or are generated"));
}

TEST(TabulateDistrictTest, AnEmptyTableIsAFaultWhereItIsNamed) {
  const std::string text = with_district();
  EXPECT_THAT(table_faults(text, "cell,community\n"),
              ElementsAre(place_of("cells.csv", text) + "district.table: the table has no rows"));
}

}  // namespace
}  // namespace wangge::scenario
