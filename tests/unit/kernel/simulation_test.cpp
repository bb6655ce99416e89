#include "kernel/simulation.hpp"

#include <stdexcept>

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

Process note(std::vector<std::int64_t>& times, base::Duration after) {
  co_await hold(after);
  times.push_back((now() - kStart).count());
}

TEST(SimulationTest, RunsEventsUpToTheHorizonIncluded) {
  for (const bool step : {false, true}) {
    Simulation simulation({kStart, step});
    std::vector<std::int64_t> times;
    for (const base::Duration t : {11_ms, 10_ms, 9_ms}) spawn(note(times, t));
    simulation.run_until(kStart + 10_ms);
    EXPECT_EQ(times, (std::vector<std::int64_t>{9, 10}));
    EXPECT_EQ(detail::calendar.frames().live(), 0u);
  }
}

TEST(SimulationTest, TheClockStandsAtTheStartAndEndsAtTheHorizon) {
  Simulation simulation({kStart});
  EXPECT_EQ(now(), kStart);
  simulation.run_until(kStart + 5_s);
  EXPECT_EQ(now(), kStart + 5_s);
}

TEST(SimulationTest, OneAtATime) {
  Simulation simulation({kStart});
  EXPECT_THROW(Simulation({kStart}), std::logic_error);
}

TEST(SimulationTest, RunsOnce) {
  Simulation simulation({kStart});
  simulation.run_until(kStart);
  EXPECT_THROW(simulation.run_until(kStart), std::logic_error);
}

TEST(SimulationTest, OneAfterTheOtherStartsAfresh) {
  for (int i = 0; i < 3; ++i) {
    Simulation simulation({kStart});
    std::vector<std::int64_t> times;
    spawn(note(times, 10_ms));
    simulation.run_until(kStart + 20_ms);
    EXPECT_EQ(times, std::vector<std::int64_t>{10});
    EXPECT_EQ(simulation.events(), 1u);
    EXPECT_EQ(simulation.processes_started(), 1u);
  }
}

TEST(SimulationTest, OneThatNeverRanFreesItsProcesses) {
  {
    Simulation simulation({kStart});
    std::vector<std::int64_t> times;
    spawn(note(times, 10_ms));
  }
  EXPECT_EQ(detail::calendar.frames().live(), 0u);
}

TEST(SimulationTest, TimeBeginsIn1970) {
  EXPECT_THROW(Simulation({base::Instant(-1)}), std::logic_error);
}

}  // namespace
}  // namespace wangge::kernel
