#pragma once
#include <vector>

#include "base/time.hpp"

namespace wangge::kernel::detail {

/// When one link is down, as a function of time alone: whoever asks need not wait for SimGrid to
/// have been told.
class Outages {
 public:
  Outages() = default;
  /// Spans in order of time, apart from each other and none empty (std::logic_error).
  explicit Outages(std::vector<base::Span> spans);

  [[nodiscard]] bool never() const { return spans_.empty(); }
  [[nodiscard]] bool down_at(base::Instant t) const;
  /// The first instant not before `t` at which the link is up.
  [[nodiscard]] base::Instant up_from(base::Instant t) const;
  /// The first instant after `t` at which the link goes down; `limit` if there is none before it.
  [[nodiscard]] base::Instant next_failure(base::Instant t, base::Instant limit) const;
  [[nodiscard]] const std::vector<base::Span>& spans() const { return spans_; }

 private:
  /// The first span that ends after `t`.
  [[nodiscard]] std::vector<base::Span>::const_iterator from(base::Instant t) const;
  std::vector<base::Span> spans_;
};

}  // namespace wangge::kernel::detail
