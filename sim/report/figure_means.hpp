#pragma once
#include <map>
#include <span>

#include "record/figures.hpp"
#include "stats/moments.hpp"

namespace wangge::report {

/// One indicator of one scope over the replications of a configuration.
struct MeanFigure {
  stats::Moments value;    ///< in the indicator's own unit, of the replications that have one
  double numerator = 0;    ///< mean over all replications; without data: 0
  double denominator = 0;  ///< the same
};

/// Figures of replications added up one by one, so that only one replication is held at a time.
class FigureMeans {
 public:
  void add(std::span<const record::Figure> replication);

  [[nodiscard]] std::size_t replications() const { return replications_; }
  /// Empty (no values) where no replication has that figure.
  [[nodiscard]] MeanFigure of(record::Scope scope, record::IndicatorId indicator) const;
  /// Every figure, by scope and indicator: `each(scope, indicator, mean)`.
  template <class Each>
  void for_each(Each each) const {
    for (const auto& [key, sums] : sums_) each(key.first, key.second, mean(sums));
  }

 private:
  [[nodiscard]] MeanFigure mean(const MeanFigure& sums) const;

  std::size_t replications_ = 0;
  std::map<std::pair<record::Scope, record::IndicatorId>, MeanFigure> sums_;
};

}  // namespace wangge::report
