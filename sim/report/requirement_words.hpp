#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "experiment/selection_plan.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// `on-time handling >= 95 %`
std::string requirement_words(const experiment::Requirement& requirement, const Style& style);

/// A difference of two values of that indicator with its unit, with as many decimals as show it:
/// `0.50 h`, `2 percentage points`.
std::string amount_words(record::IndicatorId indicator, double amount, const Style& style);

/// How far from its bound a requirement may be judged either way.
std::string tolerance_words(const experiment::Requirement& requirement, const Style& style);

/// `{"indicator": ..., "at_least": ..., "tolerance": ...}` each, in the indicators' own units.
base::Json requirements_json(const std::vector<experiment::Requirement>& requirements);

/// `keeps`, `breaks`, `not_judged`.
std::string_view verdict_key(stats::Feasibility verdict);

}  // namespace wangge::report
