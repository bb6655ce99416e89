#pragma once
#include "dispatch/routing.hpp"
#include "flow/case_file.hpp"

namespace wangge::flow {

struct Platform;

/// The filing condition of the case: its limit, work and priority.
[[nodiscard]] const model::Severity& severity_of(const CaseFile& file, const Platform& p);

/// There is something, but nobody can put it right (无主, force majeure): whoever comes finds so.
[[nodiscard]] bool is_hopeless(const CaseFile& file, const Platform& p);

/// The case as the dispatcher's rules see it: its owner's team and its subdistrict's crews.
[[nodiscard]] dispatch::RoutingQuestion routing_question(const CaseFile& file, const Platform& p);

}  // namespace wangge::flow
