#include "kernel/trial.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/text.hpp"

namespace wangge::kernel {

namespace {

// What the child sends: one of these, then the result or the words of the failure. Its exit status
// 0 says that all of it was sent.
constexpr char kResult = 'R';
constexpr char kFailure = 'F';

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string outcome_of(const std::function<std::string()>& body) {
  try {
    return kResult + body();
  } catch (const std::exception& error) {
    return kFailure + std::string(error.what());
  } catch (...) {
    return kFailure + base::text("trial.unknown");
  }
}

[[noreturn]] void run_child(int fd, const std::function<std::string()>& body) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody is left to read the result
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  write_all(fd, outcome_of(body));
  ::_exit(0);  // what the parent has in its buffers and registered for its exit is the parent's
}

/// One read; false at the end of the stream.
bool read_some(int fd, std::string& into) {
  std::array<char, 65536> buffer;
  ssize_t got = 0;
  do got = ::read(fd, buffer.data(), buffer.size());
  while (got < 0 && errno == EINTR);
  if (got <= 0) return false;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

int reap(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// What a planner can make of it.
const char* key_of(int signal) {
  switch (signal) {
    case SIGKILL:
      return "trial.killed";
    case SIGXCPU:
      return "trial.out_of_time";
    case SIGXFSZ:
      return "trial.file_too_large";
    default:
      return "trial.signal";
  }
}

TrialOutcome judge(int status, std::string received) {
  TrialOutcome outcome;
  if (WIFSIGNALED(status)) {
    outcome.signal = WTERMSIG(status);
    outcome.failure = base::text(key_of(outcome.signal), outcome.signal);
  } else if (WEXITSTATUS(status) != 0) {
    outcome.failure = base::text("trial.status", WEXITSTATUS(status));
  } else if (received.empty()) {
    outcome.failure = base::text("trial.no_result");
  } else {
    outcome.finished = received.front() == kResult;
    (outcome.finished ? outcome.result : outcome.failure) = received.substr(1);
  }
  return outcome;
}

}  // namespace

Trial Trial::start(const std::function<std::string()>& body) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  std::fflush(nullptr);  // or the child would have our unwritten output too
  const pid_t child = ::fork();
  if (child < 0) {
    const int error = errno;
    ::close(ends[0]);
    ::close(ends[1]);
    throw std::system_error(error, std::generic_category(), "fork");
  }
  if (child == 0) {
    ::close(ends[0]);
    run_child(ends[1], body);
  }
  ::close(ends[1]);
  return Trial(child, ends[0]);
}

Trial::Trial(Trial&& other) noexcept
    : child_(std::exchange(other.child_, -1)),
      fd_(std::exchange(other.fd_, -1)),
      received_(std::move(other.received_)) {}

Trial& Trial::operator=(Trial&& other) noexcept {
  std::swap(child_, other.child_);
  std::swap(fd_, other.fd_);
  std::swap(received_, other.received_);
  return *this;
}

Trial::~Trial() {
  if (child_ < 0) return;
  ::kill(child_, SIGKILL);
  reap(child_);
  ::close(fd_);
}

bool Trial::collect() {
  pollfd ready{fd_, POLLIN, 0};
  while (::poll(&ready, 1, 0) > 0) {
    if (!read_some(fd_, received_)) return true;
  }
  return false;
}

TrialOutcome Trial::wait() {
  if (child_ < 0) throw std::logic_error("kernel: a trial is waited for once");
  while (read_some(fd_, received_)) {
  }
  const int status = reap(std::exchange(child_, -1));
  ::close(std::exchange(fd_, -1));
  return judge(status, std::move(received_));
}

}  // namespace wangge::kernel
