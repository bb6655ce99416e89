#pragma once
#include <cstddef>
#include <optional>

#include "cli/study.hpp"
#include "report/blame_table.hpp"

namespace wangge::cli {

/// Simulates the study's only configuration to hear why cases were late; then again with one person
/// more on each of the `lines` lines whose units held late cases longest while they waited for
/// staff. Progress on stderr. Empty at Ctrl-C. Throws base::RunFailed where a replication crashes.
std::optional<report::WhyLate> why_late(const Study& study, std::size_t lines, bool quiet);

}  // namespace wangge::cli
