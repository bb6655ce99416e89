#include "flow/case_file.hpp"

#include <algorithm>

#include "kernel/simulation.hpp"

namespace wangge::flow {

using base::Instant;
using base::Span;
using record::Cause;

namespace {

base::Duration* total_of(record::CaseRecord& record, Cause cause) {
  switch (cause) {
    case Cause::Undiscovered:
      return &record.undiscovered;
    case Cause::WaitingForStaff:
      return &record.waiting;
    case Cause::OffShift:
      return &record.off_shift;
    case Cause::Work:
      return &record.work;
    case Cause::Travel:
      return &record.travel;
    case Cause::DataTransfer:
      return &record.transfer;
    case Cause::Suspended:
      return &record.suspended;
    case Cause::Returned:
      return &record.returned;
    case Cause::Rework:
      return &record.rework;
  }
  return nullptr;
}

}  // namespace

CaseFile::CaseFile(const Problem& what, const model::Roster& roster, record::Listener& listener)
    : problem(what), roster_(roster), listener_(listener), since_(what.arose) {
  record.problem = what.id;
  record.category = what.category;
  record.severity = what.severity;
  record.cell = what.cell;
  record.arose = what.arose;
}

CaseFile::~CaseFile() {
  further_reports.cancel();
  escalation.cancel();
  close_interval(kernel::now());
  listener_.case_ended(record);
}

void CaseFile::enter(record::Stage stage, model::UnitId unit, Cause cause) {
  close_interval(kernel::now());
  stage_ = stage;
  unit_ = unit;
  cause_ = cause;
}

void CaseFile::lay_still(std::span<const Span> spans) { still_.assign(spans.begin(), spans.end()); }

void CaseFile::report(model::Channel channel) {
  record.channel = channel;
  record.reported = kernel::now();
  record.outcome = record::Outcome::Open;
}

void CaseFile::end(record::Outcome outcome) {
  record.outcome = outcome;
  record.ended = kernel::now();
}

void CaseFile::close_interval(Instant until) {
  const Span piece{since_, until};
  since_ = until;
  if (piece.from == piece.to) return;
  if (cause_ == Cause::WaitingForStaff)
    wait_or_off_shift(piece);
  else
    split(piece, still_, Cause::WaitingForStaff, cause_);
  still_.clear();
}

void CaseFile::split(Span piece, std::span<const Span> apart, Cause inside, Cause outside) {
  Instant at = piece.from;
  for (const Span& s : apart) {
    const Span part{std::clamp(s.from, at, piece.to), std::clamp(s.to, at, piece.to)};
    if (part.from == part.to) continue;
    emit({at, part.from}, outside);
    inside == Cause::WaitingForStaff ? wait_or_off_shift(part) : emit(part, inside);
    at = part.to;
  }
  emit({at, piece.to}, outside);
}

void CaseFile::wait_or_off_shift(Span piece) {
  if (!unit_.exists()) return emit(piece, Cause::WaitingForStaff);
  const auto& off = roster_.off_shift(unit_);
  const auto ends_later = [](const Span& s, Instant t) { return s.to <= t; };
  const auto first = std::lower_bound(off.begin(), off.end(), piece.from, ends_later);
  auto last = first;
  while (last != off.end() && last->from < piece.to) ++last;
  split(piece, {first, last}, Cause::OffShift, Cause::WaitingForStaff);
}

void CaseFile::emit(Span piece, Cause cause) {
  if (piece.from == piece.to) return;
  *total_of(record, cause) += piece.length();
  listener_.interval({problem.id, stage_, unit_, cause, piece});
}

}  // namespace wangge::flow
