#include "stats/kim_nelson.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;
using testing::ElementsAre;

SelectionAims aims(double indifference, std::uint64_t first_stage, Better better) {
  return {Probability(0.95), indifference, first_stage, better};
}

TEST(KimNelsonTest, TheTriangleIsThatOfThePaper) {
  // eta = ((2 x 0.05)^(-2/9) - 1) / 2 = 0.334045 with c = 1, error 0.05, n0 = 10.
  const FabianTriangle triangle(Probability(0.05), 10, 0.5);
  EXPECT_NEAR(triangle.h_squared(), 2 * 0.334045 * 9, 1e-4);
  EXPECT_NEAR(triangle.closes_after(2), triangle.h_squared() * 8, 1e-12);
  EXPECT_NEAR(triangle.height(2, 10), triangle.h_squared() * 2 - 0.25 * 10, 1e-12);
  EXPECT_EQ(triangle.height(2, 1000), 0);
}

TEST(KimNelsonTest, WhoIsClearlyBeatenDropsOutAfterTheFirstStage) {
  KimNelson procedure(3, aims(1, 3, Better::Lower));
  procedure.add(std::vector<double>{10, 500, 11});
  procedure.add(std::vector<double>{12, 502, 10});
  EXPECT_THAT(procedure.contenders(), ElementsAre(0, 1, 2));
  EXPECT_FALSE(procedure.most_needed());
  procedure.add(std::vector<double>{11, 501, 13});
  EXPECT_THAT(procedure.contenders(), ElementsAre(0, 2));
  EXPECT_FALSE(procedure.finished());
  EXPECT_EQ(procedure.best(), 0U);
  EXPECT_EQ(procedure.values_used(), 9U);
}

TEST(KimNelsonTest, ItIsOverWhenItSaidAtTheLatest) {
  KimNelson procedure(2, aims(1, 4, Better::Higher));
  for (int r = 0; !procedure.finished(); ++r) {
    ASSERT_LT(r, 10'000);
    procedure.add(std::vector<double>{r % 2 ? 1.0 : -1.0, r % 2 ? -1.0 : 1.0});
  }
  // With sums apart by at most 2 it ends when the height (most - r) / 2 is below that.
  EXPECT_LE(procedure.replications(), *procedure.most_needed());
  EXPECT_GE(procedure.replications() + 4, *procedure.most_needed());
  EXPECT_EQ(procedure.values_used(), 2 * procedure.replications());
}

TEST(KimNelsonTest, TwinsEndInADrawThatTheFirstWins) {
  KimNelson procedure(3, aims(1, 2, Better::Higher));
  procedure.add(std::vector<double>{5, 7, 7});
  procedure.add(std::vector<double>{6, 8, 8});
  EXPECT_TRUE(procedure.finished());
  EXPECT_THAT(procedure.contenders(), ElementsAre(1, 2));
  EXPECT_EQ(procedure.best(), 1U);
  EXPECT_EQ(procedure.replications(), 2U);
}

TEST(KimNelsonTest, OneAloneNeedsNoReplication) {
  const KimNelson procedure(1, aims(1, 10, Better::Lower));
  EXPECT_TRUE(procedure.finished());
  EXPECT_EQ(procedure.best(), 0U);
  EXPECT_EQ(procedure.replications(), 0U);
}

TEST(KimNelsonTest, LowerIsHigherTurnedRound) {
  KimNelson low(2, aims(1, 3, Better::Lower)), high(2, aims(1, 3, Better::Higher));
  for (int r = 0; !low.finished(); ++r) {
    const double a = r * 7 % 5, b = r * 3 % 5 + 0.5;
    low.add(std::vector<double>{a, b});
    high.add(std::vector<double>{-a, -b});
  }
  EXPECT_TRUE(high.finished());
  EXPECT_EQ(low.best(), high.best());
}

}  // namespace
}  // namespace wangge::stats
