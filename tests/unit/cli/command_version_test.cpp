#include <gtest/gtest.h>

#include "cli/version.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

TEST(CommandVersionTest, SaysTheVersionEitherWay) {
  EXPECT_EQ(support::call({"version"}).out, version_line() + "\n");
  EXPECT_EQ(support::call({"--version"}).out, version_line() + "\n");
}

}  // namespace
}  // namespace wangge::cli
