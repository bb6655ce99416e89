#include <algorithm>

#include "kernel/post.hpp"

namespace wangge::kernel {

std::span<const base::Span> Duty::interruptions() const {
  if (interruptions_ == nullptr) return {};
  return *interruptions_;
}

namespace detail {

void Work::hand_over_first() {
  Post& post = *duty_.post_;
  const PersonId leaving = duty_.person_;
  stop();
  post.go_off(leaving);
  post.seat_or_queue(*this);
  post.tell();
}

void Work::stop() {
  const base::Instant at = calendar.now();
  Post::Member& terms = duty_.post_->member(duty_.person_);
  if (terms.at_work == this) left_ = std::max(left_ - (at - since_), base::Duration{});
  terms.at_work = nullptr;
  since_ = at;
  priority = terms.priority;
  wanted = terms.wanted;
  skills = terms.skills;
  arrival = terms.arrival;
  duty_.person_ = PersonId::none();
  calendar.forget(*frame);
}

void Work::go_on() {
  const base::Instant at = calendar.now();
  if (since_ < at) {
    if (duty_.interruptions_ == nullptr) {
      duty_.interruptions_ = std::make_unique<std::vector<base::Span>>();
    }
    duty_.interruptions_->push_back({since_, at});
  }
  since_ = at;
  duty_.person_ = given;
  duty_.post_->member(given).at_work = this;
  calendar.wake_at(*frame, at + left_);
}

void Work::abandon() {
  if (in_line())
    duty_.post_->leave_line(*this);
  else if (duty_.person_.exists())
    duty_.post_->member(duty_.person_).at_work = nullptr;
}

}  // namespace detail

}  // namespace wangge::kernel
