#pragma once
#include <string_view>

#include "base/fault.hpp"

namespace wangge::cli {

/// Whoever read our output has closed it (`wangge ... | head`). No fault of anybody.
struct ReaderLeft {};

/// Writes data to stdout, all of it, and answers Ok, so that a command can end with it. Throws
/// ReaderLeft if nobody reads any more, base::RunFailed if the output takes no more (a full disk).
base::ExitCode print(std::string_view data);

}  // namespace wangge::cli
