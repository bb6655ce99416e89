#include "scenario/lay_cells.hpp"

#include <gmock/gmock.h>

#include <set>

#include "model/geometry.hpp"
#include "network/cell_outlines.hpp"

namespace wangge::scenario {
namespace {

model::Outline outline(const std::vector<std::pair<double, double>>& corners) {
  model::Outline result;
  for (const auto& [x, y] : corners) result.push_back({base::Metres(x), base::Metres(y)});
  return result;
}

/// A hollow outline, like a boundary that follows streets.
model::Outline street_block() {
  return outline({{0, 0}, {2000, 100}, {2100, 900}, {1200, 800}, {1000, 1500}, {-100, 1400}});
}

TEST(LayCellsTest, EveryCellLiesInsideTheOutline) {
  const auto cells = lay_cells(network::equal_outlines(street_block(), 150), "110102001001",
                               model::CommunityId(0));
  ASSERT_EQ(cells.size(), 150u);
  for (const model::Cell& cell : cells)
    EXPECT_TRUE(model::contains(street_block(), cell.centre)) << cell.name.key;
}

TEST(LayCellsTest, CodesRunWestToEastAndNorthToSouth) {
  const auto square = outline({{0, 0}, {400, 0}, {400, 400}, {0, 400}});
  const auto cells =
      lay_cells(network::equal_outlines(square, 4), "110102001001", model::CommunityId(0));
  EXPECT_EQ(cells[0].name.key, "110102001001001");
  EXPECT_EQ(cells[0].centre, (model::Place{base::Metres(100), base::Metres(300)}));
  EXPECT_EQ(cells[1].centre, (model::Place{base::Metres(300), base::Metres(300)}));
  EXPECT_EQ(cells[2].centre, (model::Place{base::Metres(100), base::Metres(100)}));
  EXPECT_EQ(cells[3].centre, (model::Place{base::Metres(300), base::Metres(100)}));
}

TEST(LayCellsTest, EveryCellHasACodeOfItsOwn) {
  std::set<std::string> codes;
  for (const auto& cell : lay_cells(network::equal_outlines(street_block(), 1200), "x", {}))
    codes.insert(cell.name.key);
  EXPECT_EQ(codes.size(), 1200u);
}

}  // namespace
}  // namespace wangge::scenario
