#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace wangge::cli {

using WallTime = std::chrono::steady_clock::duration;

/// `12 of 60, 00:42 left`: how far long work is, in the language of the process; the time left is
/// the time taken so far for each part, times the parts left. Unknown before the first part is
/// done.
std::string progress_line(std::size_t done, std::size_t total, WallTime taken);

/// Keeps such a line up to date on stderr, in place, while it lives; then wipes it. Shows nothing
/// unless stderr is a terminal, or when it is told to be quiet.
class Progress {
 public:
  Progress(std::size_t total, bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void done(std::size_t parts);

 private:
  std::size_t total_;
  bool shown_;
  std::chrono::steady_clock::time_point start_;
};

/// Keeps such a line as work tells how far it is (experiment::CampaignProgress): from its first
/// word on, until the last copy of this goes.
std::function<void(std::size_t ended, std::size_t all)> shown_progress(bool quiet);

}  // namespace wangge::cli
