#include "flow/case_file.hpp"

#include "kernel/simulation.hpp"

namespace wangge::flow {

using record::Cause;

CaseFile::CaseFile(const Problem& what, const model::Roster& roster, record::Listener& listener)
    : problem(what),
      listener_(listener),
      ledger_(what.id, what.arose, record::Stage::Discovery, Cause::Undiscovered, roster,
              listener) {
  record.problem = what.id;
  record.category = what.category;
  record.severity = what.severity;
  record.cell = what.cell;
  record.arose = what.arose;
}

CaseFile::~CaseFile() {
  if (!ended()) finish();
  listener_.case_ended(record);
}

void CaseFile::finish() {
  further_reports.cancel();
  escalation.cancel();
  request.cancel();
  ledger_.close();
  note_times();
}

void CaseFile::note_times() {
  record.undiscovered = ledger_.total(Cause::Undiscovered);
  record.waiting = ledger_.total(Cause::WaitingForStaff);
  record.off_shift = ledger_.total(Cause::OffShift);
  record.work = ledger_.total(Cause::Work);
  record.travel = ledger_.total(Cause::Travel);
  record.transfer = ledger_.total(Cause::DataTransfer);
  record.returned = ledger_.total(Cause::Returned);
  record.rework = ledger_.total(Cause::Rework);
  record.suspended = ledger_.total(Cause::Suspended);
  record.liaison = ledger_.total(Cause::Liaison);
}

void CaseFile::report(model::Channel channel) {
  record.channel = channel;
  record.reported = kernel::now();
  record.outcome = record::Outcome::Open;
}

void CaseFile::end(record::Outcome outcome) {
  record.outcome = outcome;
  record.ended = kernel::now();
  finish();
}

}  // namespace wangge::flow
