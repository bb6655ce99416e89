#pragma once
#include "base/civil.hpp"
#include "base/statutory_clock.hpp"

namespace wangge::support {

/// Working days and hours as shipped.
inline const base::WorkCalendar& calendar() {
  static const base::WorkCalendar kCalendar;
  return kCalendar;
}

inline base::Instant at(const char* text) { return base::parse_instant(text).value(); }

}  // namespace wangge::support
