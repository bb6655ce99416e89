#pragma once
#include <string>

#include "record/directory.hpp"
#include "report/case_story.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// One case's life for a terminal: interval by interval who held it, how long and why; the sums by
/// unit and cause, with each one's part of the lateness; every stage against its deadline, or every
/// unit that was sent to an incident. The story must have its record. Open cases are judged at
/// `horizon`.
std::string trace_table(const CaseStory& story, const record::Directory& directory,
                        base::Instant horizon, const Style& style);

}  // namespace wangge::report
