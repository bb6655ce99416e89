#include "flow/ledger.hpp"

#include <algorithm>

#include "kernel/simulation.hpp"

namespace wangge::flow {

using base::Instant;
using base::Span;
using record::Cause;

void Ledger::enter(record::Stage stage, model::UnitId unit, Cause cause) {
  close();
  stage_ = stage;
  unit_ = unit;
  cause_ = cause;
}

void Ledger::lay_still(std::span<const Span> spans) { still_.assign(spans.begin(), spans.end()); }

void Ledger::close() {
  const Span piece{since_, kernel::now()};
  since_ = piece.to;
  if (piece.from == piece.to) return;
  if (cause_ == Cause::WaitingForStaff)
    wait_or_off_shift(piece);
  else
    split(piece, still_, Cause::WaitingForStaff, cause_);
  still_.clear();
}

void Ledger::split(Span piece, std::span<const Span> apart, Cause inside, Cause outside) {
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

void Ledger::wait_or_off_shift(Span piece) {
  if (!unit_.exists()) return emit(piece, Cause::WaitingForStaff);
  const auto& off = roster_.off_shift(unit_);
  const auto ends_later = [](const Span& s, Instant t) { return s.to <= t; };
  const auto first = std::lower_bound(off.begin(), off.end(), piece.from, ends_later);
  auto last = first;
  while (last != off.end() && last->from < piece.to) ++last;
  split(piece, {first, last}, Cause::OffShift, Cause::WaitingForStaff);
}

void Ledger::emit(Span piece, Cause cause) {
  if (piece.from == piece.to) return;
  totals_[static_cast<std::size_t>(cause)] += piece.length();
  listener_.interval({of_, stage_, unit_, cause, piece});
}

}  // namespace wangge::flow
