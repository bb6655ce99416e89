#pragma once
#include <cstdint>

#include "record/case_record.hpp"
#include "support/paper_world.hpp"

namespace wangge::support {

/// Cases of a PaperWorld, written by hand so that every figure can be reckoned on paper. Each arose
/// an hour before a supervisor reported it, was accepted in 5 minutes (limit 15), filed in 10,
/// dispatched in 10 more (limit 15) to the north team, and is to be handled within 4 hours of that.
class PaperCases {
 public:
  /// Reported so long after the measured window begins; under way with the north team.
  static record::CaseRecord dispatched(base::Duration reported_after, std::uint64_t number = 1) {
    const base::Instant reported = PaperWorld::at(reported_after);
    record::CaseRecord c;
    c.problem = model::problem_id(0, number);
    c.category = PaperWorld::kVendor;
    c.severity = model::SeverityIndex(0);
    c.cell = PaperWorld::kNorthCell;
    c.outcome = record::Outcome::Open;
    c.arose = reported - base::hours(1);
    c.reported = reported;
    c.acceptance = stage(reported, 5, 15);
    c.filing = stage(*c.acceptance.ended, 10, 15);
    c.dispatch = stage(*c.filing.ended, 10, 15);
    c.handling.started = c.dispatch.ended;
    c.handling.deadline = *c.dispatch.ended + base::hours(4);
    c.handler = PaperWorld::kNorthTeam;
    c.undiscovered = base::hours(1);
    return c;
  }
  /// The same, handled so long after its dispatch.
  static record::CaseRecord handled(base::Duration reported_after, base::Duration handling,
                                    std::uint64_t number = 1) {
    record::CaseRecord c = dispatched(reported_after, number);
    c.handling.ended = *c.handling.started + handling;
    return c;
  }
  /// The same, checked in 20 minutes (limit 30) and closed.
  static record::CaseRecord closed(base::Duration reported_after, base::Duration handling,
                                   std::uint64_t number = 1) {
    record::CaseRecord c = handled(reported_after, handling, number);
    c.check = stage(*c.handling.ended, 20, 30);
    c.ended = c.check.ended;
    c.outcome = record::Outcome::Closed;
    return c;
  }

 private:
  static record::Timed stage(base::Instant from, std::int64_t minutes, std::int64_t limit) {
    return {from, from + base::minutes(minutes), from + base::minutes(limit)};
  }
};

}  // namespace wangge::support
