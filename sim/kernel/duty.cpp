#include <algorithm>
#include <utility>

#include "kernel/post.hpp"

namespace wangge::kernel {

std::vector<base::Span> Duty::interruptions() const {
  if (interruption_ == nullptr) return {};
  std::vector<base::Span> spans = interruption_->past;
  const base::Span still{interruption_->since, detail::calendar.now()};
  if (person_ == nullptr && still.from < still.to) spans.push_back(still);
  return spans;
}

namespace detail {

void Work::hand_over_first() {
  Post& post = *duty_.post_;
  Member& leaving = *duty_.person_;
  due_ = calendar.now() + left_;
  leaving.at_work = this;
  post.hand_over(leaving);
  post.tell();
}

void Work::lose() {
  left_ = std::max(due_ - calendar.now(), base::Duration{});
  std::exchange(duty_.person_, nullptr)->at_work = nullptr;
  duty_.post_ = nullptr;
  calendar.wake(*std::exchange(worker_, nullptr));
}

Interruption& Work::stop() {
  auto& rest = duty_.interruption_;
  if (rest == nullptr) rest = std::make_unique<Interruption>();
  Member& terms = *std::exchange(duty_.person_, nullptr);
  terms.at_work = nullptr;
  rest->arrival = terms.arrival;
  rest->skills = terms.skills;
  rest->priority = terms.priority;
  rest->wanted = terms.wanted;
  rest->resumes_work = true;
  rest->work = this;
  rest->since = calendar.now();
  left_ = std::max(due_ - rest->since, base::Duration{});
  calendar.forget(*worker_);
  return *rest;
}

void Work::go_on(Member& person) {
  const base::Span still{duty_.interruption_->since, calendar.now()};
  if (still.from < still.to) duty_.interruption_->past.push_back(still);
  duty_.person_ = &person;
  proceed();
}

void Work::abandon() {
  if (duty_.person_ != nullptr)
    duty_.person_->at_work = nullptr;
  else if (duty_.interruption_->in_line())
    duty_.post_->leave_line(*duty_.interruption_);
}

}  // namespace detail

}  // namespace wangge::kernel
