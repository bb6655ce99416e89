#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;

TEST(CommandInitTest, WritesAScenarioWithoutFaults) {
  for (const char* lang : {"en", "zh"}) {
    const support::ScratchFolder folder;
    const std::string mine = folder.file("mine").string();
    EXPECT_EQ(call({"init", mine, "--lang", lang}).code, 0);
    EXPECT_TRUE(std::filesystem::exists(folder.file("mine/wangge-1.schema.json")));
    const auto checked = call({"check", mine});
    EXPECT_EQ(checked.code, 0) << checked.error;
  }
}

TEST(CommandInitTest, OverwritesNothing) {
  const support::ScenarioFolder folder;
  const auto done = call({"init", folder.path().string()});
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.error, testing::HasSubstr("is there already"));
  EXPECT_EQ(support::bytes_of(folder.scenario()), support::one_desk_scenario());
  EXPECT_FALSE(std::filesystem::exists(folder.file("wangge-1.schema.json")));
}

}  // namespace
}  // namespace wangge::cli
