#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include "base/fault.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// What is wrong with one value, before it is known where it stands.
struct Wrong {
  std::string what;
  std::string allowed;     ///< empty: nothing to add
  std::string suggestion;  ///< the nearest allowed word; empty: none is near
  int at = 0;              ///< how far into the value's text it stands
};

/// All of it as one text.
std::string sentence(const Wrong& wrong);

/// A value, or what is wrong with its text.
template <class T>
using Outcome = std::variant<T, Wrong>;

/// The candidate that a misspelt word was most likely meant to be; empty if none is near, or if the
/// word is longer than any word that people misspell.
template <class Range>
std::string nearest(std::string_view word, const Range& candidates) {
  constexpr std::size_t kLongest = 100;
  return word.size() > kLongest ? "" : base::did_you_mean(word, candidates).value_or("");
}

/// The few candidates that are least unlike a word, for "allowed: ..." where all are too many.
std::string nearest_few(std::string_view word, std::span<const std::string> candidates);

/// Where a value of the document stands.
struct Where {
  Mark mark;
  std::string path;  ///< e.g. `staffing.lines[desk].people`
};

/// Collects every fault of the planner's files; nothing stops at the first one. Reading goes in two
/// rounds: values first, then how the parts fit together. In the second round a fault is left out
/// if it may come from one of the first: it would send the planner to the wrong place.
class Faults {
 public:
  /// `key` is the dotted path of the value. The same fault at the same place is kept once: an
  /// overlay repeats the lines of its baseline.
  void add(const Mark& mark, const std::string& key, const Wrong& wrong);
  void add(const Where& where, const Wrong& wrong) { add(where.mark, where.path, wrong); }

  /// The same for a fault beside which all the rest can be judged: something stands twice.
  void add_slip(const Mark& mark, const std::string& key, const Wrong& wrong);
  /// A fault of a table's row that follows from no other but of the same column of that row.
  void add_in_row(const Mark& row, const std::string& column, const Wrong& wrong);
  /// Something that should be at `path` stands elsewhere: its key is misspelt.
  void suspect(const std::string& path) { broken_.insert(path); }
  /// What a planner should know, though it is no fault; the same is kept once.
  void note(const std::string& what) {
    if (std::find(notes_.begin(), notes_.end(), what) == notes_.end()) notes_.push_back(what);
  }
  /// The same with the place of what it speaks of.
  void note(const Where& where, const std::string& what);
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
  /// Some of what stands below `path` could not be read, though not in a place of its own there: a
  /// row of the table that it names.
  void damage(const std::string& path) { damaged_.insert(path); }
  /// The heading under which a table of this name has the values of a key: faults name the heading.
  void name_column(const std::string& file, const std::string& key, const std::string& heading) {
    headings_[{file, key}] = heading;
  }
  void begin_second_round() { second_round_ = true, causes_ = faults_.size(); }
  /// Whether what stands at `path` could not be read as a whole in the first round.
  [[nodiscard]] bool is_broken(const std::string& path) const;
  /// The same for what stands at `path` or anywhere below it: sums over all of it say nothing.
  [[nodiscard]] bool is_damaged(const std::string& path) const;

  [[nodiscard]] bool empty() const { return faults_.empty(); }
  [[nodiscard]] std::size_t count() const { return faults_.size() + left_out_; }
  /// Throws base::InvalidInput with all of them in the order of files and lines, of many the first
  /// kShown and how many more there are; returns if there are none.
  void raise() const;
  /// The same, but only if some of them are more than slips.
  void raise_beyond_slips() const;

  static constexpr std::size_t kMost = 1000;  ///< that are kept; more are counted
  static constexpr std::size_t kShown = 100;  ///< nobody reads more at once

 private:
  bool take(const Mark& mark, const std::string& key, const Wrong& wrong);
  bool keep(base::Fault fault);
  [[nodiscard]] bool may_follow(const base::Fault& fault) const;
  [[nodiscard]] std::vector<base::Fault> in_order() const;

  std::vector<base::Fault> faults_;
  std::size_t left_out_ = 0;               ///< beyond kMost
  std::unordered_set<std::size_t> known_;  ///< the hashes of their texts
  std::set<std::string> damaged_;
  std::vector<std::string> notes_;
  std::map<std::pair<std::string, std::string>, std::string> headings_;  ///< by file and key
  std::set<std::string> broken_;  ///< paths of the first round's faults
  bool second_round_ = false;
  std::size_t slips_ = 0;
  std::size_t causes_ = 0;  ///< how many of faults_ are of the first round
};

}  // namespace wangge::scenario
