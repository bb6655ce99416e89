#include "network/outline_checks.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "model/geometry.hpp"
#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

using base::Metres;
using base::Probability;
using testing::IsEmpty;
using testing::SizeIs;

model::Outline block(double west, double south, double side) {
  return model::rectangle(at(west, south), at(west + side, south + side));
}

TEST(OutlineChecksTest, AnEightIsCrossed) {
  EXPECT_TRUE(is_crossed({at(0, 0), at(100, 100), at(100, 0), at(0, 100)}));
}

TEST(OutlineChecksTest, ALineDrawnThereAndBackIsThin) {
  EXPECT_TRUE(is_thin({at(0, 0), at(1000, 0), at(2000, 0.1)}, Metres(1)));
  EXPECT_FALSE(is_thin(block(0, 0, 3), Metres(1)));
}

TEST(OutlineChecksTest, AHollowOutlineIsNot) {
  EXPECT_FALSE(is_crossed(block(0, 0, 100)));
  EXPECT_FALSE(is_crossed({at(0, 0), at(100, 0), at(100, 100), at(50, 10), at(0, 100)}));
}

TEST(OutlineChecksTest, TheDirectionOfDrawingDoesNotMatter) {
  model::Outline clockwise = block(0, 0, 100);
  std::reverse(clockwise.begin(), clockwise.end());
  EXPECT_FALSE(is_crossed(clockwise));
  EXPECT_THAT(overlaps({clockwise, block(50, 0, 100)}, Probability(0)), SizeIs(1));
}

TEST(OutlineChecksTest, NeighboursShareAnEdgeButNoArea) {
  EXPECT_THAT(overlaps({block(0, 0, 100), block(100, 0, 100)}, Probability(0)), IsEmpty());
}

TEST(OutlineChecksTest, MeasuresWhatTwoShare) {
  const auto found =
      overlaps({block(0, 0, 100), block(300, 0, 10), block(80, 90, 100)}, Probability(0.01));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].first, 0U);
  EXPECT_EQ(found[0].second, 2U);
  EXPECT_NEAR(found[0].shared.count(), 20 * 10, 1e-6);
}

TEST(OutlineChecksTest, ToleratesSlivers) {
  const std::vector<model::Outline> drawn_apart{block(0, 0, 100), block(99.8, 0, 100)};
  EXPECT_THAT(overlaps(drawn_apart, Probability(0.005)), IsEmpty());
  EXPECT_THAT(overlaps(drawn_apart, Probability(0.001)), SizeIs(1));
}

TEST(OutlineChecksTest, OneInsideTheOtherOverlaps) {
  EXPECT_THAT(overlaps({block(0, 0, 100), block(40, 40, 10)}, Probability(0.5)), SizeIs(1));
}

}  // namespace
}  // namespace wangge::network
