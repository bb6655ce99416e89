#include "model/scores.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wangge::model {
namespace {

TEST(ScoresTest, EveryTableAddsUpToAHundredPoints) {
  for (const ScoreTable& table : standard_scores()) {
    double points = 0;
    for (const ScorePart& part : table.parts) points += part.points;
    EXPECT_DOUBLE_EQ(points, 100) << table.key;
  }
}

TEST(ScoresTest, NoTableNamesAnIndicatorTwice) {
  for (const ScoreTable& table : standard_scores()) {
    std::set<std::string> named;
    for (const ScorePart& part : table.parts)
      EXPECT_TRUE(named.insert(part.indicator).second) << table.key << ' ' << part.indicator;
  }
}

}  // namespace
}  // namespace wangge::model
