#include "kernel/outages.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace wangge::kernel::detail {

Outages::Outages(std::vector<base::Span> spans) : spans_(std::move(spans)) {
  for (std::size_t i = 0; i < spans_.size(); ++i) {
    const bool empty = spans_[i].to <= spans_[i].from;
    if (empty || (i > 0 && spans_[i].from <= spans_[i - 1].to)) {
      throw std::logic_error(
          "kernel: outages of a link must be in order, apart from each other and not empty");
    }
  }
}

std::vector<base::Span>::const_iterator Outages::from(base::Instant t) const {
  return std::upper_bound(spans_.begin(), spans_.end(), t,
                          [](base::Instant at, const base::Span& span) { return at < span.to; });
}

bool Outages::down_at(base::Instant t) const {
  const auto span = from(t);
  return span != spans_.end() && span->from <= t;
}

base::Instant Outages::up_from(base::Instant t) const {
  const auto span = from(t);
  return span != spans_.end() && span->from <= t ? span->to : t;
}

base::Instant Outages::next_failure(base::Instant t, base::Instant limit) const {
  auto span = from(t);
  if (span != spans_.end() && span->from <= t) ++span;
  return span != spans_.end() && span->from < limit ? span->from : limit;
}

}  // namespace wangge::kernel::detail
