#pragma once
#include <cstdint>
#include <optional>

#include "flow/case_file.hpp"
#include "kernel/post.hpp"
#include "kernel/task.hpp"
#include "network/travel.hpp"

namespace wangge::flow {

struct Platform;

/// Waits, in that place of the line, for a crew of the case's unit that can get there; while it
/// waits, the limit draws near and people react. It keeps its place (escalated, before the others
/// of its kind), but no crew takes it while its request for an extension lies on a desk of the
/// centre, or, in a surge, while routine is put off.
[[nodiscard]] kernel::Task<kernel::Duty> wait_for_crew(CaseFile& file, Platform& p,
                                                       std::uint64_t place);

/// The crew's way to the case from where it is; empty if no road leads there now.
[[nodiscard]] std::optional<network::Way> way(const CaseFile& file, const Platform& p,
                                              kernel::PersonId crew);

/// The crew sets out to the case by that way. How long it takes this time.
base::Duration set_out(const CaseFile& file, Platform& p, kernel::PersonId crew,
                       const network::Way& way);

[[nodiscard]] network::Stop site_of(const CaseFile& file);

/// How often the case has been handled before, after a failed check or feedback sent back.
[[nodiscard]] std::uint32_t round_of(const CaseFile& file);

}  // namespace wangge::flow
