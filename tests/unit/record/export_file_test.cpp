#include "record/export_file.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/full_disk.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

using support::bytes_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ExportFileTest, IsThereWholeOnceCommitted) {
  const support::ScratchFolder folder;
  ExportFile file(folder.file("log.xes"));
  for (int n = 0; n < 100'000; ++n) file.out() << n % 10;
  EXPECT_FALSE(std::filesystem::exists(folder.file("log.xes")));
  file.commit();
  EXPECT_THAT(folder.files(), ElementsAre("log.xes"));
  EXPECT_EQ(bytes_of(folder.file("log.xes")).size(), 100'000u);
}

TEST(ExportFileTest, WithoutACommitTheOldOneStays) {
  const support::ScratchFolder folder;
  support::write_bytes(folder.file("log.xes"), "old");
  { ExportFile(folder.file("log.xes")).out() << "new"; }
  EXPECT_EQ(bytes_of(folder.file("log.xes")), "old");
  EXPECT_THAT(folder.files(), ElementsAre("log.xes"));
}

TEST(ExportFileTest, AFullDiskIsToldAtOnceAndLeavesNothing) {
  const support::ScratchFolder folder;
  const support::FullDisk full(200'000);
  const auto write = [&] {
    ExportFile file(folder.file("log.xes"));
    const std::string line(1000, 'x');
    for (int n = 0; n < 300; ++n) file.out() << line;
    ADD_FAILURE() << "it went on";
  };
  try {
    write();
    FAIL() << "nothing was thrown";
  } catch (const base::RunFailed& failed) {
    EXPECT_THAT(failed.what(), HasSubstr("log.xes"));
  }
  EXPECT_THAT(folder.files(), IsEmpty());
}

TEST(ExportFileTest, AFolderThatIsNotThereIsTold) {
  const support::ScratchFolder folder;
  EXPECT_THROW(ExportFile(folder.file("no/log.xes")), base::RunFailed);
}

TEST(ExportFolderTest, FilesTakeTheirNamesTogether) {
  const support::ScratchFolder folder;
  ExportFolder files(folder.file("tables"));
  files.add("a.csv") << "a";
  files.add("b.csv") << "b";
  EXPECT_FALSE(std::filesystem::exists(folder.file("tables/a.csv")));
  files.commit();
  EXPECT_EQ(bytes_of(folder.file("tables/a.csv")) + bytes_of(folder.file("tables/b.csv")), "ab");
}

TEST(ExportFolderTest, GoesAgainWithoutACommit) {
  const support::ScratchFolder folder;
  { ExportFolder(folder.file("tables")).add("a.csv") << "a"; }
  EXPECT_THAT(folder.files(), IsEmpty());
}

TEST(ExportFolderTest, OneThatWasThereKeepsItsFiles) {
  const support::ScratchFolder folder;
  support::write_bytes(folder.file("mine"), "mine");
  { ExportFolder(folder.path()).add("a.csv") << "a"; }
  EXPECT_THAT(folder.files(), ElementsAre("mine"));
}

}  // namespace
}  // namespace wangge::record
