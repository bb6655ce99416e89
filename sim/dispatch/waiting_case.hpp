#pragma once
#include <optional>

#include "base/time.hpp"

namespace wangge::dispatch {

/// A case that waits for a crew, as its department sees it: when the next steps fall due on its
/// statutory clock (model::Extension::apply_at, model::Policy::escalate_at). None: not to be taken.
struct WaitingCase {
  std::optional<base::Instant> ask_for_extension;
  std::optional<base::Instant> escalate;
};

enum class Step { AskForExtension, Escalate };  ///< 延期, 督办

struct Checkpoint {
  Step step;
  base::Instant when;
};

/// The next thing that happens to a case if it goes on waiting; none: it just waits. Of two at the
/// same moment the extension.
[[nodiscard]] std::optional<Checkpoint> next_checkpoint(const WaitingCase& waiting);

}  // namespace wangge::dispatch
