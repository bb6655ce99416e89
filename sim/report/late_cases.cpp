#include "report/late_cases.hpp"

#include "report/case_story.hpp"

namespace wangge::report {

void LateCases::case_ended(const record::CaseRecord& record) {
  latest_.offer(record, record.problem, lateness(record, horizon_));
}

void LateIncidents::incident_ended(const record::IncidentRecord& record) {
  const base::Duration target = directory_.target(record.type);
  latest_.offer(record, record.incident, late_span(record, target, horizon_).length());
}

}  // namespace wangge::report
