#include "kernel/post.hpp"

#include <utility>

namespace wangge::kernel {

using detail::calendar;
using detail::Waiter;

Post::Post(PostOptions options) : options_(std::move(options)) {}

Post::~Post() { line_.disband(); }

PersonId Post::add_person(Person person) {
  staff_.emplace_back().person = person;
  return PersonId(staff_.size() - 1);
}

void Post::begin_shift(PersonId person) {
  Member& one = member(person);
  one.leaving = Leaving::No;
  if (one.state != State::Off) return;
  ++on_duty_;
  ++busy_;
  one.state = State::Busy;
  next_service(person);
  tell();
}

void Post::end_shift(PersonId person, ShiftEnd end) {
  Member& one = member(person);
  if (one.state == State::Off) return;
  if (one.state == State::Free) {
    leave_idle(person);
    go_off(person);
  } else if (end == ShiftEnd::HandOver && one.at_work != nullptr) {
    detail::Work& work = *one.at_work;
    work.stop();
    go_off(person);
    seat_or_queue(work);
  } else {
    one.leaving = end == ShiftEnd::HandOver ? Leaving::AtOnce : Leaving::AfterService;
  }
  tell();
}

PersonId Post::take_from_work(const Waiter& waiter) {
  PersonId victim;
  for (std::size_t i = 0; i < staff_.size(); ++i) {
    const Member& one = staff_[i];
    const bool can = one.at_work != nullptr && one.priority > waiter.priority &&
                     one.leaving == Leaving::No && waiter.suits(PersonId(i), one.person.skills);
    if (!can) continue;
    const bool better =
        !victim.exists() || one.priority > member(victim).priority ||
        (one.priority == member(victim).priority && one.service > member(victim).service);
    if (better) victim = PersonId(i);
  }
  if (!victim.exists()) return victim;
  detail::Work& work = *member(victim).at_work;
  work.stop();
  seat_or_queue(work);
  return victim;
}

void Post::seat_or_queue(Waiter& waiter) {
  const PersonId person = take_free(waiter);
  if (person.exists())
    assign(waiter, person);
  else
    line_.insert(waiter);
}

inline void Post::assign(Waiter& waiter, PersonId person) {
  begin_service(person, waiter);
  waiter.given = person;
  if (waiter.resumes_work)
    static_cast<detail::Work&>(waiter).go_on();
  else
    calendar.wake(*waiter.frame);
}

inline void Post::next_service(PersonId person) {
  Member& one = member(person);
  if (one.leaving != Leaving::No) {
    go_off(person);
  } else if (Waiter* next = line_.first_for(person, one.person.skills); next != nullptr) {
    line_.remove(*next);
    assign(*next, person);
  } else {
    join_idle(person);
  }
}

void Post::end_service(PersonId person) {
  if (calendar.closing()) return;
  next_service(person);
  tell();
}

void Post::go_off(PersonId person) {
  Member& one = member(person);
  one.state = State::Off;
  one.leaving = Leaving::No;
  --on_duty_;
  --busy_;
}

// Whoever became idle last goes to the end; people who became idle at the same instant stand by id.
inline void Post::join_idle(PersonId person) {
  Member& one = member(person);
  one.state = State::Free;
  one.idle_since = calendar.now();
  --busy_;
  PersonId before = idle_last_;
  while (before.exists() && member(before).idle_since == one.idle_since && before > person) {
    before = member(before).idle_before;
  }
  one.idle_before = before;
  one.idle_after = before.exists() ? member(before).idle_after : idle_first_;
  (before.exists() ? member(before).idle_after : idle_first_) = person;
  (one.idle_after.exists() ? member(one.idle_after).idle_before : idle_last_) = person;
}

void Post::tell_listener() {
  if (calendar.closing()) return;
  options_.listener->changed(*this, calendar.now(), on_duty_, busy_, line_.size());
}

}  // namespace wangge::kernel
