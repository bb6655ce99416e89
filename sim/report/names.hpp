#pragma once
#include <string>

#include "record/directory.hpp"
#include "record/figures.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// A unit, or that nobody knew.
std::string holder_name(model::UnitId unit, const record::Directory& directory, const Style& style);

/// The department, where the unit is one of its teams; else the unit itself, or nobody.
model::UnitId whole_of(model::UnitId unit, const record::Directory& directory);

/// An indicator with its unit: `mean response time, h`.
std::string indicator_title(record::IndicatorId id, const Style& style);

}  // namespace wangge::report
