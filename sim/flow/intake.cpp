#include "flow/desk.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using model::Activity;
using random::Purpose;
using record::Outcome;
using record::Stage;

namespace {

/// Nobody needs to go and see what a supervisor or a superior has already seen.
bool needs_verification(const CaseFile& file, const Platform& p) {
  return p.world.policy.verify_public_reports && p.world.organisation.verification &&
         model::is_public(file.record.channel);
}

bool merge_if_duplicate(CaseFile& file, Platform& p) {
  const CaseFile* parent = p.street.same_as(file);
  if (parent == nullptr) return false;
  file.record.merged_into = parent->problem.id;
  file.end(Outcome::Duplicate);
  return true;
}

}  // namespace

kernel::Task<bool> accept(CaseFile& file, Platform& p) {
  co_await at_desk(file, p, Activity::Accept, Stage::Acceptance, file.record.acceptance);
  if (merge_if_duplicate(file, p)) co_return false;
  if (file.problem.founded || model::is_public(file.record.channel)) co_return true;
  file.end(Outcome::NotAccepted);
  co_return false;
}

kernel::Task<bool> verify(CaseFile& file, Platform& p) {
  if (!needs_verification(file, p)) co_return true;
  co_await p.field.visit(file, *p.world.organisation.verification, Stage::Verification,
                         file.record.verification);
  if (file.problem.founded) co_return true;
  file.end(Outcome::NotFiled);
  co_return false;
}

/// What others than the public report about nothing, the desk sees by itself. What the public
/// reports is filed where nobody verifies it: the handler goes in vain.
kernel::Task<bool> open_file(CaseFile& file, Platform& p) {
  co_await at_desk(file, p, Activity::File, Stage::Filing, file.record.filing);
  const bool refused = !file.problem.founded && !model::is_public(file.record.channel);
  if (!refused && !p.happens(p.world.policy.voided, Purpose::FilingOutcome, file.problem.id))
    co_return true;
  file.end(refused ? Outcome::NotFiled : Outcome::Void);
  co_return false;
}

}  // namespace wangge::flow
