#pragma once
#include <optional>

#include "flow/case_file.hpp"

namespace wangge::flow {

struct Platform;

/// 延期. The unit asks for more time when policy.extension.apply_at of the limit is used and the
/// work is not done, from when it waits for a crew on (not while it is talked with); the centre
/// grants it or not, the second level confirms it or not, and the limit is given once more if both
/// do. Twice at most, never once it is late.

/// When the unit asks next; none: not any more, or a request of it is under way.
[[nodiscard]] std::optional<base::Instant> asks_for_extension_at(const CaseFile& file,
                                                                 const Platform& p);

/// While it waits for a crew: the case lies at the desks that decide.
[[nodiscard]] kernel::Task<> ask_for_extension(CaseFile& file, Platform& p);

/// From the moment a crew has the case: its unit asks when it is time, while the crew works on. The
/// case's own intervals that does not touch.
void ask_beside_the_work(CaseFile& file, Platform& p);

}  // namespace wangge::flow
