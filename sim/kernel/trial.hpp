#pragma once
#include <sys/types.h>

#include <functional>
#include <string>

namespace wangge::kernel {

/// How a trial came out: its bytes, or what went wrong in words.
struct TrialOutcome {
  bool finished = false;  ///< the body returned and all its bytes arrived
  std::string result;     ///< what the body returned
  std::string
      failure;     ///< otherwise: what it threw, the signal that ended it, the status it left with
  int signal = 0;  ///< the signal that ended it, or 0
};

/// One replication as an operating-system process of its own: a fork of this one, so the world that
/// is loaded here costs nothing there, and SimGrid, which can be run once, is fresh. The result
/// comes back through a pipe.
class Trial {
 public:
  /// Forks and runs `body` there. Throws std::system_error if the machine has no process or pipe to
  /// give.
  static Trial start(const std::function<std::string()>& body);
  Trial(Trial&& other) noexcept;
  Trial& operator=(Trial&& other) noexcept;
  /// Kills a trial that nobody waited for.
  ~Trial();

  /// Readable once there is something for wait() to read; for poll().
  [[nodiscard]] int result_fd() const { return fd_; }
  /// Reads what has come so far without waiting. True once the trial has ended and wait() will not
  /// block.
  bool collect();
  /// Waits for the end of the trial. Call it once.
  TrialOutcome wait();

 private:
  Trial(pid_t child, int fd) : child_(child), fd_(fd) {}
  pid_t child_ = -1;
  int fd_ = -1;
  std::string received_;
};

}  // namespace wangge::kernel
