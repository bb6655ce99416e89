#include <algorithm>
#include <utility>

#include "kernel/post.hpp"

namespace wangge::kernel {

std::span<const base::Span> Duty::interruptions() const {
  if (interruptions_ == nullptr) return {};
  return *interruptions_;
}

namespace detail {

void Work::hand_over_first() {
  Post& post = *duty_.post_;
  Member& leaving = *duty_.person_;
  due_ = calendar.now() + left_;
  stop();
  post.go_off(leaving);
  post.seat_or_queue(*this);
  post.tell();
}

void Work::stop() {
  Member& terms = *std::exchange(duty_.person_, nullptr);
  terms.at_work = nullptr;
  arrival = terms.arrival;
  skills = terms.skills;
  priority = terms.priority;
  wanted = terms.wanted;
  stopped_ = calendar.now();
  left_ = std::max(due_ - stopped_, base::Duration{});
  calendar.forget(*frame);
}

void Work::go_on() {
  const base::Span still{stopped_, calendar.now()};
  if (still.from < still.to) {
    auto& all = duty_.interruptions_;
    if (all == nullptr) all = std::make_unique<std::vector<base::Span>>();
    all->push_back(still);
  }
  duty_.person_ = std::exchange(given, nullptr);
  go_on_with(*duty_.person_);
}

void Work::abandon() {
  if (in_line())
    duty_.post_->leave_line(*this);
  else if (duty_.person_ != nullptr)
    duty_.person_->at_work = nullptr;
}

}  // namespace detail

}  // namespace wangge::kernel
