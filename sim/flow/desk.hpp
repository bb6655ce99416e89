#pragma once
#include "flow/case_file.hpp"
#include "kernel/process.hpp"
#include "model/organisation.hpp"

namespace wangge::flow {

struct Platform;

/// One piece of desk work on a case: waits for somebody at the desk that the organisation names for
/// the activity, then their working time. No time at all where the scenario names none.
[[nodiscard]] kernel::Task<> at_desk(CaseFile& file, Platform& p, model::Activity activity,
                                     record::Stage stage);

/// The same with a limit in clock time: notes start, deadline and end in `timed`.
[[nodiscard]] kernel::Task<> at_desk(CaseFile& file, Platform& p, model::Activity activity,
                                     record::Stage stage, record::Timed& timed);

}  // namespace wangge::flow
