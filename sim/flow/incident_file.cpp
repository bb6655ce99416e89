#include "flow/incident_file.hpp"

#include <algorithm>

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using record::Cause;
using record::Stage;

namespace {

/// One of them, if there is one.
void take_out(std::vector<model::UnitId>& units, model::UnitId unit) {
  if (const auto one = std::ranges::find(units, unit); one != units.end()) units.erase(one);
}

}  // namespace

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
  if (transports_ > 0) return;  // what the ledger shows is no work of a desk
  ledger_.lay_still(spans);
}

void IncidentFile::awaits(model::UnitId service) {
  awaited_.push_back(service);
  enter(Stage::Sending, service, Cause::WaitingForStaff);
  hold_scene();
}

void IncidentFile::ordered(model::UnitId unit) {
  ++record.units;
  take_out(awaited_, service_of(unit));
  under_way_.push_back(unit);
  if (!record.ordered) record.ordered = kernel::now();
  if (ledger_.stage() < Stage::Turnout) enter(Stage::Turnout, unit, Cause::Work);
  hold_scene();
}

void IncidentFile::lost(model::UnitId unit) {
  take_out(under_way_, unit);
  if (under_way_.empty() && !record.arrived)
    ledger_.enter(Stage::Sending, service_of(unit), Cause::WaitingForStaff);
  hold_scene();
}

void IncidentFile::left(model::UnitId unit) {
  if (!record.left) record.left = kernel::now();
  if (ledger_.stage() < Stage::Approach) enter(Stage::Approach, unit, Cause::Travel);
}

void IncidentFile::arrived(model::UnitId unit, bool asked_by_caller) {
  take_out(under_way_, unit);
  at_work_.push_back(unit);
  --to_come;
  to_arrive -= asked_by_caller ? 1 : 0;
  if (asked_by_caller && to_arrive == 0) record.complete = kernel::now();
  const bool first = !record.arrived;
  if (first) record.arrived = kernel::now();
  hold_scene();
  if (first) on_scene.open();
}

void IncidentFile::off_scene(model::UnitId unit, bool to_hospital) {
  take_out(at_work_, unit);
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

void IncidentFile::falls_short() {
  record.short_of_units = true;
  will_not_come();
}

void IncidentFile::called_off() {
  to_come = 0;
  at_work_.clear();
  look_whether_clear();
}

void IncidentFile::look_whether_clear() {
  if (!at_work_.empty() || to_come > 0) return hold_scene();
  if (transports_ > 0) enter(Stage::Transport, transporter_, Cause::Work);
  clear.open();
}

void IncidentFile::command(model::UnitId desk, Cause cause) {
  command_ = {desk, cause};
  if (transports_ == 0) ledger_.enter(Stage::OnScene, desk, cause);
}

/// Whose the time on the scene is.
void IncidentFile::hold_scene() {
  if (!record.arrived) return;
  if (!at_work_.empty())
    hold_scene(at_work_.front(), Cause::Work);
  else if (!under_way_.empty())
    hold_scene(under_way_.front(), Cause::Travel);
  else if (!awaited_.empty())
    hold_scene(awaited_.front(), Cause::WaitingForStaff);
}

void IncidentFile::hold_scene(model::UnitId unit, Cause cause) {
  if (unit == holder_ && cause == why_) return;
  holder_ = unit;
  why_ = cause;
  enter(Stage::OnScene, unit, cause);
}

model::UnitId IncidentFile::service_of(model::UnitId unit) const {
  return p_.world.organisation.unit(unit).whole;
}

void IncidentFile::end(record::IncidentOutcome outcome) {
  record.outcome = outcome;
  record.ended = kernel::now();
}

}  // namespace wangge::flow
