#pragma once
#include <cstdint>
#include <optional>

#include "flow/case_file.hpp"
#include "kernel/post.hpp"

namespace wangge::flow {

struct Platform;

/// 督办. A case is escalated once: when policy.escalate_at of its limit has been used on its
/// statutory clock while the case is open, wherever it then is: being sent back and dispatched
/// anew, in liaison, waiting, on the way, in work, in 督查 or in 核查; or before that, when the
/// public has called about it again as often as policy.escalate_on_repeats says. A clock at rest
/// (挂账) does not come nearer, a granted extension or a new clock puts it off. From that moment
/// the case goes first among its kind at every desk, crew and supervisor, also where it is waiting
/// already (a request for an extension that lies on a desk stays where it is); work under way goes
/// on. What the desk does about it (Activity::Escalate) happens beside
/// the case, in the ordinary order of its kind; the case's own intervals it does not touch, and it
/// is broken off when the case ends.
///
/// Call whenever the clock has started, stopped, gone on or changed.
void watch_limit(CaseFile& file, Platform& p);

/// A further call about the case has just been counted.
void note_repeat(CaseFile& file, Platform& p);

/// The clock escalates the case no more from now on; work on an escalation under way goes on.
void stop_watching(CaseFile& file);

/// The next moment at which the case may be escalated, as far as one can know.
[[nodiscard]] std::optional<base::Instant> may_escalate_at(const CaseFile& file, const Platform& p);

/// How a case asks at a post: by its severity; escalated, before the others of its kind. Patience
/// ends when the case may be escalated: ask again, with the same place in line.
[[nodiscard]] kernel::Request request_of(const CaseFile& file, const Platform& p,
                                         std::uint64_t place);

/// The kernel's priority for a priority of the scenario (0 emergency, 1 urgent, 2 routine ...).
/// Emergencies go before everything, so escalation leaves them where they are.
[[nodiscard]] kernel::Priority priority_of(int priority, bool escalated = false);

}  // namespace wangge::flow
