#pragma once
#include <iosfwd>
#include <string>

#include "base/text.hpp"
#include "record/directory.hpp"
#include "record/fields.hpp"
#include "record/listener.hpp"

namespace wangge::record {

/// The title of a case record's column: `handling deadline`, `处置时限`.
std::string title_of(const CaseField& field, base::Lang lang);

/// Writes case records and intervals as CSV tables for a spreadsheet (csv_row.hpp): UTF-8 with a
/// byte order mark, moments as civil time, durations in minutes, everything in words. Rows in the
/// order in which they are told.
class CsvExport final : public Listener {
 public:
  /// Writes both headers.
  CsvExport(std::ostream& cases, std::ostream& intervals, const Directory& directory,
            base::Lang lang);

  void case_ended(const CaseRecord& record) override;
  void interval(const Interval& interval) override;

 private:
  [[nodiscard]] std::string shown(const CaseField& field, const CaseRecord& record) const;

  std::ostream& cases_;
  std::ostream& intervals_;
  const Directory& directory_;
  base::Lang lang_;
};

}  // namespace wangge::record
