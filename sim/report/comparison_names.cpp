#include "report/comparison_names.hpp"

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
  const auto& row = indicator::indicator(comparison_.indicators[place]);
  const std::string unit_name = unit(row.measure, style_);
  return unit_name.empty() ? indicator(place)
                           : words(style_, "report.with_unit", indicator(place), unit_name);
}

std::string ComparisonNames::holder(model::UnitId unit) const {
  return unit.exists() ? directory_.name(Kind::Unit, unit.index(), style_.lang)
                       : words(style_, "report.nobody");
}

std::string ComparisonNames::listed(const std::vector<std::string>& parts) const {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : words(style_, "report.list_mark")) + part;
  return text;
}

}  // namespace wangge::report
