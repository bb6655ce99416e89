#include "kernel/process.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::kernel {
namespace {

using namespace base::literals;

constexpr base::Instant kStart{1'000'000};

struct Log {
  std::vector<std::string> lines;
  void say(const std::string& what) {
    lines.push_back(std::to_string((now() - kStart).count()) + " " + what);
  }
};

struct Leaver {
  Log& log;
  std::string name;
  Leaver(Log& l, std::string n) : log(l), name(std::move(n)) {}
  Leaver(const Leaver&) = delete;
  Leaver& operator=(const Leaver&) = delete;
  ~Leaver() { log.say(name + " leaves"); }
};

Process walk(Log& log, std::string name, base::Duration pace) {
  log.say(name + " starts");
  co_await hold(pace);
  log.say(name + " arrives");
}

Task<int> twice(Log& log, int n) {
  Leaver leaver(log, "twice");
  co_await hold(5_ms);
  co_return 2 * n;
}

Process ask(Log& log) {
  Leaver leaver(log, "ask");
  const int four = co_await twice(log, 2);
  log.say("got " + std::to_string(four));
  co_await twice(log, 4);
}

TEST(ProcessTest, SpawnRunsToTheFirstSuspension) {
  Simulation simulation({kStart});
  Log log;
  spawn(walk(log, "a", 3_ms));
  EXPECT_EQ(log.lines, std::vector<std::string>{"0 a starts"});
  spawn(walk(log, "b", 3_ms));
  simulation.run_until(kStart + 1_s);
  EXPECT_EQ(log.lines,
            (std::vector<std::string>{"0 a starts", "0 b starts", "3 a arrives", "3 b arrives"}));
  EXPECT_EQ(simulation.events(), 2u);
}

TEST(ProcessTest, CancelDestroysTheInnermostStepFirst) {
  Simulation simulation({kStart});
  Log log;
  const ProcessHandle handle = spawn(ask(log));
  struct Killer {
    static Process run(ProcessHandle victim) {
      co_await hold(7_ms);
      victim.cancel();
      EXPECT_FALSE(victim.alive());
      victim.cancel();
    }
  };
  spawn(Killer::run(handle));
  simulation.run_until(kStart + 1_s);
  EXPECT_EQ(log.lines, (std::vector<std::string>{"5 twice leaves", "5 got 4", "7 twice leaves",
                                                 "7 ask leaves"}));
}

}  // namespace
}  // namespace wangge::kernel
