#include "network/cell_outlines.hpp"

#include <gmock/gmock.h>

#include "model/geometry.hpp"
#include "network/geo_areas.hpp"
#include "network/outline_checks.hpp"
#include "support/real_roads.hpp"

namespace wangge::network {
namespace {

using base::Metres;
using testing::IsEmpty;
using testing::SizeIs;

model::Outline outline(const std::vector<std::pair<double, double>>& corners) {
  model::Outline result;
  for (const auto& [x, y] : corners) result.push_back({Metres(x), Metres(y)});
  return result;
}

/// A comb: cut across its teeth it falls into many pieces.
model::Outline comb() {
  return outline({{0, 0},
                  {900, 0},
                  {900, 800},
                  {700, 800},
                  {700, 100},
                  {550, 100},
                  {550, 800},
                  {350, 800},
                  {350, 100},
                  {200, 100},
                  {200, 800},
                  {0, 800}});
}

/// Like a boundary that follows streets.
model::Outline street_block() {
  return outline({{0, 0}, {2000, 100}, {2100, 900}, {1200, 800}, {1000, 1500}, {-100, 1400}});
}

double square_metres(const model::Outline& of) { return model::area(of).count(); }

void expect_tiling(const model::Outline& whole, const std::vector<model::Outline>& cells) {
  double sum = 0;
  for (const auto& cell : cells) {
    sum += square_metres(cell);
    EXPECT_GT(model::signed_area(cell).count(), 0);
    EXPECT_FALSE(is_crossed(cell));
  }
  EXPECT_NEAR(sum, square_metres(whole), 1e-6 * square_metres(whole));
  EXPECT_THAT(overlaps(cells, base::Probability(1e-6)), IsEmpty());
  auto all = cells;
  all.push_back(whole);
  for (const auto& shared : overlaps(all, base::Probability(1e-6)))
    EXPECT_NEAR(shared.shared.count(), square_metres(all[shared.first]), 0.1);  // wholly inside
}

TEST(CellOutlinesTest, CellsAreOfTheSizeOfTheStandard) {
  for (const double side : {150., 400., 777., 1500.}) {
    const auto whole = model::rectangle({Metres(0), Metres(0)}, {Metres(side), Metres(side + 50)});
    const auto cells = cell_outlines(whole);
    expect_tiling(whole, cells);
    for (const auto& cell : cells) {
      EXPECT_GE(square_metres(cell), 10'000);
      EXPECT_LE(square_metres(cell), 20'000);
    }
  }
}

TEST(CellOutlinesTest, PartsAreEqualAndFillTheOutline) {
  const model::Outline whole = street_block();
  for (const std::size_t parts : {1u, 2u, 3u, 7u, 23u}) {
    double sum = 0;
    for (const model::Outline& piece : equal_outlines(whole, parts)) {
      const double area = model::area(piece).count();
      EXPECT_NEAR(area * static_cast<double>(parts) / model::area(whole).count(), 1, 1e-9);
      sum += area;
    }
    EXPECT_NEAR(sum, model::area(whole).count(), 1);
  }
}

TEST(CellOutlinesTest, SoManyPartsAreOnePieceEachIfTheyCan) {
  const auto parts = equal_outlines(comb(), 40);
  ASSERT_THAT(parts, SizeIs(40));
  expect_tiling(comb(), parts);
}

TEST(CellOutlinesTest, ASmallCommunityIsOneCell) {
  EXPECT_THAT(cell_outlines(model::rectangle({}, {Metres(50), Metres(90)})), SizeIs(1));
  EXPECT_THAT(cell_outlines(model::rectangle({}, {Metres(100), Metres(200)})), SizeIs(1));
  EXPECT_THAT(cell_outlines(model::rectangle({}, {Metres(100), Metres(201)})), SizeIs(2));
}

TEST(CellOutlinesTest, AHollowOutlineGivesCellsOfOnePiece) {
  const auto cells = cell_outlines(comb());
  expect_tiling(comb(), cells);
  for (const auto& cell : cells) {
    EXPECT_GE(square_metres(cell), 9'000);
    EXPECT_LE(square_metres(cell), 20'000);
  }
}

TEST(CellOutlinesTest, RowsRunFromTheNorthAndInARowFromTheWest) {
  const auto cells = cell_outlines(model::rectangle({}, {Metres(250), Metres(250)}));
  ASSERT_THAT(cells, SizeIs(4));
  const auto centre = [&](int cell) {
    return model::centroid(cells[static_cast<std::size_t>(cell)]);
  };
  EXPECT_GT(centre(0).y, centre(3).y);
  EXPECT_LT(centre(0).x, centre(1).x);
}

TEST(CellOutlinesTest, FillsTheRealSubdistricts) {
  const auto file = std::filesystem::path(WANGGE_SOURCE_DIR).parent_path() /
                    "shared/data/xicheng_subdistricts/xicheng_2006_7_subdistricts_wgs84.geojson";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "../shared/data is not here";
  std::size_t all = 0;
  for (const auto& subdistrict : read_geo_areas(file, Projection(support::kXicheng))) {
    const auto cells = cell_outlines(subdistrict.outline);
    expect_tiling(subdistrict.outline, cells);
    for (const auto& cell : cells) {
      ++all;
      EXPECT_GE(square_metres(cell), 10'000);
      EXPECT_LE(square_metres(cell), 20'000);
    }
  }
  EXPECT_NEAR(static_cast<double>(all), 31.46e6 / 15'000, 150);
}

}  // namespace
}  // namespace wangge::network
