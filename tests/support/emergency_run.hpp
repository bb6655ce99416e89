#pragma once
#include <cstdint>
#include <vector>

#include "indicator/collector.hpp"
#include "report/case_story.hpp"
#include "support/emergency_paper.hpp"

namespace wangge::support {

/// Replications of an EmergencyPaper, reckoned by hand: in each ten cardiac arrests of which so
/// many (8, 9, 10) are reached in ten minutes and the others in fourteen; a response to each, the
/// last by the south station from another zone; reach measured at 8 and at 9 h.
inline std::vector<record::ReplicationRows> emergency_run(const EmergencyPaper& paper) {
  using namespace base::literals;
  std::vector<record::ReplicationRows> replications;
  for (const std::uint64_t in_time : {8, 9, 10}) {
    indicator::Collector collector(paper.world, model::ConfigurationId(0));
    for (std::uint64_t n = 0; n < 10; ++n) {
      const base::Duration since = base::hours(static_cast<std::int64_t>(n));
      record::IncidentRecord incident = EmergencyPaper::cleared(since, n);
      record::ResponseRecord response = EmergencyPaper::response(since, n);
      if (n >= in_time) incident.arrived = response.arrived = incident.arose + 14_min;
      if (n == 9) response.unit = EmergencyPaper::kSouthStation;
      response.other_zone = n == 9;
      collector.response_ended(response);
      collector.incident_ended(incident);
    }
    collector.reach_measured(EmergencyPaper::reach(8_h, 0.2));
    collector.reach_measured(EmergencyPaper::reach(9_h, 0.1 * double(in_time - 7)));
    collector.horizon(EmergencyPaper::kHorizon);
    replications.push_back(collector.result(100).rows);
  }
  return replications;
}

/// An incident of an EmergencyPaper whose first unit came two minutes late: nobody was free for
/// four minutes; a second unit was sent and turned back.
inline report::CaseStory late_incident() {
  using namespace base::literals;
  using enum record::Stage;
  using record::Cause;
  report::CaseStory story;
  story.incident = EmergencyPaper::cleared(1_d, 12);
  record::IncidentRecord& i = *story.incident;
  i.ordered = i.arose + 6_min;
  i.left = i.arose + 7_min;
  i.arrived = i.arose + 14_min;
  base::Instant t = i.arose;
  const auto held = [&](record::Stage stage, model::UnitId unit, Cause cause, base::Instant to) {
    story.interval({i.incident, stage, unit, cause, {t, to}});
    t = to;
  };
  held(Call, EmergencyPaper::kDesk, Cause::WaitingForStaff, *i.answered);
  held(Call, EmergencyPaper::kDesk, Cause::Work, i.arose + 2_min);
  held(Sending, EmergencyPaper::kAmbulances, Cause::WaitingForStaff, *i.ordered);
  held(Turnout, EmergencyPaper::kNorthStation, Cause::Work, *i.left);
  held(Approach, EmergencyPaper::kNorthStation, Cause::Travel, *i.arrived);
  held(OnScene, EmergencyPaper::kNorthStation, Cause::Work, *i.ended);
  record::ResponseRecord first = EmergencyPaper::response(1_d, 12);
  first.ordered = i.ordered, first.left = i.left, first.arrived = i.arrived;
  first.waited = first.preempted = true;
  record::ResponseRecord second;
  second.incident = i.incident;
  second.unit = EmergencyPaper::kSouthStation;
  second.crew = 1;
  second.requested = i.arose + 2_min;
  second.ordered = i.arose + 8_min;
  second.cleared = i.arose + 20_min;
  second.other_zone = second.turned_back = true;
  story.responses = {second, first};
  return story;
}

}  // namespace wangge::support
