#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>

#include "base/log.hpp"
#include "base/text.hpp"

namespace wangge::cli {
namespace {

std::string two_digits(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// `00:42`, `1:05:07`
std::string clock_text(std::chrono::seconds s) {
  const auto seconds = s.count();
  const std::string minutes_and_seconds =
      two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
  if (seconds >= 3600) return std::to_string(seconds / 3600) + ":" + minutes_and_seconds;
  return minutes_and_seconds;
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, WallTime taken) {
  if (done == 0) return base::text("progress.start", total);
  const auto left =
      taken * static_cast<WallTime::rep>(total - done) / static_cast<WallTime::rep>(done);
  return base::text("progress.left", done, total,
                    clock_text(std::chrono::ceil<std::chrono::seconds>(left)));
}

Progress::Progress(std::size_t total, bool quiet)
    : total_(total),
      shown_(!quiet && total > 0 && base::can_wipe(STDERR_FILENO)),
      start_(std::chrono::steady_clock::now()) {
  done(0);
}

Progress::~Progress() {
  if (shown_) std::fputs(base::kWipe, stderr);
}

void Progress::done(std::size_t parts) {
  if (!shown_) return;
  const WallTime taken = std::chrono::steady_clock::now() - start_;
  const std::string line = parts < total_ ? progress_line(parts, total_, taken) : "";
  std::fputs((base::kWipe + line).c_str(), stderr);
  std::fflush(stderr);
}

std::function<void(std::size_t ended, std::size_t all)> shown_progress(bool quiet) {
  const auto line = std::make_shared<std::optional<Progress>>();
  return [line, quiet](std::size_t ended, std::size_t all) {
    if (!*line || ended == 0) line->emplace(all, quiet);
    (*line)->done(ended);
  };
}

}  // namespace wangge::cli
