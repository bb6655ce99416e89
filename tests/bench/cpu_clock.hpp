#pragma once
#include <ctime>

namespace wangge::bench {

/// CPU seconds that this process has used since its start.
inline double cpu_seconds() {
  timespec used{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

}  // namespace wangge::bench
