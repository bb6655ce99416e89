#include "kernel/engine.hpp"

#include <dlfcn.h>
#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "kernel/data_link.hpp"
#include "kernel/trial.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// Whether SimGrid is loaded in this process.
bool is_loaded() { return ::dlopen(detail::kEngineFile, RTLD_NOW | RTLD_NOLOAD) != nullptr; }

/// What `act` leaves loaded in a process of its own.
bool loads_engine(void (*act)()) {
  return Trial::start([=] {
           act();
           return std::string(is_loaded() ? "loaded" : "not");
         })
             .wait()
             .result == "loaded";
}

TEST(EngineTest, OnlyWorldsThatNeedItLoadSimGrid) {
  EXPECT_FALSE(loads_engine([] {
    Simulation simulation({kStart});
    const DataNetwork network(NetworkMode::Latency);
    simulation.run_until(kStart + 1_h);
  }));
  EXPECT_TRUE(loads_engine([] { const Simulation simulation({kStart, true}); }));
  EXPECT_TRUE(loads_engine([] {
    const Simulation simulation({kStart});
    const DataNetwork network(NetworkMode::Flows);
  }));
}

TEST(EngineTest, IsLoadedAheadForTrialsToShare) {
  EXPECT_TRUE(loads_engine([] { load_engine(); }));
}

TEST(EngineTest, AFileThatCannotBeLoadedIsTheWorldsFailure) {
  try {
    detail::load_engine_factory("no_such_engine.so");
    FAIL() << "loaded";
  } catch (const base::RunFailed& failed) {
    EXPECT_THAT(failed.what(), AllOf(HasSubstr("no_such_engine.so belongs beside the program"),
                                     HasSubstr("No such file"), HasSubstr("build again")));
  }
}

TEST(EngineTest, AFileWithoutAnEngineIsTheWorldsFailure) {
  EXPECT_THROW(detail::load_engine_factory("libc.so.6"), base::RunFailed);
}

}  // namespace
}  // namespace wangge::kernel
