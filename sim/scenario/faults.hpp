#pragma once
#include <string>
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
};

/// A value, or what is wrong with its text.
template <class T>
using Outcome = std::variant<T, Wrong>;

/// Collects every fault of the planner's files; nothing stops at the first one.
class Faults {
 public:
  /// `key` is the dotted path of the value, e.g. `demand.desk_work[calls].per_day`. The same fault
  /// at the same place is kept once: an overlay repeats the lines of its baseline.
  void add(const Mark& mark, const std::string& key, const Wrong& wrong);
  [[nodiscard]] bool empty() const { return faults_.empty(); }
  [[nodiscard]] std::size_t count() const { return faults_.size(); }
  /// Throws base::InvalidInput with all of them in the order of files and lines; returns if there
  /// are none.
  void raise() const;

 private:
  std::vector<base::Fault> faults_;
};

}  // namespace wangge::scenario
