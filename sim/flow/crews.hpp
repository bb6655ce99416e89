#pragma once
#include <optional>

#include "flow/case_file.hpp"
#include "kernel/post.hpp"
#include "kernel/task.hpp"
#include "network/whereabouts.hpp"

namespace wangge::flow {

struct Platform;

/// Waits for a crew of the case's unit that can get there; while it waits, the limit draws near and
/// people react. It keeps its place in line (escalated, before the others of its kind), but no crew
/// takes it while its request for an extension lies on a desk of the centre, or while closed roads
/// keep the free crews away.
[[nodiscard]] kernel::Task<kernel::Duty> wait_for_crew(CaseFile& file, Platform& p);

/// How long the crew drives to the case from where it is; empty if no road leads there now.
[[nodiscard]] std::optional<base::Duration> way(const CaseFile& file, Platform& p,
                                                kernel::PersonId crew);

/// Where the crew is, of the unit that handles the case.
[[nodiscard]] network::Whereabouts& whereabouts(const CaseFile& file, Platform& p,
                                                kernel::PersonId crew);
[[nodiscard]] network::Stop site_of(const CaseFile& file);

/// How often the case has been handled before, after a failed check or feedback sent back.
[[nodiscard]] std::uint32_t round_of(const CaseFile& file);

}  // namespace wangge::flow
