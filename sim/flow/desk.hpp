#pragma once
#include "flow/case_file.hpp"
#include "kernel/post.hpp"
#include "kernel/process.hpp"
#include "model/organisation.hpp"

namespace wangge::flow {

struct Platform;

/// How long an activity takes this time: each draws from numbers of its own, each round of the case
/// from the next.
[[nodiscard]] base::Duration work_time(const CaseFile& file, const Platform& p,
                                       model::Activity activity);

/// One piece of desk work on a case: waits for somebody at the desk that the organisation names for
/// the activity, then their working time. No time at all where the scenario names none.
[[nodiscard]] kernel::Task<> at_desk(CaseFile& file, Platform& p, model::Activity activity,
                                     record::Stage stage);

/// The same with a limit in clock time: notes start, deadline and end in `timed`.
[[nodiscard]] kernel::Task<> at_desk(CaseFile& file, Platform& p, model::Activity activity,
                                     record::Stage stage, record::Timed& timed);

/// 口述补录: somebody at the desk writes down what was told by voice, as the data could not be
/// sent.
[[nodiscard]] kernel::Task<> write_down(CaseFile& file, Platform& p, record::Stage stage);

/// A visit to a desk that is no step of a case: a call, a document. Tells the listener when it
/// ends, at the horizon too; cancelled before anybody took it up it has given up. False if patience
/// ran out.
[[nodiscard]] kernel::Task<bool> visit_desk(std::size_t stream, model::UnitId desk,
                                            kernel::Request request, base::Duration work,
                                            Platform& p);

/// The same for work on a case that happens beside it and does not touch its intervals; nothing
/// where no desk does that work.
[[nodiscard]] kernel::Task<> beside_the_case(const CaseFile& file, Platform& p,
                                             model::Activity activity, std::size_t stream,
                                             kernel::Priority priority);

}  // namespace wangge::flow
