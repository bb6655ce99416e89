#include "base/joined.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace wangge::base {
namespace {

TEST(JoinedTest, PutsTheMarkBetweenWords) {
  EXPECT_EQ(joined(std::vector<std::string>{"a", "b", "c"}), "a, b, c");
  EXPECT_EQ(joined(std::vector<std::string_view>{"甲", "乙"}, "、"), "甲、乙");
  EXPECT_EQ(joined(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(joined(std::vector<std::string>{}), "");
}

TEST(JoinedTest, CountsAnEmptyWordToo) {
  EXPECT_EQ(joined(std::vector<std::string>{"", "b"}), ", b");
}

}  // namespace
}  // namespace wangge::base
