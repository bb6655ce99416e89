#include "indicator/staff_usage.hpp"

#include <algorithm>

#include "base/civil.hpp"

namespace wangge::indicator {
namespace {

using base::Duration;
using base::Instant;
using base::Span;
using record::Usage;

constexpr Duration kHour = base::hours(1);

Instant start_of_hour(Instant t) {
  return base::start_of_day(t) + base::time_of_day(t) / kHour * kHour;
}

std::size_t days_between(Instant from, Instant to) {
  return static_cast<std::size_t>(base::date_of(to) - base::date_of(from));
}

}  // namespace

StaffTime& StaffTime::operator+=(const StaffTime& other) {
  on_duty += other.on_duty;
  busy += other.busy;
  waiting += other.waiting;
  return *this;
}

bool StaffTime::empty() const {
  return on_duty == Duration(0) && busy == Duration(0) && waiting == Duration(0);
}

StaffUsage::StaffUsage(std::size_t units, Span measured) : measured_(measured), posts_(units) {
  for (Post& post : posts_) {
    post.since = measured.from;
    post.hour_end = start_of_hour(measured.from) + kHour;
    post.by_day.resize(days_between(measured.from, measured.to) + 1);
  }
}

void StaffUsage::changed(model::UnitId unit, Instant when, std::size_t on_duty, std::size_t busy,
                         std::size_t waiting) {
  Post& post = posts_[unit.index()];
  advance(post, std::min(when, measured_.to));
  post.on_duty = static_cast<std::int64_t>(on_duty);
  post.busy = static_cast<std::int64_t>(busy);
  post.waiting = static_cast<std::int64_t>(waiting);
}

void StaffUsage::finish() {
  for (Post& post : posts_) {
    advance(post, measured_.to);
    close_hour(post);
  }
}

void StaffUsage::advance(Post& post, Instant to) const {
  while (post.since < to) {
    const Instant end = std::min(to, post.hour_end);
    const Duration time = end - post.since;
    post.this_hour += {time * post.on_duty, time * post.busy, time * post.waiting};
    post.since = end;
    if (end == post.hour_end) close_hour(post);
  }
}

void StaffUsage::close_hour(Post& post) const {
  const Instant hour = post.hour_end - kHour;
  post.by_hour[static_cast<std::size_t>(base::time_of_day(hour) / kHour)] += post.this_hour;
  if (hour < measured_.to) post.by_day[days_between(measured_.from, hour)] += post.this_hour;
  post.total += post.this_hour;
  post.this_hour = {};
  post.hour_end += kHour;
}

std::vector<Usage> StaffUsage::rows(Instant first_day) const {
  std::vector<Usage> rows;
  const std::size_t skipped = days_between(first_day, measured_.from);
  for (std::size_t u = 0; u < posts_.size(); ++u) {
    const auto add = [&](Usage::Slot slot, std::size_t number, const StaffTime& t) {
      if (!t.empty())
        rows.push_back({model::UnitId(u), slot, static_cast<std::uint32_t>(number), t.on_duty,
                        t.busy, t.waiting});
    };
    for (std::size_t h = 0; h < 24; ++h) add(Usage::Slot::HourOfDay, h, posts_[u].by_hour[h]);
    for (std::size_t d = 0; d < posts_[u].by_day.size(); ++d)
      add(Usage::Slot::Day, d + skipped, posts_[u].by_day[d]);
  }
  return rows;
}

}  // namespace wangge::indicator
