#include "network/whereabouts.hpp"

namespace wangge::network {

Whereabouts::Whereabouts(const Stop& from, const Stop& to, base::Duration way, base::Duration gone)
    : from_(gone >= way ? to : from), to_(to) {
  if (gone >= way) return;
  gone_ = gone;
  left_ = way - gone;
}

model::Place Whereabouts::place() const {
  if (at_stop()) return to_.place;
  const double part = base::in_seconds(gone_) / base::in_seconds(gone_ + left_);
  const model::Place &a = from_.place, &b = to_.place;
  return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

Stop Whereabouts::nearer_stop() const {
  return {place(), gone_ < left_ ? from_.anchor : to_.anchor};
}

}  // namespace wangge::network
