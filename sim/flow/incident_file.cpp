#include "flow/incident_file.hpp"

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using record::Cause;
using record::Stage;

IncidentFile::IncidentFile(const Incident& what, Platform& p)
    : incident(what),
      p_(p),
      ledger_(what.id, what.arose, Stage::Call, Cause::WaitingForStaff, p.roster, p.listener) {
  record.incident = what.id;
  record.type = what.type;
  record.cell = what.cell;
  record.dialled = record.centre = what.dialled;
  record.arose = what.arose;
}

IncidentFile::~IncidentFile() {
  ledger_.close();
  p_.listener.incident_ended(record);
}

void IncidentFile::enter(Stage stage, model::UnitId unit, Cause cause) {
  if (stage >= ledger_.stage()) ledger_.enter(stage, unit, cause);
}

void IncidentFile::lay_still(std::span<const base::Span> spans) {
  if (transports_ == 0)
    ledger_.lay_still(spans);  // else what the ledger shows is no work of a desk
}

void IncidentFile::ordered(model::UnitId unit) {
  ++record.units;
  ++under_way_;
  if (!record.ordered) record.ordered = kernel::now();
  if (ledger_.stage() < Stage::Turnout) enter(Stage::Turnout, unit, Cause::Work);
}

void IncidentFile::lost(model::UnitId service) {
  --under_way_;
  if (under_way_ == 0 && !record.arrived)
    ledger_.enter(Stage::Sending, service, Cause::WaitingForStaff);
}

void IncidentFile::left(model::UnitId unit) {
  if (!record.left) record.left = kernel::now();
  if (ledger_.stage() < Stage::Approach) enter(Stage::Approach, unit, Cause::Travel);
}

void IncidentFile::arrived(model::UnitId unit, bool asked_by_caller) {
  ++at_work_;
  --under_way_;
  --to_come;
  to_arrive -= asked_by_caller ? 1 : 0;
  if (asked_by_caller && to_arrive == 0) record.complete = kernel::now();
  if (record.arrived) return;
  record.arrived = kernel::now();
  enter(Stage::OnScene, unit, Cause::Work);
  on_scene.open();
}

void IncidentFile::off_scene(model::UnitId unit, bool to_hospital) {
  --at_work_;
  if (to_hospital) {
    ++transports_;
    transporter_ = unit;
  }
  look_whether_clear();
}

void IncidentFile::handed_over() {
  if (--transports_ == 0 && command_)
    ledger_.enter(Stage::OnScene, command_->desk, command_->cause);
}

void IncidentFile::will_not_come() {
  --to_come;
  look_whether_clear();
}

void IncidentFile::called_off() {
  at_work_ = to_come = 0;
  look_whether_clear();
}

void IncidentFile::look_whether_clear() {
  if (at_work_ > 0 || to_come > 0) return;
  if (transports_ > 0) enter(Stage::Transport, transporter_, Cause::Work);
  clear.open();
}

void IncidentFile::command(model::UnitId desk, Cause cause) {
  command_ = {desk, cause};
  if (transports_ == 0) ledger_.enter(Stage::OnScene, desk, cause);
}

void IncidentFile::end(record::IncidentOutcome outcome) {
  record.outcome = outcome;
  record.ended = kernel::now();
}

}  // namespace wangge::flow
