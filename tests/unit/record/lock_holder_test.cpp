#include "record/lock_holder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fault.hpp"
#include "record/database.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

/// Another process that writes to the file while this lives.
class OtherWriter {
 public:
  explicit OtherWriter(const std::filesystem::path& file) {
    if (::pipe(ready_) != 0 || ::pipe(end_) != 0) return;
    process_ = ::fork();
    if (process_ == 0) hold(file);
    char done = 0;
    began_ = ::read(ready_[0], &done, 1) == 1;
  }
  ~OtherWriter() {
    ::close(end_[1]);
    ::waitpid(process_, nullptr, 0);
  }
  OtherWriter(const OtherWriter&) = delete;
  OtherWriter& operator=(const OtherWriter&) = delete;

  [[nodiscard]] int process() const { return process_; }
  [[nodiscard]] bool began() const { return began_; }

 private:
  [[noreturn]] void hold(const std::filesystem::path& file) const {
    ::close(end_[1]);
    Database database(file, Database::Access::Write);
    database.run("INSERT INTO t VALUES(1)");
    char wait = 0;
    if (::write(ready_[1], "x", 1) == 1) (void)!::read(end_[0], &wait, 1);
    ::_exit(0);
  }

  int ready_[2]{};
  int end_[2]{};
  int process_ = 0;
  bool began_ = false;
};

class LockHolderTest : public testing::Test {
 protected:
  LockHolderTest() { Database(file, Database::Access::Write).run("CREATE TABLE t(a)"); }
  const support::ScratchFolder folder;
  const std::filesystem::path file = folder.file("test.sqlite");
};

TEST_F(LockHolderTest, NamesTheProcessThatWrites) {
  const OtherWriter other(file);
  ASSERT_TRUE(other.began());
  const auto holder = lock_holder(file);
  ASSERT_TRUE(holder);
  EXPECT_EQ(holder->process, other.process());
  EXPECT_THAT(holder->program, testing::StartsWith("wangge_record"));
}

TEST_F(LockHolderTest, WhoeverFindsTheFileInUseIsToldByWhomAndWhatToDo) {
  const OtherWriter other(file);
  ASSERT_TRUE(other.began());
  const std::string process = std::to_string(other.process());
  const auto write = [&] {
    Database(file, Database::Access::Write).run("INSERT INTO t VALUES(2)");
  };
  EXPECT_THAT(write,
              testing::ThrowsMessage<base::RunFailed>(testing::AllOf(
                  testing::HasSubstr("process " + process), testing::HasSubstr("kill " + process),
                  testing::HasSubstr("another folder"))));
}

TEST_F(LockHolderTest, NobodyHoldsWhatIsNotOpen) {
  EXPECT_FALSE(lock_holder(file));
  EXPECT_FALSE(lock_holder(folder.file("not-there.sqlite")));
}

TEST_F(LockHolderTest, ThisProcessItselfIsNobody) {
  Database mine(file, Database::Access::Write);
  mine.run("INSERT INTO t VALUES(1)");
  EXPECT_FALSE(lock_holder(file));
}

}  // namespace
}  // namespace wangge::record
