#include <gmock/gmock.h>

#include "model/geometry.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

std::string with_subdistricts(const std::string& subdistricts) {
  return kOneDesk + "district:\n  subdistricts:\n" + subdistricts;
}

model::District district(const std::string& subdistricts) {
  return world_of(with_subdistricts(subdistricts)).district;
}

TEST(AssembleDistrictTest, DrawsSquaresOfTheOfficialAreaSideBySide) {
  const model::District drawn =
      district("    - {id: east, area: 1 km2}\n    - {id: west, area: 4 km2}\n");
  EXPECT_DOUBLE_EQ(model::area(drawn.subdistricts[0].outline).count(), 1e6);
  EXPECT_DOUBLE_EQ(model::area(drawn.subdistricts[1].outline).count(), 4e6);
  EXPECT_TRUE(model::contains(drawn.subdistricts[1].outline, {base::Metres(1001), base::Metres(1)}))
      << "the second begins where the first ends";
}

TEST(AssembleDistrictTest, TurnsAnOutlineCounterClockwise) {
  const model::District drawn =
      district("    - {id: east, outline: [[0, 0], [0, 500], [500, 500], [500, 0]]}\n");
  EXPECT_DOUBLE_EQ(model::signed_area(drawn.subdistricts[0].outline).count(), 250'000);
}

TEST(AssembleDistrictTest, CellsWeighByAreaWhereResidentsAreUnknown) {
  const model::District drawn =
      district("    - {id: east, area: 1 km2, residents: 9000}\n    - {id: west, area: 4 km2}\n");
  double east = 0, west = 0;
  for (const model::Cell& cell : drawn.cells)
    (cell.centre.x.count() < 1000 ? east : west) += cell.weight;
  EXPECT_NEAR(west / east, 4, 1e-6);
}

TEST(AssembleDistrictTest, NamesTheCommunitiesThatTheScenarioNames) {
  const model::District drawn = district(
      "    - {id: east, communities: [{id: old-town}, {id: new-town}]}\n    - {id: west}\n");
  ASSERT_EQ(drawn.communities.size(), 3u);
  EXPECT_EQ(drawn.communities[1].name.key, "new-town");
  EXPECT_EQ(drawn.communities[2].name.key, "west-01");
}

TEST(AssembleDistrictTest, AnOutlineMustBeOneOfAnArea) {
  const std::string text = with_subdistricts(
      "    - {id: line, outline: [[0, 0], [500, 0]]}\n"
      "    - {id: flat, outline: [[0, 0], [500, 0], [900, 0]]}\n"
      "    - {id: bow, outline: [[0, 0], [500, 500], [500, 0], [0, 400]]}\n");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(
          place_of("{id: line", text) +
              "district.subdistricts[line]: an outline needs at least three corners",
          place_of("{id: flat", text) + "district.subdistricts[flat]: the outline has no area",
          place_of("{id: bow", text) + "district.subdistricts[bow]: the outline crosses itself"));
}

TEST(AssembleDistrictTest, AnOutlineMayDifferFromTheOfficialAreaByThreePercent) {
  const std::string near = with_subdistricts(
      "    - {id: east, area: 0.98 km2, outline: [[0, 0], [1000, 0], [1000, 1000], [0, 1000]]}\n");
  EXPECT_THAT(faults_of(near), ElementsAre());
  const std::string far = with(near, "0.98 km2", "0.96 km2");
  EXPECT_THAT(faults_of(far),
              ElementsAre(place_of("{id: east", far) +
                          "district.subdistricts[east]: the outline has 1.000 km2, the official "
                          "area is 0.960 km2; they may differ by 3 %"));
}

TEST(AssembleDistrictTest, OutlinesMayNotOverlap) {
  const std::string text = with_subdistricts(
      "    - {id: east, outline: [[0, 0], [800, 0], [800, 800], [0, 800]]}\n"
      "    - {id: west, outline: [[0, 0], [800, 0], [800, 800], [0, 800]]}\n");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: east", text) +
                          "district.subdistricts[east]: the outline overlaps that of `west`"));
}

}  // namespace
}  // namespace wangge::scenario
