#include "base/statutory_clock.hpp"

namespace wangge::base {

void StatutoryClock::start(Instant now, ClockHolder holder) {
  holder_ = holder;
  counted_ = {};
  extensions_ = 0;
  late_ = false;
  run(now);
}

void StatutoryClock::hand_to(Instant now, ClockHolder holder) {
  const bool another = holder != holder_;
  if (another && scope_ == ClockScope::PerUnit) return start(now, holder);
  holder_ = holder;
  resume(now);
}

void StatutoryClock::pause(Instant now) {
  if (!running_) return;
  late_ = is_late(now);
  counted_ = elapsed(now);
  running_ = false;
}

void StatutoryClock::resume(Instant now) {
  if (!running_) run(now);
}

bool StatutoryClock::extend(Instant now) {
  if (is_late(now) || extensions_ == kMostExtensions) return false;
  ++extensions_;
  if (running_) renew_deadline();
  return true;
}

Duration StatutoryClock::elapsed(Instant now) const {
  return running_ ? counted_ + counted_between(unit_, since_, now, *calendar_) : counted_;
}

Instant StatutoryClock::deadline(Instant now) const {
  if (running_ || late_) return deadline_;
  return add_counted(unit_, now, allowed() - counted_, *calendar_);
}

Instant StatutoryClock::used_at(Ratio part, Instant now) const {
  const auto all = static_cast<double>(allowed().count());
  const Duration used(static_cast<std::int64_t>(part.count() * all));
  const Instant from = running_ ? since_ : now;
  return add_counted(unit_, from, used - counted_, *calendar_);
}

void StatutoryClock::run(Instant now) {
  since_ = now;
  running_ = true;
  if (!late_) renew_deadline();
}

void StatutoryClock::renew_deadline() {
  deadline_ = add_counted(unit_, since_, allowed() - counted_, *calendar_);
}

}  // namespace wangge::base
