#pragma once
#include <csignal>

namespace wangge::experiment {

/// While it lives, Ctrl-C (SIGINT) and SIGTERM do not end the program at once but are remembered,
/// so that long work can keep what is complete and end cleanly. The second one ends it as usual.
/// One at a time in a process.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  [[nodiscard]] static bool requested();

 private:
  struct sigaction before_int_ {};
  struct sigaction before_term_ {};
};

}  // namespace wangge::experiment
