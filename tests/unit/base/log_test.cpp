#include "base/log.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/text.hpp"

namespace wangge::base {
namespace {

/// What the log says on stderr under these options.
std::string said(LogOptions options) {
  testing::internal::CaptureStderr();
  set_up_log(options);
  log_debug("tiny");
  log_info("reading");
  log_warning("odd");
  log_error("broken");
  std::string output = testing::internal::GetCapturedStderr();
  set_up_log({});
  return output;
}

/// stderr is a terminal of our own while this lives.
class TerminalOnStderr {
 public:
  TerminalOnStderr() : master_(posix_openpt(O_RDWR | O_NOCTTY)), saved_(dup(STDERR_FILENO)) {
    if (master_ < 0 || grantpt(master_) != 0 || unlockpt(master_) != 0) return;
    slave_ = open(ptsname(master_), O_RDWR | O_NOCTTY);
    works_ = slave_ >= 0 && dup2(slave_, STDERR_FILENO) >= 0;
  }
  ~TerminalOnStderr() {
    dup2(saved_, STDERR_FILENO);
    for (const int number : {saved_, slave_, master_}) close(number);
  }
  TerminalOnStderr(const TerminalOnStderr&) = delete;
  TerminalOnStderr& operator=(const TerminalOnStderr&) = delete;
  [[nodiscard]] bool works() const { return works_; }
  /// What has been written to it.
  [[nodiscard]] std::string shown() const {
    std::string text(1000, '\0');
    const auto size = read(master_, text.data(), text.size());
    return text.substr(0, size < 0 ? 0 : static_cast<std::size_t>(size));
  }

 private:
  int master_;
  int saved_;
  int slave_ = -1;
  bool works_ = false;
};

TEST(LogTest, SaysInfoWarningsAndErrors) {
  EXPECT_EQ(said({}), "reading\nwarning: odd\nerror: broken\n");
}

TEST(LogTest, SaysLittleWhenQuiet) {
  EXPECT_EQ(said({LogLevel::Debug, true}), "warning: odd\nerror: broken\n");
  EXPECT_EQ(said({LogLevel::Error, true}), "error: broken\n");
}

TEST(LogTest, SaysEverythingWhenAsked) {
  EXPECT_EQ(said({LogLevel::Debug, false}), "tiny\nreading\nwarning: odd\nerror: broken\n");
}

TEST(LogTest, SpeaksTheLanguageOfTheProcess) {
  set_language(Lang::Zh);
  EXPECT_EQ(said({LogLevel::Warning, false}), "警告：odd\n错误：broken\n");
  set_language(Lang::En);
}

TEST(LogTest, TakesBracesAsTheyAre) {
  testing::internal::CaptureStderr();
  set_up_log({});
  log_info("{0} %v {");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "{0} %v {\n");
  set_up_log({});
}

TEST(LogTest, NoColourInAFile) {
  testing::internal::CaptureStderr();
  EXPECT_FALSE(is_terminal(STDERR_FILENO));
  EXPECT_FALSE(use_colour(STDERR_FILENO));
  testing::internal::GetCapturedStderr();
}

TEST(LogTest, ColoursATerminalUnlessToldNotTo) {
  const TerminalOnStderr terminal;
  if (!terminal.works()) GTEST_SKIP() << "this system gives no pseudo-terminal";
  unsetenv("NO_COLOR");
  setenv("TERM", "xterm", 1);
  EXPECT_TRUE(use_colour(STDERR_FILENO));
  setenv("TERM", "dumb", 1);
  EXPECT_FALSE(use_colour(STDERR_FILENO));
  setenv("TERM", "xterm", 1);
  setenv("NO_COLOR", "1", 1);
  EXPECT_FALSE(use_colour(STDERR_FILENO));
  unsetenv("NO_COLOR");
}

std::string said_on_a_terminal(const char* kind) {
  const TerminalOnStderr terminal;
  if (!terminal.works()) return "";
  setenv("TERM", kind, 1);
  setenv("NO_COLOR", "1", 1);
  set_up_log({});
  log_info("reading");
  unsetenv("NO_COLOR");
  return terminal.shown();
}

TEST(LogTest, WipesTheProgressBeforeItSpeaks) {
  const std::string shown = said_on_a_terminal("xterm");
  if (shown.empty()) GTEST_SKIP() << "this system gives no pseudo-terminal";
  EXPECT_EQ(shown, kWipe + std::string("reading\r\n"));
  EXPECT_EQ(said_on_a_terminal("dumb"), "reading\r\n");
  set_up_log({});
}

}  // namespace
}  // namespace wangge::base
