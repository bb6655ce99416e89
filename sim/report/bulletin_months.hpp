#pragma once
#include <vector>

#include "base/time.hpp"
#include "indicator/tally.hpp"
#include "record/directory.hpp"
#include "record/listener.hpp"
#include "record/workbook.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// One calendar month of a replication: what was measured of it, and the cases reported in it as
/// the horizon found them (indicator/tally.hpp).
struct MonthRow {
  int year = 0;
  int month = 0;  ///< 1 .. 12
  base::Span measured;
  indicator::Tally sums;
};

/// Sorts the cases that it hears of by the month of their report (上报). Memory: a month each.
class MonthTallies final : public record::Listener {
 public:
  /// `measured.to` is the horizon.
  MonthTallies(const record::Directory& directory, base::Span measured);
  void case_ended(const record::CaseRecord& record) override;
  [[nodiscard]] const std::vector<MonthRow>& rows() const { return rows_; }

 private:
  const record::Directory& directory_;
  base::Span measured_;
  std::vector<MonthRow> rows_;  ///< every month that has a part in `measured`, in order
};

/// A line a month, each against the one before.
void add_months(record::Sheet& sheet, const std::vector<MonthRow>& months, const Style& style);

}  // namespace wangge::report
