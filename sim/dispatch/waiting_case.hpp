#pragma once
#include <optional>

#include "base/time.hpp"
#include "model/policy.hpp"

namespace wangge::dispatch {

/// A case that waits for a crew, as its department sees it.
struct WaitingCase {
  base::Instant clock_started;
  base::Instant deadline;
  bool may_ask_for_extension = false;  ///< not yet asked in this wait, fewer than two granted
  bool escalated = false;
};

enum class Step { AskForExtension, Escalate };  ///< 延期, 督办

struct Checkpoint {
  Step step;
  base::Instant when;
};

/// The next thing that happens to a case if it goes on waiting; none: it just waits.
/// Extension: when `apply_at` of the time to the deadline has passed. Escalation: when
/// `escalate_at` has.
[[nodiscard]] std::optional<Checkpoint> next_checkpoint(const model::Policy& policy,
                                                        const WaitingCase& waiting);

}  // namespace wangge::dispatch
