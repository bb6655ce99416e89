#include "cli/cache_folder.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

namespace wangge::cli {
namespace {

TEST(CacheFolderTest, IsWhereTheUserKeepsCaches) {
  ::setenv("XDG_CACHE_HOME", "/var/cache/li", 1);
  EXPECT_EQ(travel_cache_folder(), "/var/cache/li/wangge/travel");
}

TEST(CacheFolderTest, IsUnderHomeWhereNothingElseIsSaid) {
  ::unsetenv("XDG_CACHE_HOME");
  ::setenv("HOME", "/people/li", 1);
  EXPECT_EQ(travel_cache_folder(), "/people/li/.cache/wangge/travel");
  ::setenv("XDG_CACHE_HOME", "relative", 1);  // not allowed by the XDG specification
  EXPECT_EQ(travel_cache_folder(), "/people/li/.cache/wangge/travel");
}

TEST(CacheFolderTest, IsNowhereWithoutAHome) {
  ::unsetenv("XDG_CACHE_HOME");
  ::unsetenv("HOME");
  EXPECT_TRUE(travel_cache_folder().empty());
}

}  // namespace
}  // namespace wangge::cli
