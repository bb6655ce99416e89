#include "network/dissection.hpp"

#include <gmock/gmock.h>

#include <set>

namespace wangge::network {
namespace {

using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Streets of a chessboard.
struct Board {
  explicit Board(std::uint32_t side) {
    for (std::uint32_t y = 0; y < side; ++y)
      for (std::uint32_t x = 0; x < side; ++x) {
        places.push_back({base::Metres(x), base::Metres(y)});
        if (x > 0) links.emplace_back(y * side + x, y * side + x - 1);
        if (y > 0) links.emplace_back(y * side + x, y * side + x - side);
      }
  }
  std::vector<model::Place> places;
  Links links;
};

bool lies_in(const Dissection& dissection, std::uint32_t inner, std::uint32_t outer) {
  while (dissection.regions[inner].level > dissection.regions[outer].level)
    inner = dissection.regions[inner].parent;
  return inner == outer;
}

/// No link leads from one part of a region to the other.
void expect_divided(const Dissection& dissection, const Links& links) {
  for (const auto& [a, b] : links) {
    const auto one = dissection.region_of[a], other = dissection.region_of[b];
    EXPECT_TRUE(lies_in(dissection, one, other) || lies_in(dissection, other, one));
  }
}

TEST(DissectionTest, NoLinkLeadsAroundWhatDivides) {
  const Board board(30);
  const Dissection dissection = dissect(board.places, board.links);
  expect_divided(dissection, board.links);
  const std::set<std::uint32_t> once(dissection.order.begin(), dissection.order.end());
  EXPECT_EQ(once.size(), 900U);
}

TEST(DissectionTest, FewVerticesDivideABoard) {
  const Board board(30);
  const Dissection dissection = dissect(board.places, board.links);
  EXPECT_LE(dissection.regions[0].end, 31U);
  for (const Region& region : dissection.regions) EXPECT_LT(region.end, 150U);
}

TEST(DissectionTest, EveryRegionStandsBeforeItsParts) {
  const Board board(12);
  const Dissection dissection = dissect(board.places, board.links);
  for (std::uint32_t r = 1; r < dissection.regions.size(); ++r) {
    const Region& own = dissection.regions[r];
    const Region& around = dissection.regions[own.parent];
    EXPECT_LT(own.parent, r);
    EXPECT_EQ(own.level, around.level + 1);
    EXPECT_EQ(own.first, around.end);
  }
}

TEST(DissectionTest, TakesPiecesAndVerticesInOnePlace) {
  const std::vector<model::Place> places(40);  // all at the origin
  const Links links{{0, 1}, {2, 3}, {5, 39}, {7, 7}};
  const Dissection dissection = dissect(places, links);
  EXPECT_EQ(dissection.order.size(), 40U);
  expect_divided(dissection, links);
  EXPECT_EQ(dissect({}, {}).regions.size(), 1U);
}

}  // namespace
}  // namespace wangge::network
