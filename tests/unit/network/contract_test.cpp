#include "network/contract.hpp"

#include <gmock/gmock.h>

namespace wangge::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Of so many nodes, of which the last `anchors` are anchors.
ArcGraph graph(std::size_t nodes, std::uint32_t anchors, std::vector<Arc> arcs) {
  ArcGraph result;
  result.places.resize(nodes);
  result.first_anchor = static_cast<std::uint32_t>(nodes) - anchors;
  result.arcs = std::move(arcs);
  return result;
}

TEST(ContractTest, JoinsARoadWithBendsToOneChain) {
  // Anchors 2 and 3 at the ends of 2 - 0 - 1 - 3, both ways.
  const auto roads = contract(
      graph(4, 2, {{2, 0, 1}, {0, 2, 1}, {0, 1, 10}, {1, 0, 20}, {1, 3, 100}, {3, 1, 100}}));
  EXPECT_THAT(roads.vertices, ElementsAre(2, 3));
  EXPECT_THAT(roads.chains, ElementsAre(Chain{0, 1, 111, 0}, Chain{1, 0, 121, 3}));
  EXPECT_THAT(roads.arcs, ElementsAre(0, 2, 4, 5, 3, 1));
}

TEST(ContractTest, KeepsCrossings) {
  const auto roads =
      contract(graph(4, 3, {{1, 0, 1}, {0, 1, 1}, {2, 0, 1}, {0, 2, 1}, {3, 0, 1}, {0, 3, 1}}));
  EXPECT_THAT(roads.vertices, ElementsAre(0, 1, 2, 3));
  EXPECT_EQ(roads.chains.size(), 6U);
}

TEST(ContractTest, DropsDeadEndsButNoAnchors) {
  // 0 is a dead end behind anchor 1; anchor 2 one itself.
  const auto roads = contract(graph(3, 2, {{1, 0, 5}, {0, 1, 5}, {1, 2, 7}, {2, 1, 7}}));
  EXPECT_THAT(roads.vertices, ElementsAre(1, 2));
  EXPECT_THAT(roads.chains, ElementsAre(Chain{0, 1, 7, 0}, Chain{1, 0, 7, 1}));
}

TEST(ContractTest, KeepsTheDirectionOfAOneWayChain) {
  const auto roads = contract(graph(3, 2, {{1, 0, 3}, {0, 2, 4}}));
  EXPECT_THAT(roads.chains, ElementsAre(Chain{0, 1, 7, 0}));
}

TEST(ContractTest, ARingWithOneAnchorIsAChainToItself) {
  const auto roads = contract(graph(3, 1, {{2, 0, 1}, {0, 1, 1}, {1, 2, 1}}));
  EXPECT_THAT(roads.chains, ElementsAre(Chain{0, 0, 3, 0}));
}

TEST(ContractTest, ARingWithoutAnchorsFallsAway) {
  const auto roads = contract(graph(3, 0, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}}));
  EXPECT_THAT(roads.vertices, IsEmpty());
  EXPECT_THAT(roads.chains, IsEmpty());
}

TEST(ContractTest, TwoRoadsBetweenTheSameCrossingsStayTwo) {
  const auto roads = contract(graph(2, 2, {{0, 1, 3}, {0, 1, 4}}));
  EXPECT_EQ(roads.chains.size(), 2U);
}

}  // namespace
}  // namespace wangge::network
