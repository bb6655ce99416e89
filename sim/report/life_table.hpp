#pragma once
#include <string>
#include <vector>

#include "record/directory.hpp"
#include "report/case_story.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// Interval by interval: who held it, how long and why. Begins with an empty line.
std::string life_table(const CaseStory& story, const record::Directory& directory,
                       const Style& style);

/// The sums by unit and cause, with each one's part of the lateness. Begins with an empty line.
std::string shares_table(const std::vector<Share>& shares, const record::Directory& directory,
                         const Style& style);

}  // namespace wangge::report
