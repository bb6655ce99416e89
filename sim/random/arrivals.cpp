#include "random/arrivals.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "random/elementary.hpp"

namespace wangge::random {
namespace {
constexpr double kHour = 3'600'000;
constexpr double kDay = 24 * kHour;
}  // namespace

Arrivals::Arrivals(Source source, Purpose purpose, std::uint64_t entity, base::Span window,
                   RatePerDay rate_per_day)
    : stream_(source, purpose, entity),
      window_(window),
      rate_per_day_(std::move(rate_per_day)),
      at_(static_cast<double>(window.from.count())) {
  enter_hour(window.from);
}

void Arrivals::enter_hour(base::Instant from) {
  hour_ends_ = (std::floor(static_cast<double>(from.count()) / kHour) + 1) * kHour;
  per_ms_ = rate_per_day_(from) / kDay;
}

std::optional<base::Instant> Arrivals::next() {
  double left = -portable_log(stream_.uniform());
  const auto end = static_cast<double>(window_.to.count());
  while (at_ + left / std::max(per_ms_, 1e-300) >= hour_ends_) {
    left -= (hour_ends_ - at_) * per_ms_;
    at_ = hour_ends_;
    if (at_ >= end) return {};
    enter_hour(base::Instant(static_cast<std::int64_t>(at_)));
  }
  at_ += left / per_ms_;
  if (at_ >= end) return {};
  return base::Instant(static_cast<std::int64_t>(at_));
}

}  // namespace wangge::random
