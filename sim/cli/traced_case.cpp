#include "cli/traced_case.hpp"

#include <charconv>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "cli/usage_error.hpp"
#include "model/problem_id.hpp"

namespace wangge::cli {
std::optional<model::ProblemId> problem_named(const record::Directory& directory,
                                              const std::string& name) {
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto stream = directory.find(record::Kind::Stream, name.substr(0, dash));
  std::uint64_t number = 0;
  const char* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + dash + 1, end, number);
  const bool fits = number >> model::kStreamShift == 0;
  if (stream == record::kNobody || error != std::errc() || stop != end || !fits)
    return std::nullopt;
  return model::problem_id(directory.stream_number(stream), number);
}

model::ProblemId require_problem(const record::Directory& directory, const std::string& name) {
  if (const auto problem = problem_named(directory, name)) return *problem;
  std::vector<std::string> cases;
  for (const record::Entry& stream : directory.all(record::Kind::Stream))
    if (stream.trait != record::kNoCases) cases.push_back(stream.name.key + "-1");
  throw UsageError(base::text("trace.no_such_name", name, base::joined(cases)));
}

report::CaseStory story_of(const Retold& replication, const std::string& name) {
  report::CaseStory story;
  replication.tell(story, require_problem(replication.directory, name));
  if (!story.record && !story.incident)
    throw UsageError(base::text("trace.no_such_case", name, replication.trial.replication));
  return story;
}

}  // namespace wangge::cli
