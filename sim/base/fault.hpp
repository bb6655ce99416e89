#pragma once
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::base {

/// What the program tells the shell when it ends.
enum class ExitCode {
  Ok = 0,
  Usage = 2,               ///< the command line makes no sense
  InvalidInput = 3,        ///< a planner's file is wrong; nothing was written
  RunFailed = 4,           ///< the world let us down (disk, node); what was done is kept, resume
  NotPreciseEnough = 5,    ///< the budget ended before the precision or guarantee asked for
  VerificationFailed = 6,  ///< results do not verify
  Interrupted = 130,       ///< Ctrl-C
};

/// One mistake in what a planner gave us, and where it stands. Parts that are absent (empty, 0) are
/// left out.
struct Fault {
  std::string file;
  int line = 0;    ///< from 1; the row of a table
  int column = 0;  ///< from 1
  std::string key;
  std::string message;  ///< what is wrong; what is allowed; did you mean ...

  /// `file:line:column: key: message`
  [[nodiscard]] std::string str() const;
};

/// The planner's mistake: every fault found, in the order of the files. Exit 3.
class InvalidInput : public std::exception {
 public:
  explicit InvalidInput(std::vector<Fault> faults);
  explicit InvalidInput(Fault fault) : InvalidInput(std::vector<Fault>{std::move(fault)}) {}
  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }
  /// One fault a line.
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  std::vector<Fault> faults_;
  std::string what_;
};

/// The world's failure: a full disk, a dead worker. Nothing is lost that was done before. Exit 4.
class RunFailed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, counted in
/// characters (not bytes: keys may be Chinese). Optimal string alignment distance: Damerau, CACM
/// 7(3), 1964.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Whether `distance` edits are few enough to take a word of this many characters for a slip: a
/// third of it.
bool is_likely_slip(std::string_view word, std::size_t distance);

/// The candidate that `word` was most likely meant to be; the first of equals; empty if none is
/// near. `candidates` is any range of strings.
template <class Range>
std::optional<std::string> did_you_mean(std::string_view word, const Range& candidates) {
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (!is_likely_slip(word, distance) || (best && distance >= best_distance)) continue;
    best = std::string(candidate);
    best_distance = distance;
  }
  return best;
}

}  // namespace wangge::base
