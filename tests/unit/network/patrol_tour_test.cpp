#include "network/patrol_tour.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wangge::network {
namespace {

using base::Metres;
using model::CellId;

/// Two subdistricts; the first has `columns` x `rows` cells 100 m apart, the second one cell far
/// off.
model::District grid(int columns, int rows) {
  model::District district;
  district.subdistricts.resize(2);
  district.communities = {{{}, model::SubdistrictId(0), {}}, {{}, model::SubdistrictId(1), {}}};
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x)
      district.cells.push_back(
          {{}, model::CommunityId(0), {Metres(100.0 * x), Metres(100.0 * y)}, {}});
  district.cells.push_back({{}, model::CommunityId(1), {Metres(9000), Metres(0)}, {}});
  return district;
}

double length(const model::District& district, const std::vector<CellId>& tour,
              const Travel& travel) {
  double sum = 0;
  for (std::size_t i = 0; i < tour.size(); ++i) {
    const auto next = tour[(i + 1) % tour.size()];
    sum += travel.distance(district.cell(tour[i]).centre, district.cell(next).centre).count();
  }
  return sum;
}

const Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

TEST(PatrolTourTest, PassesEveryCellOfTheSubdistrictOnce) {
  const auto district = grid(6, 5);
  const auto tours = lay_patrol_tours(district, kTravel);
  ASSERT_EQ(tours.size(), 2U);
  std::vector<CellId> all;
  for (int c = 0; c < 30; ++c) all.emplace_back(c);
  EXPECT_THAT(tours[0], ::testing::UnorderedElementsAreArray(all));
  EXPECT_THAT(tours[1], ::testing::ElementsAre(CellId(30)));
}

TEST(PatrolTourTest, IsAtMostTwiceTheShortest) {
  const auto district = grid(6, 6);
  const auto tours = lay_patrol_tours(district, kTravel);
  const double shortest = 36 * 100;  // an even grid has a tour of unit steps
  EXPECT_LE(length(district, tours[0], kTravel), 2 * shortest);
}

TEST(PatrolTourTest, LeavesTwoCellsAsTheyAre) {
  const auto district = grid(2, 1);
  EXPECT_THAT(patrol_tour(district, {CellId(1), CellId(0)}, kTravel),
              ::testing::ElementsAre(CellId(1), CellId(0)));
}

}  // namespace
}  // namespace wangge::network
