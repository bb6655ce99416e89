#include "scenario/district_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DistrictEntryTest, CommunitiesAreCountedOrNamed) {
  const auto counted = read_part<SubdistrictEntry>("{id: desheng, communities: 23}");
  EXPECT_THAT(counted.faults, IsEmpty());
  EXPECT_EQ(counted.entry.communities.count, 23);
  EXPECT_THAT(counted.entry.communities.named, IsEmpty());
  const auto named =
      read_part<SubdistrictEntry>("{id: desheng, communities: [{id: a, zh: 甲}, {id: b}]}");
  EXPECT_THAT(named.faults, IsEmpty());
  EXPECT_EQ(named.entry.communities.count, 2);
  EXPECT_EQ(named.entry.communities.named[0].zh, "甲");
}

TEST(DistrictEntryTest, ASubdistrictHasItsOfficialAreaAndItsOutline) {
  const auto part = read_part<SubdistrictEntry>(
      "{id: a, residents: 60000, area: 1.25 km2, outline: [[0, 0], [900, 0], [900, -800.5]]}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.residents, 60'000);
  EXPECT_EQ(part.entry.area, base::SquareMetres(1.25e6));
  ASSERT_EQ(part.entry.outline.size(), 3u);
  EXPECT_EQ(part.entry.outline[2].x, base::Metres(900));
  EXPECT_EQ(part.entry.outline[2].y, base::Metres(-800.5));
}

TEST(DistrictEntryTest, CellsAreLaidOnlyWhereThePlannerAsksForIt) {
  EXPECT_FALSE(read_part<DistrictEntry>("{table: cells.csv}").entry.cells.generate);
  const auto part = read_part<DistrictEntry>("{cells: {generate: {weight: area}}}");
  EXPECT_THAT(part.faults, IsEmpty());
  ASSERT_TRUE(part.entry.cells.generate);
  EXPECT_EQ(part.entry.cells.generate->per_community, 10);
  EXPECT_EQ(part.entry.cells.generate->weight, CellWeight::Area);
  EXPECT_EQ(part.entry.code, "000000");
}

TEST(DistrictEntryTest, NamesEachFigureThatCannotBe) {
  EXPECT_THAT(
      read_part<DistrictEntry>("subdistricts:\n"
                               "  - {id: a, communities: 0}\n"
                               "  - {id: b, communities: []}\n"
                               "  - {id: c, area: 5 m2, outline: [[0, 0], [1], [0, 2e6]]}\n"
                               "cells: {generate: {per_community: 2.5, weight: people}}\n")
          .faults,
      ElementsAre(
          "a.yaml:2:26: subdistricts[a].communities: `0` is out of range; allowed: 1 .. 1000",
          "a.yaml:3:26: subdistricts[b].communities: is an empty list",
          "a.yaml:4:19: subdistricts[c].area: `5 m2` is out of range; allowed: 1000 m2 .. "
          "20000 km2",
          "a.yaml:4:43: subdistricts[c].outline[1]: must be a place in metres; allowed: [x, y]",
          "a.yaml:4:52: subdistricts[c].outline[2]: `2e6` is out of range; allowed: -1e6 .. 1e6",
          "a.yaml:5:35: cells.generate.per_community: `2.5` is no whole number",
          "a.yaml:5:48: cells.generate.weight: `people` is not known here; allowed: residents, "
          "area, equal"));
}

}  // namespace
}  // namespace wangge::scenario
