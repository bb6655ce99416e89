#pragma once
#include <string>

namespace wangge::cli {

/// The version of the program, as in every results file: `0.1.0`. CMakeLists.txt has it.
std::string version();

/// `wangge 0.1.0`
std::string version_line();

}  // namespace wangge::cli
