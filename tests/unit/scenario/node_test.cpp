#include "scenario/node.hpp"

#include <gtest/gtest.h>

namespace wangge::scenario {
namespace {

TEST(NodeTest, FindsAKeyOfAMapOnly) {
  Node map = Node::map({});
  map.set("a", "1");
  EXPECT_EQ(map.find("a")->text, "1");
  EXPECT_EQ(map.find("b"), nullptr);
  EXPECT_EQ(Node::scalar("a", {}).find("a"), nullptr);
}

TEST(NodeTest, SettingAKeyAgainReplacesItInPlace) {
  Node map = Node::map({});
  map.set("a", "1");
  map.set("b", "2");
  map.set("a", "3");
  ASSERT_EQ(map.entries.size(), 2u);
  EXPECT_EQ(map.entries[0].value.text, "3");
}

}  // namespace
}  // namespace wangge::scenario
