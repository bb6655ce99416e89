#include "kernel/acquire_any.hpp"

#include <algorithm>
#include <utility>

namespace wangge::kernel {

detail::AcquireAny acquire_any(const std::vector<Bid>& bids) { return detail::AcquireAny(bids); }

namespace detail {

AcquireAny::AcquireAny(const std::vector<Bid>& bids) : places_(bids.size()) {
  for (std::size_t i = 0; i < bids.size(); ++i) {
    const Request& request = bids[i].request;
    Place& place = places_[i];
    place.post = bids[i].post;
    place.preempt = request.preempt;
    place.counted = i == 0;
    place.priority = request.priority;
    place.skills = request.skills;
    if (request.person) place.wanted = *request.person;
    place.fitness = request.fitness;
    place.arrival = request.place == 0 ? place.post->take_place() : request.place;
    if (request.patience)
      patience_ = patience_ ? std::min(*patience_, *request.patience) : *request.patience;
  }
}

AcquireAny::~AcquireAny() {
  leave_lines();
  for (Place& place : places_)
    if (place.given != nullptr) place.post->end_service(*place.given);
}

void AcquireAny::serve(Place& place, Member* member) {
  place.given = member;
  place.post->begin_service(*member, place);
  place.post->tell();
}

bool AcquireAny::await_ready() {
  for (Place& place : places_) {
    Member* free = place.post->take_free(place);
    if (free != nullptr) return serve(place, free), true;
  }
  for (Place& place : places_) {
    Member* taken = place.preempt ? place.post->take_from_work(place) : nullptr;
    if (taken != nullptr) return serve(place, taken), true;
  }
  return false;
}

void AcquireAny::stand_in_line(FrameHeader& asking) {
  for (Place& place : places_) {
    place.frame = &asking;
    place.post->join_line(place);
  }
  if (patience_) calendar.wake_at(asking, calendar.now() + *patience_);
}

void AcquireAny::leave_lines() {
  for (Place& place : places_)
    if (place.in_line()) place.post->leave_line(place);
}

std::optional<Served> AcquireAny::await_resume() {
  leave_lines();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    Member* person = std::exchange(places_[i].given, nullptr);
    if (person != nullptr) return Served{i, Duty(DutyKey(), *places_[i].post, *person)};
  }
  return std::nullopt;
}

}  // namespace detail

}  // namespace wangge::kernel
