#pragma once
#include <string>

#include "scenario/faults.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// Lays one setting of the command line over a document: `policy.axes=two`,
/// `staffing.lines.desk.people=2` (an item of a list by its id or its number from 0;
/// `staffing.lines[desk].people` is the same). The value is
/// YAML. Maps on the way are made where they are absent; an item that is not there is a fault.
void apply_setting(Node& document, const std::string& setting, Faults& faults);

}  // namespace wangge::scenario
