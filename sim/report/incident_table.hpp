#pragma once
#include <string>

#include "record/directory.hpp"
#include "report/case_story.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// One incident's life for a terminal: what became of it, interval by interval who was at it, the
/// sums by unit and cause, and a line for each unit that was sent. The story must have its incident
/// and its target stands in the directory. Open incidents are judged at `horizon`.
std::string incident_table(const CaseStory& story, const record::Directory& directory,
                           base::Instant horizon, const Style& style);

}  // namespace wangge::report
