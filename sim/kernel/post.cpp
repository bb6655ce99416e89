#include "kernel/post.hpp"

#include <utility>

namespace wangge::kernel {

using detail::calendar;
using detail::Waiter;

Post::Post(PostOptions options) : options_(std::move(options)) {}

Post::~Post() { line_.disband(); }

PersonId Post::add_person(Person person) {
  return staff_.emplace_back(PersonId(staff_.size()), person).id;
}

void Post::begin_shift(PersonId person) {
  Member& one = staff_[person.index()];
  one.leaving = Member::Leaving::No;
  if (one.state != Member::State::Off) return;
  ++on_duty_;
  ++busy_;
  one.state = Member::State::Busy;
  next_service(one);
  tell();
}

void Post::end_shift(PersonId person, ShiftEnd end) {
  Member& one = staff_[person.index()];
  if (one.state == Member::State::Off) return;
  if (one.state == Member::State::Free) {
    leave_idle(one);
    go_off(one);
  } else if (end == ShiftEnd::HandOver && one.at_work != nullptr && !one.at_work->is_due()) {
    hand_over(one);
  } else {
    one.leaving =
        end == ShiftEnd::HandOver ? Member::Leaving::AtOnce : Member::Leaving::AfterService;
  }
  tell();
}

detail::Member* Post::take_from_work(const Waiter& waiter) {
  Member* victim = nullptr;
  for (Member& one : staff_) {
    if (!can_be_taken(one.id, waiter.priority) || !waiter.suits(one.id, one.person.skills))
      continue;
    const bool better = victim == nullptr || one.priority > victim->priority ||
                        (one.priority == victim->priority && one.service > victim->service);
    if (better) victim = &one;
  }
  if (victim == nullptr) return nullptr;
  break_off(*victim);
  return victim;
}

void Post::break_off(Member& person) {
  detail::Work& work = *person.at_work;
  if (work.loses())
    work.lose();
  else
    seat_or_queue(work.stop());
}

void Post::hand_over(Member& leaving) {
  detail::Work& work = *leaving.at_work;
  detail::Interruption* rest = work.loses() ? nullptr : &work.stop();
  if (rest == nullptr) work.lose();
  go_off(leaving);
  if (rest != nullptr) seat_or_queue(*rest);
}

bool Post::can_be_taken(PersonId person, Priority by) const {
  const Member& one = staff_[person.index()];
  return one.at_work != nullptr && !one.at_work->is_due() && one.priority > by &&
         one.leaving == Member::Leaving::No;
}

void Post::seat_or_queue(Waiter& waiter) {
  Member* person = take_free(waiter);
  if (person != nullptr)
    assign(waiter, *person);
  else
    line_.insert(waiter);
}

inline void Post::assign(Waiter& waiter, Member& person) {
  begin_service(person, waiter);
  if (waiter.resumes_work) {
    static_cast<detail::Interruption&>(waiter).work->go_on(person);
  } else {
    waiter.given = &person;
    calendar.wake(*waiter.frame);
  }
}

inline void Post::next_service(Member& person) {
  if (person.leaving != Member::Leaving::No) {
    go_off(person);
  } else if (Waiter* next = line_.first_for(person.id, person.person.skills); next != nullptr) {
    line_.remove(*next);
    assign(*next, person);
  } else {
    join_idle(person);
  }
}

void Post::end_service(Member& person) {
  if (calendar.closing()) return;
  next_service(person);
  tell();
}

void Post::ask_anew() {
  line_.for_each([](const Waiter& one) {
    if (one.fitness != nullptr && !one.resumes_work) calendar.wake(*one.frame);
  });
}

void Post::go_off(Member& person) {
  person.state = Member::State::Off;
  person.leaving = Member::Leaving::No;
  --on_duty_;
  --busy_;
}

// Whoever became idle last goes to the end; people who became idle at the same instant stand by id.
inline void Post::join_idle(Member& person) {
  person.state = Member::State::Free;
  person.idle_since = calendar.now();
  --busy_;
  Member* before = idle_last_;
  while (before != nullptr && before->idle_since == person.idle_since && before->id > person.id) {
    before = before->idle_before;
  }
  person.idle_before = before;
  person.idle_after = before != nullptr ? before->idle_after : idle_first_;
  (before != nullptr ? before->idle_after : idle_first_) = &person;
  (person.idle_after != nullptr ? person.idle_after->idle_before : idle_last_) = &person;
}

void Post::tell_listener() {
  if (calendar.closing()) return;
  options_.listener->changed(*this, calendar.now(), on_duty_, busy_, line_.counted());
}

}  // namespace wangge::kernel
