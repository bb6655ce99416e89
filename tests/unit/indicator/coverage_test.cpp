#include "indicator/coverage.hpp"

#include <gtest/gtest.h>

namespace wangge::indicator {
namespace {

using namespace base::literals;

const base::Instant kMidnight = base::to_instant({2008, 7, 20});
constexpr model::CellId kCell{0};

TEST(CoverageTest, ADayCountsOnceHoweverOftenTheCellIsSeen) {
  Coverage coverage(2, {kMidnight, kMidnight + 7_d});
  for (const auto& after : {8_h, 9_h, 23_h + 59_min, 24_h, 30_h, 3_d})
    coverage.visited(kCell, kMidnight + after);
  EXPECT_EQ(coverage.days_covered(kCell), 3);
  EXPECT_EQ(coverage.days_covered(model::CellId(1)), 0);
  EXPECT_EQ(coverage.days(), 7);
}

TEST(CoverageTest, VisitsOutsideTheWindowDoNotCount) {
  Coverage coverage(1, {kMidnight + 1_d, kMidnight + 2_d});
  coverage.visited(kCell, kMidnight + 23_h);
  coverage.visited(kCell, kMidnight + 2_d);
  EXPECT_EQ(coverage.days_covered(kCell), 0);
}

TEST(CoverageTest, AWindowTouchesEveryDayItOverlaps) {
  EXPECT_EQ(Coverage(1, {kMidnight + 23_h, kMidnight + 2_d + 1_ms}).days(), 3);
  EXPECT_EQ(Coverage(1, {kMidnight, kMidnight + 1_d}).days(), 1);
  EXPECT_EQ(Coverage(1, {kMidnight, kMidnight}).days(), 0);
}

TEST(CoverageTest, TheFirstDayOfTheEpochIsADayLikeAnyOther) {
  Coverage coverage(1, {base::Instant(0), base::Instant(0) + 1_d});
  coverage.visited(kCell, base::Instant(0) + 1_h);
  EXPECT_EQ(coverage.days_covered(kCell), 1);
}

}  // namespace
}  // namespace wangge::indicator
