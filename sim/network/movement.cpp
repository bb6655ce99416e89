#include "network/movement.hpp"

namespace wangge::network {

using base::Duration;

Movement::Movement(const Whereabouts& from, const Stop& to, const Way& way, base::Instant since,
                   Duration takes)
    : from_(from), to_(to), way_(way), since_(since), takes_(takes) {}

/// Still between the two stops that they were between when they set out: on, or back.
Whereabouts Movement::before_via(Duration gone) const {
  const Duration whole = from_.gone() + from_.left();
  const bool on = way_.via == from_.to();
  return {from_.from(), from_.to(), whole, on ? from_.gone() + gone : from_.gone() - gone};
}

Whereabouts Movement::at(base::Instant t) const {
  if (stays_) return from_;
  const Duration elapsed = t - since_;
  if (elapsed >= takes_) return Whereabouts(to_);
  const double part = base::in_seconds(elapsed) / base::in_seconds(takes_);
  const Duration gone = base::from_seconds(part * base::in_seconds(way_.total));
  if (gone < way_.to_via) return before_via(gone);
  return {way_.via, to_, way_.total - way_.to_via, gone - way_.to_via};
}

}  // namespace wangge::network
