#pragma once
#include <cstdint>
#include <vector>

#include "base/civil.hpp"
#include "model/ids.hpp"

namespace wangge::indicator {

/// 覆盖率: on how many of the measured days a supervisor looked over each cell at least once. One
/// number a cell, however often it is visited.
class Coverage {
 public:
  Coverage(std::size_t cells, base::Span measured)
      : measured_(measured), days_(days_touched(measured)), cells_(cells) {}

  /// Visits of one cell come in order of time.
  void visited(model::CellId cell, base::Instant when) {
    if (when < measured_.from || when >= measured_.to) return;
    Seen& seen = cells_[cell.index()];
    const base::Date day = base::date_of(when);
    seen.days += seen.days == 0 || day != seen.last_day;
    seen.last_day = day;
  }
  [[nodiscard]] std::int64_t days_covered(model::CellId cell) const {
    return cells_[cell.index()].days;
  }
  /// Calendar days that the window touches.
  [[nodiscard]] std::int64_t days() const { return days_; }

 private:
  static std::int64_t days_touched(base::Span span) {
    if (span.to <= span.from) return 0;
    return base::date_of(span.to - base::milliseconds(1)) - base::date_of(span.from) + 1;
  }

  struct Seen {
    base::Date last_day;
    std::int64_t days = 0;
  };
  base::Span measured_;
  std::int64_t days_;
  std::vector<Seen> cells_;
};

}  // namespace wangge::indicator
