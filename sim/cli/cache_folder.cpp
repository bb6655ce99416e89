#include "cli/cache_folder.hpp"

#include <cstdlib>

namespace wangge::cli {
namespace {

std::filesystem::path from_environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

}  // namespace

std::filesystem::path travel_cache_folder() {
  if (const auto cache = from_environment("XDG_CACHE_HOME"); cache.is_absolute())
    return cache / "wangge/travel";
  const auto home = from_environment("HOME");
  return home.empty() ? home : home / ".cache/wangge/travel";
}

}  // namespace wangge::cli
