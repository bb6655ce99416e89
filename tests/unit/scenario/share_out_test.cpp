#include "scenario/share_out.hpp"

#include <gmock/gmock.h>

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

TEST(ShareOutTest, GivesTheRestToTheLargestRemainders) {
  EXPECT_THAT(share_out(10, {1, 1, 1}), ElementsAre(4, 3, 3));
  EXPECT_THAT(share_out(7, {50, 30, 20}), ElementsAre(4, 2, 1));  // 3.5, 2.1, 1.4
}

TEST(ShareOutTest, SharesOutAWithdrawal) {
  EXPECT_THAT(share_out(-7, {50, 30, 20}), ElementsAre(-4, -2, -1));
}

TEST(ShareOutTest, GivesNothingToNoSize) { EXPECT_THAT(share_out(3, {0, 1}), ElementsAre(0, 3)); }

}  // namespace
}  // namespace wangge::scenario
