#include "model/categories.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

Category category_of(CategoryKind kind, std::string group) {
  Category category;
  category.kind = kind;
  category.group = std::move(group);
  return category;
}

TEST(CategoriesTest, ClassesOfOneCodeAreApartByKind) {
  EXPECT_EQ(group_key(category_of(CategoryKind::Component, "01")), "component-01");
  EXPECT_EQ(group_key(category_of(CategoryKind::Event, "01")), "event-01");
}

TEST(CategoriesTest, WhatHasNoClassIsOfItsKind) {
  EXPECT_EQ(group_key(category_of(CategoryKind::Event, "")), "event");
}

}  // namespace
}  // namespace wangge::model
