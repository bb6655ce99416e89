#include "cli/standard_output.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

namespace wangge::cli {
namespace {

/// Puts another file in the place of stdout while it lives.
class StdoutReplaced {
 public:
  explicit StdoutReplaced(int by) : kept_(::dup(STDOUT_FILENO)) { ::dup2(by, STDOUT_FILENO); }
  ~StdoutReplaced() {
    ::dup2(kept_, STDOUT_FILENO);
    ::close(kept_);
  }

 private:
  int kept_;
};

TEST(StandardOutputTest, WritesAllOfIt) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(print(std::string(200'000, 'x')), base::ExitCode::Ok);
  EXPECT_EQ(testing::internal::GetCapturedStdout().size(), 200'000u);
}

TEST(StandardOutputTest, TellsThatNobodyReadsAnyMore) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  StdoutReplaced replaced(ends[1]);
  EXPECT_THROW(print("ranking"), ReaderLeft);
  ::close(ends[1]);
}

TEST(StandardOutputTest, GivesNoFileTheNumberOfAClosedStream) {
  const int kept = ::dup(STDOUT_FILENO);
  ::close(STDOUT_FILENO);
  keep_standard_streams();
  const int opened_later = ::open("/dev/null", O_RDONLY);
  EXPECT_EQ(print("ranking"), base::ExitCode::Ok);
  EXPECT_GT(opened_later, STDERR_FILENO);
  ::dup2(kept, STDOUT_FILENO);
  ::close(opened_later);
}

TEST(StandardOutputTest, FailsOnAFullDisk) {
  const int full = ::open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  StdoutReplaced replaced(full);
  EXPECT_THROW(print("ranking"), base::RunFailed);
  ::close(full);
}

}  // namespace
}  // namespace wangge::cli
