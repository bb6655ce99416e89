#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"

namespace wangge::flow {

using model::Activity;
using random::Purpose;
using record::Stage;

namespace {

/// What the check finds. One merged centre checks its own command: some bad work passes there.
bool passes(const CaseFile& file, const Platform& p) {
  const auto round = static_cast<std::uint32_t>(file.record.reworks);
  const auto& handler = p.world.organisation.unit(file.record.handler);
  if (!p.happens(handler.fails_check, Purpose::CheckOutcome, file.problem.id, 2 * round))
    return true;
  const bool lenient = p.world.policy.axes == model::Axes::One;
  return lenient && p.happens(p.world.policy.false_closure_passes, Purpose::CheckOutcome,
                              file.problem.id, 2 * round + 1);
}

/// 回访: whether who reported it is content.
void ask_the_caller(CaseFile& file, const Platform& p) {
  const auto& plan = p.world.policy.satisfaction;
  auto& record = file.record;
  record.surveyed = plan && model::is_public(record.channel);
  if (!record.surveyed) return;
  const bool kept = record.handling.in_time() && !record.closed_specially;
  record.satisfied =
      p.happens(kept ? plan->in_time : plan->late, Purpose::Satisfaction, file.problem.id);
}

bool suffices(const CaseFile& file, const Platform& p) {
  const auto number = static_cast<std::uint32_t>(file.record.reworks + file.record.review_returns);
  return !p.happens(p.world.policy.review_sends_back, Purpose::FeedbackOutcome, file.problem.id,
                    number);
}

}  // namespace

kernel::Task<bool> review(CaseFile& file, Platform& p) {
  co_await at_desk(file, p, Activity::Review, Stage::Review, file.record.review);
  if (!file.problem.founded) {
    stop_watching(file);
    file.end(record::Outcome::Void);
    co_return true;
  }
  file.record.closed_specially = is_hopeless(file, p);
  if (file.record.closed_specially || suffices(file, p)) co_return true;
  ++file.record.review_returns;
  file.enter(Stage::Review, file.record.handler, record::Cause::DataTransfer);
  co_await p.links.send_order(file.record.handler);
  co_return false;
}

kernel::Task<bool> check(CaseFile& file, Platform& p) {
  if (file.record.closed_specially) co_return true;
  const auto& plan = p.world.organisation.check;
  if (plan) co_await p.field.visit(file, *plan, Stage::Check, file.record.check);
  const bool good = passes(file, p);
  if (!good) ++file.record.reworks;
  co_return good;
}

kernel::Task<> close(CaseFile& file, Platform& p) {
  stop_watching(file);
  co_await at_desk(file, p, Activity::Close, Stage::Closing, file.record.closing);
  ask_the_caller(file, p);
  file.end(record::Outcome::Closed);
}

}  // namespace wangge::flow
