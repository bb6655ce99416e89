#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "record/directory.hpp"
#include "report/figure_means.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// The table of all indicators for a spreadsheet (record/csv_row.hpp): a line for each
/// configuration, part of the platform and indicator with its mean over the replications, the
/// half-width of its interval (empty with one replication) and, of a share, the two counts that it
/// is made of. Shares are in per cent.
class IndicatorCsv {
 public:
  /// Writes the byte order mark and the header.
  IndicatorCsv(std::ostream& out, const record::Directory& directory, base::Probability confidence,
               const Style& style);
  void add(model::ConfigurationId configuration, const FigureMeans& means);

 private:
  [[nodiscard]] std::vector<std::string> row(const std::string& configuration, record::Scope scope,
                                             record::IndicatorId id, const MeanFigure& mean) const;

  std::ostream& out_;
  const record::Directory& directory_;
  base::Probability confidence_;
  Style style_;
};

}  // namespace wangge::report
