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
                   Rate rate)
    : stream_(source, purpose, entity),
      window_(window),
      rate_(std::move(rate)),
      at_(static_cast<double>(window.from.count())) {
  enter_piece(window.from);
}

void Arrivals::enter_piece(base::Instant from) {
  const auto& turns = rate_.turning_points;
  while (turns_ < turns.size() && turns[turns_] <= from) ++turns_;
  piece_ends_ = (std::floor(static_cast<double>(from.count()) / kHour) + 1) * kHour;
  if (turns_ < turns.size())
    piece_ends_ = std::min(piece_ends_, static_cast<double>(turns[turns_].count()));
  per_ms_ = rate_.at(from).count() / kDay;
}

std::optional<base::Instant> Arrivals::next() {
  double left = -portable_log(stream_.uniform());
  const auto end = static_cast<double>(window_.to.count());
  while (at_ + left / std::max(per_ms_, 1e-300) >= piece_ends_) {
    left -= (piece_ends_ - at_) * per_ms_;
    at_ = piece_ends_;
    if (at_ >= end) return {};
    enter_piece(base::Instant(static_cast<std::int64_t>(at_)));
  }
  at_ += left / per_ms_;
  if (at_ >= end) return {};
  return base::Instant(static_cast<std::int64_t>(at_));
}

}  // namespace wangge::random
