#pragma once
#include <filesystem>

namespace wangge::cli {

/// Where travel times on roads are kept from one run to the next: `wangge/travel` in the user's
/// folder for caches (XDG_CACHE_HOME, else ~/.cache). Empty, and nothing is kept, where neither
/// environment variable is set.
std::filesystem::path travel_cache_folder();

}  // namespace wangge::cli
