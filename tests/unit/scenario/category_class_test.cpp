#include "scenario/category_class.hpp"

#include <gtest/gtest.h>

namespace wangge::scenario {
namespace {

TEST(CategoryClassTest, AClassIsAKindOrAKindWithItsGroup) {
  model::Category vendor;
  vendor.kind = model::CategoryKind::Event;
  vendor.group = "05";
  EXPECT_TRUE(is_of_class(vendor, "event"));
  EXPECT_TRUE(is_of_class(vendor, "event.05"));
  EXPECT_FALSE(is_of_class(vendor, "event.5"));
  EXPECT_FALSE(is_of_class(vendor, "component.05"));
  vendor.kind = model::CategoryKind::Component;
  EXPECT_TRUE(is_of_class(vendor, "component.05"));
}

}  // namespace
}  // namespace wangge::scenario
