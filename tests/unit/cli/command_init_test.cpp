#include <gmock/gmock.h>

#include "support/full_disk.hpp"
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

TEST(CommandInitTest, AFullDiskLeavesNothingHalfWritten) {
  const support::ScratchFolder folder;
  const auto written = [&](const std::string& name) { return folder.file("mine/" + name); };
  call({"init", folder.file("mine").string()});
  const auto room = std::filesystem::file_size(written("scenario.yaml"));
  ASSERT_LT(room, std::filesystem::file_size(written("wangge-1.schema.json")));
  std::filesystem::remove_all(folder.file("mine"));
  {
    const support::FullDisk full(room + 1);
    EXPECT_EQ(call({"init", folder.file("mine").string()}).code, 4);
  }
  EXPECT_FALSE(std::filesystem::exists(folder.file("mine")));
  EXPECT_EQ(call({"init", folder.file("mine").string()}).code, 0) << "the same command again";
}

TEST(CommandInitTest, SaysWhatToWriteWhereAFileIsNamed) {
  const support::ScratchFolder folder;
  const auto named = call({"init", folder.file("my/scenario.yaml").string()});
  EXPECT_EQ(named.code, 2);
  EXPECT_THAT(named.error, testing::HasSubstr("write: wangge init " + folder.file("my").string()));
  EXPECT_FALSE(std::filesystem::exists(folder.file("my")));
  EXPECT_THAT(call({"init", "mine.yml"}).error, testing::HasSubstr("write: wangge init mine\n"));
  support::write_bytes(folder.file("there.txt"), "x");
  EXPECT_THAT(call({"init", folder.file("there.txt").string()}).error,
              testing::HasSubstr("write: wangge init " + folder.file("there").string() + '\n'));
  support::write_bytes(folder.file("there"), "x");
  EXPECT_THAT(call({"init", folder.file("there").string()}).error,
              testing::HasSubstr("write: wangge init " + folder.file("there-scenario").string()));
}

}  // namespace
}  // namespace wangge::cli
