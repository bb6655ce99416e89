#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using testing::HasSubstr;

class CommandExportTest : public testing::Test {
 protected:
  CommandExportTest() {
    call({"run", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
  }
  support::Call exported(std::vector<std::string> options) const {
    options.insert(options.begin(), {"export", folder.campaign()});
    return call(options);
  }

  support::ScenarioFolder folder{support::street_scenario()};
};

TEST_F(CommandExportTest, WritesIntoTheCampaignsFolderAndSaysWhere) {
  const std::string in = folder.campaign() + "/";
  EXPECT_EQ(exported({"--format", "csv"}).out, in + "tables\n");
  EXPECT_EQ(exported({"--format", "xlsx"}).out, in + "bulletin.xlsx\n");
  EXPECT_EQ(exported({"--format", "xes"}).out, in + "log-baseline-0.xes\n");
  EXPECT_EQ(exported({"--format", "ocel"}).out, in + "log-baseline-0.ocel.json\n");
  EXPECT_TRUE(std::filesystem::is_regular_file(in + "log-baseline-0.xes"));
}

TEST_F(CommandExportTest, TakesAFileOrTheFolderItIsToLieIn) {
  const std::string file = folder.file("new/mine.xlsx").string();
  EXPECT_EQ(exported({"--format", "xlsx", "--out", file}).out, file + "\n");
  EXPECT_TRUE(std::filesystem::is_regular_file(file));
  EXPECT_EQ(exported({"--format", "xlsx", "--out", folder.file("new").string()}).out,
            folder.file("new/bulletin.xlsx").string() + "\n");
}

TEST_F(CommandExportTest, DoesNotWriteOverADevice) {
  std::filesystem::create_symlink("/dev/null", folder.file("device"));
  const auto done = exported({"--format", "xes", "--out", folder.file("device").string()});
  EXPECT_EQ(done.code, 3);
  EXPECT_THAT(done.error, HasSubstr("is not a regular file"));
}

TEST_F(CommandExportTest, SaysWhatCannotBe) {
  EXPECT_EQ(exported({}).code, 2);
  EXPECT_THAT(exported({"--format", "pdf"}).error, HasSubstr("csv, xlsx, xes, ocel"));
  EXPECT_EQ(exported({"--format", "xes", "--staffing", "none"}).code, 2);
  const auto not_kept = exported({"--format", "ocel", "--replication", "1"});
  EXPECT_EQ(not_kept.code, 3);
  EXPECT_THAT(not_kept.error, HasSubstr("--keep all"));
  EXPECT_EQ(call({"export", folder.path().string(), "--format", "csv"}).code, 3);
}

TEST_F(CommandExportTest, SpeaksChinese) {
  exported({"--format", "csv", "--lang", "zh", "--out", folder.file("zh").string()});
  EXPECT_THAT(support::bytes_of(folder.file("zh/about.csv")), HasSubstr("随机种子,1"));
}

}  // namespace
}  // namespace wangge::cli
