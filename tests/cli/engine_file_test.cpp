// The program and the file that holds SimGrid, as they lie in the build folder and apart.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "support/program.hpp"

namespace wangge {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

/// A scenario, and a copy of the program beside it.
class EngineFileTest : public testing::Test {
 protected:
  EngineFileTest() { copy("wangge"); }
  void copy(const char* name) {
    const fs::path tests = fs::read_symlink("/proc/self/exe").parent_path();
    fs::copy_file(tests.parent_path() / name, here_.file(name));
  }
  /// The exit code of a run of the copy.
  int run(const std::string& options) {
    const std::string call = "cd " + here_.path().string() +
                             " && LC_ALL=C ./wangge run scenario.yaml --quiet --out campaign " +
                             options + " >out 2>error";
    return WEXITSTATUS(std::system(call.c_str()));
  }
  [[nodiscard]] std::string error() const { return support::bytes_of(here_.file("error")); }

 private:
  support::ScenarioFolder here_;
};

TEST_F(EngineFileTest, IsNotMissedByAWorldWithoutFlows) { EXPECT_EQ(run(""), 0) << error(); }

TEST_F(EngineFileTest, MissingEndsARunThatNeedsItWithExitCode4) {
  EXPECT_EQ(run("--step"), 4);
  EXPECT_THAT(error(), AllOf(HasSubstr("wangge: SimGrid cannot be loaded"),
                             HasSubstr("wangge_simgrid.so belongs beside the program"),
                             HasSubstr("or build again")));
}

TEST_F(EngineFileTest, IsFoundBesideAProgramThatWasMovedWithIt) {
  copy("wangge_simgrid.so");
  EXPECT_EQ(run("--step"), 0) << error();
}

}  // namespace
}  // namespace wangge
