#pragma once

namespace wangge::cli {

/// The whole program: reads the command line, does it, and returns the exit code of design.md 4.5
/// (base::ExitCode). Whatever goes wrong is said on stderr in the language of the user.
int run_program(int argc, const char* const* argv);

}  // namespace wangge::cli
