#pragma once
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kernel/hold.hpp"
#include "kernel/post.hpp"
#include "kernel/process.hpp"
#include "kernel/simulation.hpp"

namespace wangge::kernel {

using namespace base::literals;
using Lines = std::vector<std::string>;

constexpr base::Instant kStart{1'000'000};

/// What happened and when: "12 started" is 12 ms after kStart.
class Log {
 public:
  void say(const std::string& what) {
    lines_.push_back(std::to_string((now() - kStart).count()) + " " + what);
  }
  [[nodiscard]] const Lines& lines() const { return lines_; }

 private:
  Lines lines_;
};

/// Says so when it is destroyed.
class Leaver {
 public:
  Leaver(Log& log, std::string name) : log_(log), name_(std::move(name)) {}
  Leaver(const Leaver&) = delete;
  Leaver& operator=(const Leaver&) = delete;
  ~Leaver() { log_.say(name_ + " leaves"); }

 private:
  Log& log_;
  std::string name_;
};

/// Only this person gets there.
class Only final : public Fitness {
 public:
  explicit Only(PersonId who) : who_(who) {}
  [[nodiscard]] bool suits(PersonId person) const override { return person == who_; }

 private:
  PersonId who_;
};

/// A small world: a clock that stands at kStart, and a log.
class KernelTest : public ::testing::Test {
 protected:
  void run(base::Duration length = 1_h) {
    simulation.run_until(kStart + length);
    EXPECT_EQ(detail::calendar.frames().live(), 0u) << "frames left";
  }
  /// Runs `act` at an instant, as a process of its own.
  template <class Act>
  ProcessHandle at(base::Duration after_start, Act act) {
    return spawn(act_at(kStart + after_start, std::move(act)));
  }

  Simulation simulation{{kStart}};
  Log log;

 private:
  template <class Act>
  static Process act_at(base::Instant when, Act act) {
    co_await hold_until(when);
    act();
  }
};

}  // namespace wangge::kernel
