#include <csignal>

#include "kernel/data_link.hpp"
#include "kernel/trial.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

void on_interrupt(int) {}

TEST(SimgridEngineTest, LeavesTheSignalsOfTheProgramAlone) {
  const TrialOutcome outcome = Trial::start([] {
                                 std::signal(SIGINT, on_interrupt);
                                 Simulation simulation({kStart});
                                 const DataNetwork network(NetworkMode::Flows);
                                 const auto found = std::signal(SIGINT, SIG_DFL);
                                 return std::string(found == on_interrupt ? "kept" : "taken");
                               }).wait();
  EXPECT_EQ(outcome.result, "kept");
}

TEST(SimgridEngineTest, OneAfterTheOtherInAProcess) {
  for (int i = 0; i < 3; ++i) {
    Simulation simulation({kStart, true});
    int ended = 0;
    spawn([](int& count) -> Process {
      co_await hold(1_s);
      ++count;
    }(ended));
    simulation.run_until(kStart + 1_s);
    EXPECT_EQ(ended, 1);
    EXPECT_GT(simulation.engine_rounds(), 0u);
  }
}

}  // namespace
}  // namespace wangge::kernel
