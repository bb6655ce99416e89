#pragma once
#include "kernel/process.hpp"
#include "model/ids.hpp"

namespace wangge::flow {

struct Platform;

/// One call or document of a desk's own stream of work: it waits, is dealt with, perhaps goes on to
/// a second desk or back, and may turn out to be a report of a problem in the street.
/// `call`: as if it were a problem of the desk's stream, or of a burst of it.
kernel::Process take_desk_work(model::ProblemId call, Platform& p);

}  // namespace wangge::flow
