#include "kernel/waiting_line.hpp"

#include <algorithm>

namespace wangge::kernel::detail {

namespace {
/// Empty levels are kept for the next arrival up to this many.
constexpr std::size_t kLevelsKept = 16;
}  // namespace

WaitingLine::Level& WaitingLine::level_of(Priority priority) {
  auto place = std::lower_bound(levels_.begin(), levels_.end(), priority,
                                [](const Level& level, Priority p) { return level.priority < p; });
  if (place == levels_.end() || place->priority != priority)
    place = levels_.insert(place, {priority});
  return *place;
}

void WaitingLine::insert(Waiter& waiter) {
  Level& level = level_of(waiter.priority);
  Waiter* before = level.last;  // a new arrival goes last, work that comes back keeps its place
  while (before != nullptr && before->arrival > waiter.arrival) before = before->before;
  waiter.before = before;
  waiter.after = before == nullptr ? level.first : before->after;
  (before == nullptr ? level.first : before->after) = &waiter;
  (waiter.after == nullptr ? level.last : waiter.after->before) = &waiter;
  waiter.in_line = true;
  ++size_;
}

void WaitingLine::remove(Waiter& waiter) {
  Level& level = level_of(waiter.priority);
  (waiter.before == nullptr ? level.first : waiter.before->after) = waiter.after;
  (waiter.after == nullptr ? level.last : waiter.after->before) = waiter.before;
  waiter.in_line = false;
  --size_;
  if (level.first == nullptr && levels_.size() > kLevelsKept) {
    levels_.erase(levels_.begin() + (&level - levels_.data()));
  }
}

Waiter* WaitingLine::first_for(PersonId person, std::uint64_t skills) const {
  for (const Level& level : levels_) {
    for (Waiter* waiter = level.first; waiter != nullptr; waiter = waiter->after) {
      if (waiter->suits(person, skills)) return waiter;
    }
  }
  return nullptr;
}

void WaitingLine::disband() {
  for (Level& level : levels_) {
    for (Waiter* waiter = level.first; waiter != nullptr; waiter = waiter->after)
      waiter->in_line = false;
  }
  levels_.clear();
  size_ = 0;
}

}  // namespace wangge::kernel::detail
