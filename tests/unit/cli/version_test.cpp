#include "cli/version.hpp"

#include <gmock/gmock.h>

namespace wangge::cli {
namespace {

TEST(VersionTest, HasThreeNumbers) {
  EXPECT_THAT(version(), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
  EXPECT_EQ(version_line(), "wangge " + version());
}

}  // namespace
}  // namespace wangge::cli
