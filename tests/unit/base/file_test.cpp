#include "base/file.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::base {
namespace {

namespace fs = std::filesystem;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

class FileTest : public testing::Test {
 protected:
  fs::path path(const std::string& name) const { return folder_.file(name); }
  support::ScratchFolder folder_;
};

std::string refusal_of(const fs::path& path, std::size_t most = kLargestFile) {
  try {
    read_file(path, most);
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "read without fault";
}

TEST_F(FileTest, ReadsBackWhatItWrote) {
  const std::string bytes("网格\0\r\n", 9);
  write_file(path("a"), bytes);
  EXPECT_EQ(read_file(path("a")), bytes);
  write_file(path("a"), "");
  EXPECT_EQ(read_file(path("a")), "");
}

TEST_F(FileTest, AWriteLeavesNothingBesideTheFile) {
  write_file(path("a"), "1");
  write_file(path("a"), "2");
  EXPECT_THAT(folder_.files(), testing::ElementsAre("a"));
}

TEST_F(FileTest, SaysThatAFileIsMissing) {
  EXPECT_EQ(refusal_of(path("nowhere")), path("nowhere").string() + ": no such file");
  write_file(path("a"), "1");
  EXPECT_THAT(refusal_of(path("a/b")), EndsWith("no such file"));
}

TEST_F(FileTest, SaysThatAFolderIsNoFile) {
  EXPECT_THAT(refusal_of(path(".")), EndsWith("is a folder, not a file"));
}

TEST_F(FileTest, APipeNobodyWritesToDoesNotHoldIt) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_THAT(refusal_of(path("pipe")), EndsWith("is not a regular file"));
}

TEST_F(FileTest, SaysWhyAFileCannotBeRead) {
  fs::create_symlink("loop", path("loop"));
  EXPECT_THAT(refusal_of(path("loop")), HasSubstr("cannot be read: "));
}

TEST_F(FileTest, RefusesAHugeFileBeforeReadingIt) {
  write_file(path("a"), "12345");
  EXPECT_THAT(refusal_of(path("a"), 4), EndsWith("is 5 bytes long; at most 4 are read"));
  fs::resize_file(path("a"), std::uintmax_t{1} << 40);
  EXPECT_THAT(refusal_of(path("a")), HasSubstr("1099511627776 bytes"));
}

TEST_F(FileTest, AFailedWriteSaysWhyAndLeavesNothing) {
  fs::create_directory(path("taken"));
  write_file(path("taken/file"), "1");
  try {
    write_file(path("taken"), "2");
    FAIL() << "wrote a file over a folder";
  } catch (const RunFailed& error) {
    EXPECT_THAT(error.what(), HasSubstr("cannot write " + path("taken").string() + ": "));
  }
  EXPECT_THAT(folder_.files(), testing::ElementsAre("taken"));
}

TEST_F(FileTest, AFolderIsMadeOnce) {
  EXPECT_TRUE(make_folder(path("a/b")));
  EXPECT_FALSE(make_folder(path("a/b")));
  write_file(path("file"), "no folder");
  set_language(Lang::Zh);
  try {
    make_folder(path("file/c"));
    FAIL() << "made a folder in a file";
  } catch (const RunFailed& error) {
    EXPECT_THAT(error.what(), EndsWith("file/c：已有同名文件，或其上级路径中有文件占用"));
  }
  set_language(Lang::En);
}

TEST_F(FileTest, ANewFileNeedsItsFolder) {
  EXPECT_THROW(write_file(path("none/a"), "1"), RunFailed);
}

TEST_F(FileTest, AFullDiskIsAFailedRun) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
  fs::create_symlink("/dev/full", path("a.partial-" + std::to_string(getpid())));
  try {
    write_file(path("a"), "1");
    FAIL() << "wrote to a full disk";
  } catch (const RunFailed& error) {
    EXPECT_THAT(error.what(), HasSubstr("the disk is full; free some room and run the same"));
  }
  EXPECT_THAT(folder_.files(), IsEmpty());
}

}  // namespace
}  // namespace wangge::base
