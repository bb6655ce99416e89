#include "report/case_story.hpp"

#include <algorithm>

namespace wangge::report {
namespace {

using base::Duration;
using base::Instant;
using base::Span;

/// The span in which the case was late; empty if it was not.
Span late_span(const record::CaseRecord& record, Instant horizon) {
  const auto& [started, ended, deadline] = record.handling;
  if (!started || !deadline) return {};
  const Instant end = ended.value_or(record.ended.value_or(horizon));
  return {*deadline, std::max(*deadline, end)};
}

Duration overlap(Span a, Span b) {
  return std::max(std::min(a.to, b.to) - std::max(a.from, b.from), Duration(0));
}

}  // namespace

Duration lateness(const record::CaseRecord& record, Instant horizon) {
  return late_span(record, horizon).length();
}

Span late_span(const record::IncidentRecord& record, Duration target, Instant horizon) {
  if (record.outcome == record::IncidentOutcome::Repeat) return {};
  const Instant due = record.arose + target;
  const Instant end = record.arrived.value_or(record.ended.value_or(horizon));
  return {due, std::max(due, end)};
}

std::vector<Share> shares(const CaseStory& story, Instant horizon) {
  return shares(story, story.record ? late_span(*story.record, horizon) : Span{});
}

std::vector<Share> shares(const CaseStory& story, Span late) {
  std::vector<Share> all;
  for (const record::Interval& i : story.intervals) {
    auto found = std::ranges::find_if(all, [&](const Share& s) {
      return s.unit == i.unit && s.stage == i.stage && s.cause == i.cause;
    });
    if (found == all.end()) found = all.insert(found, {i.unit, i.stage, i.cause, {}, {}});
    found->time += i.when.length();
    found->late += overlap(i.when, late);
  }
  std::ranges::stable_sort(all, std::greater{}, &Share::time);
  return all;
}

}  // namespace wangge::report
