#pragma once
#include <string>
#include <string_view>

#include "experiment/precise_runs.hpp"
#include "experiment/selection_plan.hpp"

namespace wangge::cli {

/// A value of that indicator as a planner writes it, in the indicator's own unit: `95 %`, `0.5 pp`,
/// `10 min`, `2 h`, `3`. A bare number is in the unit that tables show. Throws UsageError naming
/// `option` where it is none.
double indicator_value(record::IndicatorId indicator, std::string_view text,
                       const std::string& option);

/// `on_time_handling >= 95 %`, or with its tolerance `response_mean <= 8 h ± 0.2 h` (also +-). The
/// tolerance is a hundredth of the bound where none is given, half a point of a share. Throws
/// UsageError.
experiment::Requirement requirement_in(const std::string& text);

/// `response_mean = 0.2 h` (absolute) or `response_mean = 5 %` (of the mean); of shares `0.5 pp`
/// and `5 %`. Throws UsageError.
experiment::PrecisionWish precision_wish_in(const std::string& text);

}  // namespace wangge::cli
