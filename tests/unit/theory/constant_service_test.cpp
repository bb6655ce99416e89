#include "theory/constant_service.hpp"

#include <gtest/gtest.h>

#include "theory/general_service.hpp"

namespace wangge::theory {
namespace {

TEST(ConstantServiceTest, OneServerIsPollaczekKhinchine) {
  for (const double busy : {0.1, 0.5, 0.9, 0.99}) {
    const auto expected = pollaczek_khinchine({per_day(1440 * busy), minutes(1), 0});
    EXPECT_NEAR(crommelin(per_day(1440 * busy), minutes(1), 1)->count(), expected->count(),
                1e-9 * expected->count());
  }
}

// Summed by hand from Poisson probabilities, one by one.
TEST(ConstantServiceTest, SeveralServersAreTheSumByHand) {
  EXPECT_NEAR(crommelin(per_hour(2), hours(1), 3)->count() / 3600, 0.234265185576785, 1e-12);
}

TEST(ConstantServiceTest, ThereIsNoMeanWhereTheQueueGrows) {
  EXPECT_FALSE(crommelin(per_hour(3), hours(1), 3));
}

}  // namespace
}  // namespace wangge::theory
