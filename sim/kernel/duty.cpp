#include <algorithm>
#include <utility>

#include "kernel/post.hpp"

namespace wangge::kernel {

Duty::Duty(Duty&& other) noexcept
    : post_(std::exchange(other.post_, nullptr)),
      person_(other.person_),
      interruptions_(std::move(other.interruptions_)) {}

Duty& Duty::operator=(Duty&& other) noexcept {
  std::swap(post_, other.post_);
  std::swap(person_, other.person_);
  std::swap(interruptions_, other.interruptions_);
  return *this;
}

detail::Work Duty::work(base::Duration length) { return detail::Work(*this, length); }

std::span<const base::Span> Duty::interruptions() const {
  if (interruptions_ == nullptr) return {};
  return *interruptions_;
}

void Duty::release() {
  Post* post = std::exchange(post_, nullptr);
  if (post != nullptr && person_.exists()) post->end_service(person_);
}

namespace detail {

Acquire::Acquire(Post& post, const Request& request)
    : post_(post), patience_(request.patience), preempt_(request.preempt) {
  priority = request.priority;
  skills = request.skills;
  wanted = request.person.value_or(PersonId::none());
}

// Cancelled: leaves the line, or gives back a person whom it has been assigned but has not met.
Acquire::~Acquire() {
  if (in_line) {
    post_.leave_line(*this);
  } else if (given.exists()) {
    post_.end_service(given);
  }
}

bool Acquire::await_ready() {
  arrival = ++post_.arrivals_;
  PersonId person = post_.take_free(*this);
  if (!person.exists() && preempt_) person = post_.take_from_work(*this);
  if (!person.exists()) return false;
  post_.serve(person, *this);
  given = person;
  post_.tell();
  return true;
}

void Acquire::begin(FrameHeader& asking) {
  frame = &asking;
  post_.line_.insert(*this);
  post_.tell();
  if (patience_) calendar.wake_at(asking, calendar.now() + *patience_);
}

std::optional<Duty> Acquire::await_resume() {
  if (in_line) post_.leave_line(*this);
  const PersonId person = std::exchange(given, PersonId::none());
  if (!person.exists()) return std::nullopt;
  return Duty(post_, person);
}

Work::~Work() {
  if (frame == nullptr) return;
  if (in_line) {
    duty_.post_->leave_line(*this);
  } else if (duty_.person_.exists()) {
    duty_.post_->member(duty_.person_).at_work = nullptr;
  }
}

void Work::begin(FrameHeader& worker) {
  frame = &worker;
  resumes_work = true;
  Post& post = *duty_.post_;
  const PersonId person = duty_.person_;
  Post::Member& one = post.member(person);
  if (one.leaving == Post::Leaving::AtOnce) {
    stop(one);
    post.go_off(person);
    post.seat_or_queue(*this);
    post.tell();
    return;
  }
  since_ = calendar.now();
  one.at_work = this;
  calendar.wake_at(worker, since_ + left_);
}

void Work::stop(const Post::Member& terms) {
  const base::Instant at = calendar.now();
  if (terms.at_work == this) left_ = std::max(left_ - (at - since_), base::Duration{});
  since_ = at;
  priority = terms.priority;
  wanted = terms.wanted;
  skills = terms.skills;
  arrival = terms.arrival;
  if (terms.at_work == this) duty_.post_->member(duty_.person_).at_work = nullptr;
  duty_.person_ = PersonId::none();
  calendar.forget(*frame);
}

void Work::go_on() {
  const base::Instant at = calendar.now();
  if (since_ < at) {
    if (duty_.interruptions_ == nullptr)
      duty_.interruptions_ = std::make_unique<std::vector<base::Span>>();
    duty_.interruptions_->push_back({since_, at});
  }
  since_ = at;
  duty_.person_ = given;
  duty_.post_->member(given).at_work = this;
  calendar.wake_at(*frame, at + left_);
}

void Work::await_resume() {
  duty_.post_->member(duty_.person_).at_work = nullptr;
  frame = nullptr;
}

}  // namespace detail

}  // namespace wangge::kernel
