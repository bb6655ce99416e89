#pragma once
#include <array>
#include <span>
#include <vector>

#include "model/roster.hpp"
#include "record/listener.hpp"

namespace wangge::flow {

/// Where a case or an emergency lies: at any moment in one (stage, unit, cause); `enter` closes the
/// interval before, so that intervals partition its life. Waiting is split into waiting for staff
/// and off shift by the unit's roster.
class Ledger {
 public:
  /// From `since` on: in the stage, with nobody.
  Ledger(model::ProblemId of, base::Instant since, record::Stage stage, record::Cause cause,
         const model::Roster& roster, record::Listener& listener)
      : of_(of),
        roster_(roster),
        listener_(listener),
        stage_(stage),
        cause_(cause),
        since_(since) {}

  /// Now.
  void enter(record::Stage stage, model::UnitId unit, record::Cause cause);
  /// The work under way since `enter` lay still in these spans (pre-empted, between shifts).
  void lay_still(std::span<const base::Span> spans);
  /// Closes the last interval, now. Nothing may be entered after.
  void close();
  [[nodiscard]] record::Stage stage() const { return stage_; }
  [[nodiscard]] base::Duration total(record::Cause cause) const {
    return totals_[static_cast<std::size_t>(cause)];
  }

 private:
  void split(base::Span piece, std::span<const base::Span> apart, record::Cause inside,
             record::Cause outside);
  void wait_or_off_shift(base::Span piece);
  void emit(base::Span piece, record::Cause cause);

  model::ProblemId of_;
  const model::Roster& roster_;
  record::Listener& listener_;
  record::Stage stage_;
  model::UnitId unit_;
  record::Cause cause_;
  base::Instant since_;
  std::vector<base::Span> still_;
  std::array<base::Duration, record::kCauses> totals_{};
};

}  // namespace wangge::flow
