#include "report/figure_means.hpp"

namespace wangge::report {

void FigureMeans::add(std::span<const record::Figure> replication) {
  ++replications_;
  for (const record::Figure& figure : replication) {
    MeanFigure& sums = sums_[{figure.scope, figure.indicator}];
    sums.value.add(figure.value);
    sums.numerator += figure.numerator;
    sums.denominator += figure.denominator;
  }
}

MeanFigure FigureMeans::of(record::Scope scope, record::IndicatorId indicator) const {
  const auto found = sums_.find({scope, indicator});
  return found == sums_.end() ? MeanFigure{} : mean(found->second);
}

MeanFigure FigureMeans::mean(const MeanFigure& sums) const {
  const auto all = static_cast<double>(replications_);
  return {sums.value, sums.numerator / all, sums.denominator / all};
}

}  // namespace wangge::report
