#include "kernel/gate.hpp"

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class GateTest : public KernelTest {
 protected:
  ProcessHandle wait(std::string name) { return spawn(pass(*this, std::move(name))); }
  static Process pass(GateTest& test, std::string name) {
    co_await test.gate.opened();
    test.log.say(name);
  }
  Gate gate;
};

TEST_F(GateTest, LetsAllThroughInTheOrderInWhichTheyCame) {
  for (const char* name : {"a", "b"}) wait(name);
  at(3_ms, [&] { gate.open(); });
  at(5_ms, [&] { wait("late"); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"3 a", "3 b", "5 late"}));
  EXPECT_TRUE(gate.is_open());
}

TEST_F(GateTest, WhoIsCancelledIsNotWoken) {
  const auto a = wait("a");
  wait("b");
  at(1_ms, [&] { a.cancel(); });
  at(3_ms, [&] { gate.open(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"3 b"}));
}

}  // namespace
}  // namespace wangge::kernel
