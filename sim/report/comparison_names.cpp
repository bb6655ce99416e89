#include "report/comparison_names.hpp"

#include "base/joined.hpp"
#include "report/names.hpp"

namespace wangge::report {

using record::Kind;

std::string ComparisonNames::configuration(std::size_t place) const {
  const auto id = comparison_.contestants[place].configuration;
  return directory_.name(Kind::Configuration, id.index(), style_.lang);
}

std::string ComparisonNames::indicator(std::size_t place) const {
  return indicator::name(comparison_.indicators[place], style_.lang);
}

std::string ComparisonNames::indicator_title(std::size_t place) const {
  return report::indicator_title(comparison_.indicators[place], style_);
}

std::string ComparisonNames::holder(model::UnitId unit) const {
  return holder_name(unit, directory_, style_);
}

std::string ComparisonNames::listed(const std::vector<std::string>& parts) const {
  return base::joined(parts, words(style_, "report.list_mark"));
}

}  // namespace wangge::report
