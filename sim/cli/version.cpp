#include "cli/version.hpp"

namespace wangge::cli {

std::string version() { return WANGGE_VERSION; }

std::string version_line() { return "wangge " + version(); }

}  // namespace wangge::cli
