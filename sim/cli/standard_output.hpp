#pragma once
#include <string_view>

#include "base/fault.hpp"
#include "report/format.hpp"

namespace wangge::cli {

/// Whoever read our output has closed it (`wangge ... | head`). No fault of anybody.
struct ReaderLeft {};

/// Puts nothing (/dev/null) in the place of stdin, stdout and stderr where the caller has closed
/// them, so that no file that is opened later takes their number and gets what is printed. Call it
/// first.
void keep_standard_streams();

/// Writes data to stdout, all of it, and answers Ok, so that a command can end with it. Throws
/// ReaderLeft if nobody reads any more, base::RunFailed if the output takes no more (a full disk).
base::ExitCode print(std::string_view data);

/// How text for stdout looks: in the user's language, coloured where it is a terminal that takes
/// colour, as wide as that terminal (80 columns elsewhere).
report::Style style_of_stdout();

}  // namespace wangge::cli
