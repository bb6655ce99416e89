#pragma once
#include <optional>
#include <string>

#include "cli/retold.hpp"
#include "report/case_story.hpp"

namespace wangge::cli {

/// The life of the case or incident of that name (`streets-1234`), with its record. Throws
/// UsageError if there is no such case.
report::CaseStory story_of(const Retold& replication, const std::string& name);

/// The problem of that name; none where no stream has that key or the number is none.
std::optional<model::ProblemId> problem_named(const record::Directory& directory,
                                              const std::string& name);

/// The same; throws UsageError that says what cases are called.
model::ProblemId require_problem(const record::Directory& directory, const std::string& name);

}  // namespace wangge::cli
