#pragma once
#include <cstdint>
#include <vector>

#include "base/id.hpp"
#include "base/quantity.hpp"
#include "kernel/frame_pool.hpp"

namespace wangge::kernel {

/// Smaller is served first; among equals, who came first.
using Priority = base::Quantity<struct PriorityTag, int>;
/// A person of one post, in the order in which they were added to it.
using PersonId = base::Id<struct PersonTag>;

namespace detail {

/// One process waiting at a post. It lives in the frame of that process, so waiting allocates
/// nothing and a cancelled process leaves the line by destruction.
struct Waiter {
  Waiter* before = nullptr;
  Waiter* after = nullptr;
  FrameHeader* frame = nullptr;
  std::uint64_t arrival =
      0;  ///< order of arrival at the post; kept by work that is suspended and comes back
  std::uint64_t skills = 0;  ///< all of these are needed
  Priority priority;
  PersonId wanted;  ///< this person and no other, if given
  PersonId given;   ///< who has been assigned, once someone has
  bool in_line = false;
  bool resumes_work =
      false;  ///< the waiter is work that was suspended (see duty.hpp), not a new arrival

  [[nodiscard]] bool suits(PersonId person, std::uint64_t their_skills) const {
    return (skills & ~their_skills) == 0 && (!wanted.exists() || wanted == person);
  }
};

/// Who waits at one post: by priority, then by order of arrival. One list for each priority in use;
/// there are few.
class WaitingLine {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  void insert(Waiter& waiter);
  void remove(Waiter& waiter);
  /// The first whom this person can serve, or nullptr.
  [[nodiscard]] Waiter* first_for(PersonId person, std::uint64_t skills) const;
  /// Leaves nobody in line. The waiters stay where they are and are not told.
  void disband();

 private:
  struct Level {
    Priority priority;
    Waiter* first = nullptr;
    Waiter* last = nullptr;
  };
  Level& level_of(Priority priority);

  std::vector<Level> levels_;  // by priority
  std::size_t size_ = 0;
};

}  // namespace detail

}  // namespace wangge::kernel
