#include "report/requirement_words.hpp"

#include <cmath>

namespace wangge::report {
namespace {

using experiment::Requirement;
using indicator::Measure;

/// None of a whole number; of others as many as show two digits of it.
std::string plain(double value) {
  return number(value, value == std::round(value) ? 0 : decimals_for(std::abs(value)));
}

Measure measure_of(record::IndicatorId id) { return indicator::indicator(id).measure; }

bool is_at_most(const Requirement& r) { return r.constraint.bound.side == stats::Side::AtMost; }

}  // namespace

std::string requirement_words(const Requirement& r, const Style& style) {
  const Measure measure = measure_of(r.indicator);
  const std::string bound = plain(shown(measure, r.constraint.bound.value));
  return indicator::name(r.indicator, style.lang) + (is_at_most(r) ? " <= " : " >= ") +
         with_unit(bound, unit(measure, style), style);
}

std::string amount_words(record::IndicatorId id, double amount, const Style& style) {
  const Measure measure = measure_of(id);
  return with_unit(plain(shown(measure, amount)), difference_unit(measure, style), style);
}

std::string tolerance_words(const Requirement& r, const Style& style) {
  return words(style, "select.note.tolerance", indicator::name(r.indicator, style.lang),
               amount_words(r.indicator, r.constraint.tolerance, style));
}

base::Json requirements_json(const std::vector<Requirement>& requirements) {
  base::Json all = base::Json::array();
  for (const Requirement& r : requirements)
    all.push_back({{"indicator", indicator::indicator(r.indicator).key},
                   {is_at_most(r) ? "at_most" : "at_least", r.constraint.bound.value},
                   {"tolerance", r.constraint.tolerance}});
  return all;
}

std::string_view verdict_key(stats::Feasibility verdict) {
  switch (verdict) {
    case stats::Feasibility::NotYet:
      return "not_judged";
    case stats::Feasibility::Feasible:
      return "keeps";
    case stats::Feasibility::Infeasible:
      return "breaks";
  }
  return "";
}

}  // namespace wangge::report
