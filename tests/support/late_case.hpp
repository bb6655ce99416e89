#pragma once
#include "report/case_story.hpp"
#include "support/paper_cases.hpp"

namespace wangge::support {

/// A case of a PaperWorld that is handled two hours and a millisecond late, life and all: the team
/// was off shift for three hours, had nobody free for two, worked for one.
inline report::CaseStory late_case() {
  using namespace base::literals;
  using enum record::Stage;
  using record::Cause;
  report::CaseStory story;
  story.record = PaperCases::closed(1_d, 6_h + 1_ms, 12);
  record::CaseRecord& c = *story.record;
  base::Instant t = c.arose;
  const auto held = [&](record::Stage stage, model::UnitId unit, Cause cause, base::Instant to) {
    story.interval({c.problem, stage, unit, cause, {t, to}});
    t = to;
  };
  held(Discovery, model::UnitId::none(), Cause::Undiscovered, *c.reported);
  held(Acceptance, PaperWorld::kDesk, Cause::WaitingForStaff, *c.acceptance.ended);
  held(Filing, PaperWorld::kDesk, Cause::Work, *c.filing.ended);
  held(Dispatch, PaperWorld::kDesk, Cause::WaitingForStaff, *c.dispatch.ended);
  held(Handling, PaperWorld::kNorthTeam, Cause::OffShift, t + 3_h);
  held(Handling, PaperWorld::kNorthTeam, Cause::WaitingForStaff, t + 2_h);
  held(Handling, PaperWorld::kNorthTeam, Cause::Work, *c.handling.ended);
  held(Check, PaperWorld::kNorthSupervisors, Cause::Travel, *c.ended);
  return story;
}

}  // namespace wangge::support
