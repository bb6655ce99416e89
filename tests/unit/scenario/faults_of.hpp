#pragma once
#include <string>
#include <vector>

#include "scenario/faults.hpp"

namespace wangge::scenario {

/// Every fault as the user sees it, one a line.
inline std::vector<std::string> lines_of(const Faults& faults) {
  std::vector<std::string> lines;
  try {
    faults.raise();
  } catch (const base::InvalidInput& invalid) {
    for (const base::Fault& fault : invalid.faults()) lines.push_back(fault.str());
  }
  return lines;
}

}  // namespace wangge::scenario
