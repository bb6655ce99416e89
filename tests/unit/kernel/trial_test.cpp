#include "kernel/trial.hpp"

#include <gmock/gmock.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>

#include "base/text.hpp"
#include "kernel/simulation.hpp"

namespace wangge::kernel {
namespace {

using testing::HasSubstr;

TEST(TrialTest, BringsTheBytesBack) {
  const std::string bytes("one\0two\n", 8);
  const TrialOutcome outcome = Trial::start([&] { return bytes; }).wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  EXPECT_EQ(outcome.result, bytes);
}

TEST(TrialTest, BringsMoreBackThanAPipeHolds) {
  const TrialOutcome outcome = Trial::start([] { return std::string(3'000'000, 'x'); }).wait();
  EXPECT_TRUE(outcome.finished);
  EXPECT_EQ(outcome.result, std::string(3'000'000, 'x'));
}

TEST(TrialTest, AnEmptyResultIsAResult) {
  EXPECT_TRUE(Trial::start([] { return std::string(); }).wait().finished);
}

TEST(TrialTest, LeavesTheWorldOfTheParentAlone) {
  int world = 1;
  const TrialOutcome outcome = Trial::start([&] { return std::to_string(++world); }).wait();
  EXPECT_EQ(outcome.result, "2");
  EXPECT_EQ(world, 1);
}

TEST(TrialTest, TellsWhatWasThrown) {
  const TrialOutcome outcome =
      Trial::start([]() -> std::string { throw std::runtime_error("no route"); }).wait();
  EXPECT_FALSE(outcome.finished);
  EXPECT_EQ(outcome.failure, "no route");
  EXPECT_FALSE(Trial::start([]() -> std::string { throw 1; }).wait().finished);
}

TEST(TrialTest, TellsTheSignalThatEndedIt) {
  const TrialOutcome outcome = Trial::start([]() -> std::string {
                                 std::signal(SIGABRT, SIG_DFL);
                                 std::abort();
                               }).wait();
  EXPECT_FALSE(outcome.finished);
  EXPECT_EQ(outcome.signal, SIGABRT);
  EXPECT_THAT(outcome.failure, HasSubstr("signal 6"));
}

TEST(TrialTest, TellsAnEarlyExit) {
  const TrialOutcome outcome = Trial::start([]() -> std::string { ::_exit(9); }).wait();
  EXPECT_FALSE(outcome.finished);
  EXPECT_THAT(outcome.failure, HasSubstr("status 9"));
  EXPECT_FALSE(Trial::start([]() -> std::string { ::_exit(0); }).wait().finished);
}

TEST(TrialTest, CollectNeverWaits) {
  Trial trial = Trial::start([] {
    ::usleep(20'000);
    return std::string("late");
  });
  EXPECT_FALSE(trial.collect());
  pollfd ready{trial.result_fd(), POLLIN, 0};
  while (!trial.collect()) ::poll(&ready, 1, -1);
  EXPECT_EQ(trial.wait().result, "late");
  EXPECT_THROW(trial.wait(), std::logic_error);
}

TEST(TrialTest, ATrialThatNobodyWaitsForIsKilled) {
  std::array<int, 2> ends{};  // the second is open in the trial as long as it lives
  ASSERT_EQ(::pipe(ends.data()), 0);
  {
    const Trial trial = Trial::start([]() -> std::string {
      for (;;) ::pause();
    });
    ::close(ends[1]);
    pollfd held{ends[0], POLLIN, 0};
    EXPECT_EQ(::poll(&held, 1, 0), 0);
  }
  pollfd let_go{ends[0], POLLIN, 0};
  EXPECT_EQ(::poll(&let_go, 1, 10'000), 1);
  EXPECT_TRUE(let_go.revents & POLLHUP);
  ::close(ends[0]);
}

TEST(TrialTest, EachRunsASimulationOfItsOwn) {
  auto body = [] {
    Simulation simulation({base::Instant(0)});
    simulation.run_until(base::Instant(5));
    return std::to_string(now().count());
  };
  Trial first = Trial::start(body);
  Trial second = Trial::start(body);
  std::swap(first, second);
  EXPECT_EQ(first.wait().result, "5");
  EXPECT_EQ(second.wait().result, "5");
}

TEST(TrialTest, SaysInTheLanguageOfTheProgramHowItEnded) {
  base::set_language(base::Lang::Zh);
  const auto killed = Trial::start([]() -> std::string { return ::raise(SIGKILL), ""; }).wait();
  const auto left = Trial::start([]() -> std::string { ::_exit(9); }).wait();
  base::set_language(base::Lang::En);
  EXPECT_EQ(killed.failure, "被信号 9 终止：内存不足，或被他人停止");
  EXPECT_EQ(left.failure, "异常退出，状态码 9");
}

}  // namespace
}  // namespace wangge::kernel
