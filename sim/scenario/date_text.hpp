#pragma once
#include <string_view>

#include "scenario/faults.hpp"

namespace wangge::scenario {

/// What is wrong with a text that should be a date or a moment, and how to write what it seems to
/// mean: `20.7.2008`, `7/20/2008`, a serial number of Excel, a year that the work calendar does not
/// cover.
Wrong wrong_date(std::string_view text);

}  // namespace wangge::scenario
