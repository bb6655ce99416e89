#include "kernel/waiting_line.hpp"

#include <algorithm>

namespace wangge::kernel::detail {

namespace {
/// Empty levels are kept for the next arrival, up to this many.
constexpr std::size_t kLevelsKept = 8;
}  // namespace

WaitingLine::Level& WaitingLine::add_level(Priority priority) {
  if (levels_.size() >= kLevelsKept) {
    std::erase_if(levels_, [](const auto& level) { return level->empty(); });
  }
  const auto place = std::find_if(levels_.begin(), levels_.end(),
                                  [=](const auto& level) { return level->priority > priority; });
  return **levels_.insert(place, std::make_unique<Level>(priority));
}

void WaitingLine::Level::forget(Waiter& waiter) {
  const auto [first, last] = returned.equal_range(waiter.arrival);
  returned.erase(std::find_if(first, last, [&](const auto& one) { return one.second == &waiter; }));
}

void WaitingLine::disband() {
  for (const auto& level : levels_) {
    while (level->ends.after != &level->ends) remove(*level->ends.after);
    while (!level->returned.empty()) remove(*level->returned.begin()->second);
  }
}

}  // namespace wangge::kernel::detail
