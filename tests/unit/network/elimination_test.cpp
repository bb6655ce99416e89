#include "network/elimination.hpp"

#include <gmock/gmock.h>

namespace wangge::network {
namespace {

using testing::ElementsAre;

constexpr Millis kNoWay = Elimination::kNoWay;

/// To which earlier vertices a vertex is linked.
std::vector<std::uint32_t> targets(const Elimination& links, std::uint32_t vertex) {
  std::vector<std::uint32_t> all;
  for (std::size_t l = links.begin(vertex); l < links.end(vertex); ++l)
    all.push_back(links.target(l));
  return all;
}

TEST(EliminationTest, AWayThroughALaterVertexBecomesALink) {
  // 0 <-> 2 <-> 1, of which 2 is taken out first.
  const Elimination links({{0, 2, 10, 0}, {1, 2, 7, 0}, {2, 0, 20, 0}, {2, 1, 5, 0}}, {0, 1, 2});
  ASSERT_THAT(targets(links, 1), ElementsAre(0U));
  EXPECT_EQ(links.times(links.begin(1)).there, 7U + 20U);  // from 1 to 0
  EXPECT_EQ(links.times(links.begin(1)).back, 10U + 5U);
}

TEST(EliminationTest, TheShorterOfTwoWaysCounts) {
  const Elimination links({{0, 1, 9, 0}, {0, 1, 8, 0}, {0, 2, 3, 0}, {2, 1, 4, 0}}, {0, 1, 2});
  EXPECT_EQ(links.times(links.begin(1)).back, 7U);
  EXPECT_EQ(links.times(links.begin(1)).there, kNoWay);
}

TEST(EliminationTest, NumbersVerticesByTheOrder) {
  const Elimination links({{0, 1, 5, 0}, {1, 1, 6, 0}}, {1, 0});
  EXPECT_THAT(targets(links, 1), ElementsAre(0U));
  EXPECT_EQ(links.times(links.begin(1)).there, 5U);
}

TEST(EliminationTest, WhatTakesNearlyForEverIsNoWay) {
  const Elimination links(
      {{0, 2, kNever - 1, 0}, {2, 1, kNoWay - 1, 0}, {1, 2, 5, 0}, {2, 0, 1, 0}}, {0, 1, 2});
  EXPECT_EQ(links.times(links.begin(1)).back, kNoWay);
  EXPECT_EQ(links.times(links.begin(1)).there, 6U);
}

}  // namespace
}  // namespace wangge::network
