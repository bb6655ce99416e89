#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "base/id.hpp"
#include "base/quantity.hpp"
#include "kernel/frame_pool.hpp"

namespace wangge::kernel {

/// Smaller is served first; among equals, who came first.
using Priority = base::Quantity<struct PriorityTag, int>;
/// A person of one post, in the order in which they were added to it.
using PersonId = base::Id<struct PersonTag>;

/// Which people of a post could take a request now, where skills do not say it all: who gets there.
/// Asked whenever somebody becomes free, so it is quick and does not change anything.
class Fitness {
 public:
  [[nodiscard]] virtual bool suits(PersonId person) const = 0;

 protected:
  ~Fitness() = default;
};

namespace detail {

struct Member;

/// One process waiting at a post. It lives in the frame of that process, so a cancelled process
/// leaves the line by destruction, and waiting allocates nothing but for an earlier place.
struct Waiter {
  Waiter* before = nullptr;
  Waiter* after = nullptr;  ///< null when in no line
  FrameHeader* frame = nullptr;
  std::uint64_t arrival = 0;  ///< order of arrival, from 1; kept by work that comes back
  std::uint64_t skills = 0;   ///< all of these are needed
  Priority priority;
  PersonId wanted;                   ///< this person and no other, if given
  const Fitness* fitness = nullptr;  ///< these people and no others, if given
  Member* given = nullptr;           ///< who has been assigned, once someone has
  bool counted = true;        ///< not where it stands in other lines too, and is counted in one
  bool resumes_work = false;  ///< work that was suspended (see post.hpp), not a new arrival

  [[nodiscard]] bool in_line() const { return after != nullptr; }
  [[nodiscard]] bool suits(PersonId person, std::uint64_t their_skills) const {
    return (skills & ~their_skills) == 0 && (!wanted.exists() || wanted == person) &&
           (fitness == nullptr || fitness->suits(person));
  }
};

/// Who waits at one post: by priority, then by order of arrival. For each priority in use (there
/// are few, so they are searched from the front) a ring of those who came last, and a tree of those
/// who came back to an earlier place: so each takes its place in constant time, or in the logarithm
/// of those who came back. One tree for all would be shorter, and a fifth slower where nobody does.
class WaitingLine {
 public:
  WaitingLine() = default;
  WaitingLine(const WaitingLine&) = delete;
  WaitingLine& operator=(const WaitingLine&) = delete;
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Without those that are counted in another line.
  [[nodiscard]] std::size_t counted() const { return counted_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  void insert(Waiter& waiter) {
    level_of(waiter.priority).insert(waiter);
    ++size_;
    counted_ += waiter.counted ? 1 : 0;
  }
  void remove(Waiter& waiter) {
    if (waiter.before != nullptr)
      unlink(waiter);
    else
      level_of(waiter.priority).forget(waiter);
    waiter.after = nullptr;
    --size_;
    counted_ -= waiter.counted ? 1 : 0;
  }
  /// The first whom this person can serve, or nullptr.
  [[nodiscard]] Waiter* first_for(PersonId person, std::uint64_t skills) const {
    return first_where([=](const Waiter& one) { return one.suits(person, skills); });
  }
  /// In the order of the line; `visit` leaves it as it is.
  template <class Visit>
  void for_each(const Visit& visit) const {
    first_where([&](const Waiter& one) { return visit(one), false; });
  }
  /// The first of whom `holds` says so, or nullptr.
  template <class Holds>
  Waiter* first_where(const Holds& holds) const {
    if (size_ == 0) return nullptr;
    for (const auto& level : levels_) {
      if (Waiter* one = level->first_where(holds); one != nullptr) return one;
    }
    return nullptr;
  }
  /// Leaves nobody in line. The waiters stay where they are and are not told.
  void disband();

 private:
  using Returned = std::multimap<std::uint64_t, Waiter*>;  // by arrival
  struct Level {
    explicit Level(Priority p) : priority(p) { ends.before = ends.after = &ends; }
    [[nodiscard]] bool empty() const { return ends.after == &ends && returned.empty(); }
    void insert(Waiter& waiter);
    void forget(Waiter& waiter);
    template <class Holds>
    [[nodiscard]] Waiter* first_where(const Holds& holds) const;
    Priority priority;
    // Closes the ring: its `after` is the first, its `before` the last, its arrival 0.
    Waiter ends;
    Returned returned;  // their `before` is null
  };
  static void unlink(Waiter& waiter) {
    waiter.before->after = waiter.after;
    waiter.after->before = waiter.before;
  }
  Level& level_of(Priority priority) {
    for (const auto& level : levels_) {
      if (level->priority == priority) return *level;
    }
    return add_level(priority);
  }
  Level& add_level(Priority priority);

  std::vector<std::unique_ptr<Level>> levels_;  // by priority
  std::size_t size_ = 0;
  std::size_t counted_ = 0;
};

inline void WaitingLine::Level::insert(Waiter& waiter) {
  waiter.after = &ends;
  if (ends.before->arrival > waiter.arrival) {
    waiter.before = nullptr;
    returned.emplace(waiter.arrival, &waiter);
    return;
  }
  waiter.before = ends.before;
  ends.before->after = &waiter;
  ends.before = &waiter;
}

template <class Holds>
Waiter* WaitingLine::Level::first_where(const Holds& holds) const {
  const Waiter* next = ends.after;
  auto back = returned.begin();
  while (next != &ends || back != returned.end()) {
    const bool from_ring =
        back == returned.end() || (next != &ends && next->arrival <= back->first);
    const Waiter& one = from_ring ? *next : *back->second;
    if (holds(one)) return const_cast<Waiter*>(&one);
    if (from_ring)
      next = next->after;
    else
      ++back;
  }
  return nullptr;
}

}  // namespace detail

}  // namespace wangge::kernel
