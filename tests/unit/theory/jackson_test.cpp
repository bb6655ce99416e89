#include "theory/jackson.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

using base::Probability;

std::vector<Probability> to(const std::vector<double>& shares) {
  std::vector<Probability> next;
  for (const double share : shares) next.emplace_back(share);
  return next;
}

TEST(JacksonTest, MatchesTheTextbookNetwork) {
  // Hillier and Lieberman, Introduction to Operations Research, 17.9: three facilities, table 17.6.
  const auto balance = jackson({{Rate(1), Seconds(1.0 / 10), 1, to({0, 0.6, 0.3})},
                                {Rate(4), Seconds(1.0 / 10), 2, to({0.1, 0, 0.3})},
                                {Rate(3), Seconds(1.0 / 10), 1, to({0.4, 0.4, 0})}});
  ASSERT_TRUE(balance);
  EXPECT_NEAR(balance->stations[0].arrivals.count(), 5, 1e-12);
  EXPECT_NEAR(balance->stations[1].arrivals.count(), 10, 1e-12);
  EXPECT_NEAR(balance->stations[2].arrivals.count(), 7.5, 1e-12);
  EXPECT_NEAR(balance->stations[0].number, 1, 1e-12);
  EXPECT_NEAR(balance->stations[1].number, 4.0 / 3, 1e-12);
  EXPECT_NEAR(balance->stations[2].number, 3, 1e-12);
  EXPECT_NEAR(balance->mean_stay.count(), 2.0 / 3, 1e-12);
}

TEST(JacksonTest, FeedbackIsARaisedRate) {
  const auto balance = jackson({{per_hour(9), minutes(5), 1, to({0.1})}});
  ASSERT_TRUE(balance);
  const MarkovQueue alone{per_hour(10), minutes(5), 1};
  EXPECT_NEAR(balance->stations[0].arrivals / per_hour(10), 1, 1e-12);
  const double visits = 10.0 / 9;
  EXPECT_NEAR(balance->mean_stay / (*alone.mean_wait() + minutes(5)), visits, 1e-12);
}

TEST(JacksonTest, TandemIsTheSumOfItsStations) {
  const auto balance =
      jackson({{per_hour(6), minutes(20), 3, to({0, 1})}, {Rate(0), minutes(8), 1, to({0, 0})}});
  ASSERT_TRUE(balance);
  const MarkovQueue first{per_hour(6), minutes(20), 3}, second{per_hour(6), minutes(8), 1};
  const Seconds sum = *first.mean_wait() + minutes(20) + *second.mean_wait() + minutes(8);
  EXPECT_NEAR(balance->mean_stay / sum, 1, 1e-12);
  EXPECT_NEAR(balance->stations[1].mean_wait / *second.mean_wait(), 1, 1e-12);
}

TEST(JacksonTest, HasNoBalanceWhereAQueueGrowsOrNobodyLeaves) {
  EXPECT_FALSE(jackson({{per_hour(9), minutes(5), 1, to({0.3})}}));
  EXPECT_FALSE(jackson({{per_hour(1), minutes(5), 1, to({1})}}));
  EXPECT_FALSE(jackson({{Rate(0), minutes(5), 1, to({0.5})}}));
  EXPECT_FALSE(
      jackson({{per_hour(1), minutes(1), 5, to({0, 1})}, {Rate(0), minutes(1), 5, to({1, 0})}}));
}

}  // namespace
}  // namespace wangge::theory
