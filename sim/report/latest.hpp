#pragma once
#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

#include "base/time.hpp"
#include "model/ids.hpp"

namespace wangge::report {

/// Keeps the latest of many records: no more than asked for, however many there are.
template <class Record>
class Latest {
 public:
  struct One {
    Record record;
    base::Duration late;  ///< above zero
  };

  explicit Latest(std::size_t most) : most_(most) {}

  /// Takes a record that is so late; passes over what is in time.
  void offer(const Record& record, model::ProblemId id, base::Duration late) {
    if (late <= base::Duration(0)) return;
    ++count_;
    const auto comes_before = [](const Ranked& a, const Ranked& b) {
      return std::tuple(b.late, a.id) < std::tuple(a.late, b.id);
    };
    const Ranked place{late, id};
    const auto at = std::ranges::upper_bound(ranks_, place, comes_before) - ranks_.begin();
    ranks_.insert(ranks_.begin() + at, place);
    all_.insert(all_.begin() + at, {record, late});
    if (all_.size() <= most_) return;
    all_.pop_back();
    ranks_.pop_back();
  }

  /// The latest first; of equals the one with the smaller number.
  [[nodiscard]] const std::vector<One>& all() const { return all_; }
  /// How many were late in all, kept or not.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  struct Ranked {
    base::Duration late;
    model::ProblemId id;
  };
  std::size_t most_;
  std::size_t count_ = 0;
  std::vector<One> all_;
  std::vector<Ranked> ranks_;  ///< of each
};

}  // namespace wangge::report
