#include "network/mapped_file.hpp"

#include <gmock/gmock.h>

#include <filesystem>

#include "base/file.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::network {
namespace {

TEST(MappedFileTest, ReadsTheSameAfterItsMemoryWasGivenBack) {
  const support::ScratchFolder folder;
  base::write_file(folder.file("kept"), "wangge");
  const auto mapped = MappedFile::open(folder.file("kept"), 6);
  ASSERT_TRUE(mapped);
  EXPECT_EQ(std::string_view(mapped->data(), 6), "wangge");
  mapped->let_go();
  EXPECT_EQ(std::string_view(mapped->data(), 6), "wangge");
}

TEST(MappedFileTest, OutlivesItsNameOnDisk) {
  const support::ScratchFolder folder;
  base::write_file(folder.file("kept"), "wangge");
  const auto mapped = MappedFile::open(folder.file("kept"), 6);
  std::filesystem::remove(folder.file("kept"));
  EXPECT_EQ(std::string_view(mapped->data(), 6), "wangge");
}

TEST(MappedFileTest, IsNullForWhatIsNotAFileOfThatSize) {
  const support::ScratchFolder folder;
  base::write_file(folder.file("kept"), "wangge");
  EXPECT_FALSE(MappedFile::open(folder.file("kept"), 7));
  EXPECT_FALSE(MappedFile::open(folder.file("absent"), 6));
  EXPECT_FALSE(MappedFile::open(folder.path(), 6));
}

}  // namespace
}  // namespace wangge::network
