#include <algorithm>

#include "flow/desk.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using base::Instant;
using model::Channel;
using random::Purpose;
using record::Cause;
using record::Stage;

namespace {

struct LeftAlone {  // what happens to a problem that no supervisor sees, and when: at most one of
                    // the two
  std::optional<Instant> vanishes;
  std::optional<Instant> reported;
};

LeftAlone left_alone(const Problem& problem, const Platform& p) {
  const auto& seen = p.world.category(problem.category).visibility;
  LeftAlone fate;
  if (seen.lifetime)
    fate.vanishes = problem.arose + p.time(*seen.lifetime, Purpose::ProblemLifetime, problem.id);
  if (p.happens(seen.noticed_by_public, Purpose::PublicNotice, problem.id, 0))
    fate.reported = problem.arose + p.time(seen.public_delay, Purpose::PublicNotice, problem.id, 1);
  if (fate.vanishes && fate.reported)
    (*fate.vanishes <= *fate.reported ? fate.reported : fate.vanishes).reset();
  return fate;
}

kernel::Task<std::optional<Sighting>> wait_to_be_seen(CaseFile& file, Platform& p,
                                                      std::optional<Instant> until) {
  const auto lying_there = p.street.lie_unseen(file);
  std::optional<base::Duration> patience;
  if (until) patience = *until - kernel::now();
  co_return co_await file.sighting.wait(patience);
}

/// The supervisor deals with it on the spot: writes the report on the handset, or puts it right.
kernel::Task<bool> be_dealt_with(CaseFile& file, Platform& p, Sighting sighting) {
  co_await kernel::hold_until(sighting.begins);
  file.enter(Stage::Discovery, sighting.unit, Cause::Work);
  co_await kernel::hold_until(sighting.dealt_with);
  if (sighting.fixed) {
    file.end(record::Outcome::FixedOnSpot);
    co_return false;
  }
  file.report(Channel::Supervisor);
  file.enter(Stage::Acceptance, sighting.unit, Cause::DataTransfer);
  co_await p.links.upload_report(p.subdistrict_of(file));
  co_return true;
}

/// One more citizen calls about the same thing: answered and merged. Goes on if the case ends.
kernel::Process answer_again(model::ProblemId id, std::uint32_t number, Platform& p) {
  const auto& answer = *p.world.organisation.of(model::Activity::Answer);
  const auto work = p.time(answer.work, Purpose::PublicNotice, id, number);
  (void)co_await visit_desk(record::kRepeatCalls, answer.desk, {}, work, p);
}

/// Further citizens report the same thing while the case is open.
kernel::Process report_again(CaseFile& file, Platform& p, const model::Visibility& seen) {
  const auto id = file.problem.id;
  const double again = seen.repeat_reports / (1 + seen.repeat_reports);  // geometric, this mean
  for (std::uint32_t n = 2; p.draw(Purpose::PublicNotice, id, n) < again; n += 3) {
    co_await kernel::hold(p.time(seen.repeat_delay, Purpose::PublicNotice, id, n + 1));
    ++file.record.duplicate_reports;
    if (p.world.organisation.of(model::Activity::Answer)) kernel::spawn(answer_again(id, n + 2, p));
  }
}

kernel::Task<> be_reported(CaseFile& file, Platform& p, Channel channel) {
  file.report(channel);
  const auto& seen = p.world.category(file.problem.category).visibility;
  if (model::is_public(channel) && seen.repeat_reports > 0)
    file.repeat_reports = kernel::spawn(report_again(file, p, seen));
  if (model::is_public(channel) && !file.problem.answered)
    co_await at_desk(file, p, model::Activity::Answer, Stage::Acceptance);
}

}  // namespace

kernel::Task<bool> collect(CaseFile& file, Platform& p) {
  if (file.problem.reported_by) {
    co_await be_reported(file, p, *file.problem.reported_by);
    co_return true;
  }
  const LeftAlone fate = left_alone(file.problem, p);
  const auto until = fate.vanishes ? fate.vanishes : fate.reported;
  if (const auto sighting = co_await wait_to_be_seen(file, p, until))
    co_return co_await be_dealt_with(file, p, *sighting);
  if (fate.vanishes) {
    file.end(record::Outcome::Vanished);
    co_return false;
  }
  co_await be_reported(file, p, Channel::Hotline);
  co_return true;
}

}  // namespace wangge::flow
