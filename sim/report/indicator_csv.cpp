#include "report/indicator_csv.hpp"

#include <cmath>
#include <ostream>

#include "experiment/estimate.hpp"
#include "record/csv_row.hpp"

namespace wangge::report {
namespace {

using indicator::Measure;
using record::csv_number;

bool is_share_of_counts(const indicator::Indicator& row) {
  return row.measure == Measure::Share && row.method == indicator::Method::Ratio &&
         row.of != indicator::Of::Reach;
}

}  // namespace

IndicatorCsv::IndicatorCsv(std::ostream& out, const record::Directory& directory,
                           base::Probability confidence, const Style& style)
    : out_(out), directory_(directory), confidence_(confidence), style_(style) {
  const std::string percent = number(100 * confidence.count(), 0);
  std::vector<std::string> titles;
  for (const char* key :
       {"kind.configuration", "export.part_kind", "export.part", "report.indicator", "report.unit",
        "report.mean", "export.half_width", "export.replications", "export.numerator",
        "export.denominator", "export.key"})
    titles.push_back(words(style_, key, percent));
  out_ << record::kByteOrderMark;
  record::write_csv_row(out_, titles);
}

void IndicatorCsv::add(model::ConfigurationId configuration, const FigureMeans& means) {
  const std::string name =
      directory_.name(record::Kind::Configuration, configuration.index(), style_.lang);
  means.for_each([&](record::Scope scope, record::IndicatorId id, const MeanFigure& mean) {
    record::write_csv_row(out_, row(name, scope, id, mean));
  });
}

std::vector<std::string> IndicatorCsv::row(const std::string& configuration, record::Scope scope,
                                           record::IndicatorId id, const MeanFigure& mean) const {
  const auto& what = indicator::indicator(id);
  const auto estimate = experiment::estimate(mean.value, confidence_);
  const auto half = estimate->half_width;
  const bool counts = is_share_of_counts(what);
  return {configuration,
          words(style_, "kind." + std::string(record::word_of(scope.kind))),
          directory_.name(scope.kind, scope.index, style_.lang),
          indicator::name(id, style_.lang),
          unit(what.measure, style_),
          csv_number(shown(what.measure, estimate->mean)),
          half ? csv_number(shown(what.measure, *half)) : "",
          std::to_string(estimate->replications),
          counts ? csv_number(mean.numerator) : "",
          counts ? csv_number(mean.denominator) : "",
          std::string(what.key)};
}

}  // namespace wangge::report
