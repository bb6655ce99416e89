#include "dispatch/move_up.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wangge::dispatch {
namespace {

using base::minutes;

/// Stations in a row, ten minutes apart.
std::optional<base::Duration> row(std::size_t a, std::size_t b) {
  return minutes(10) * std::abs(static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b));
}

TEST(MoveUpTest, NobodyMovesWhileEveryStationIsCovered) {
  EXPECT_FALSE(move_up(std::vector<StationCover>{{1, 0}, {0, 1}, {5, 0}}, {}, row));
}

TEST(MoveUpTest, TheNearestThatCanSpareSomebodyGoes) {
  EXPECT_EQ(move_up(std::vector<StationCover>{{3, 0}, {1, 0}, {0, 0}, {1, 0}, {2, 0}}, {}, row),
            (Move{0, 2}))
      << "of equals the first";
  EXPECT_EQ(move_up(std::vector<StationCover>{{3, 0}, {2, 0}, {0, 0}}, {}, row), (Move{1, 2}));
}

TEST(MoveUpTest, KeepsSoManyAtHomeAndDrivesNoLonger) {
  const std::vector<StationCover> stations{{2, 0}, {1, 0}, {0, 0}};
  EXPECT_FALSE(move_up(stations, {2, {}}, row));
  EXPECT_FALSE(move_up(stations, {1, minutes(15)}, row));
  EXPECT_EQ(move_up(stations, {1, minutes(20)}, row), (Move{0, 2}));
}

}  // namespace
}  // namespace wangge::dispatch
