#pragma once
#include <ctime>

namespace wangge::support {

/// Seconds of work of all threads of the process, which other work on the machine does not
/// lengthen.
class Stopwatch {
 public:
  [[nodiscard]] double seconds() const {
    return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC;
  }

 private:
  std::clock_t start_ = std::clock();
};

/// A limit for a program that is built to be fast, none for another.
constexpr double limit_in_seconds(double limit) {
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
  return limit;
#else
  return limit * 1e9;
#endif
}

}  // namespace wangge::support
