#pragma once
#include "flow/case_file.hpp"
#include "kernel/process.hpp"

namespace wangge::flow {

struct Platform;

/// The life of one problem, from arising to the end of its case.
kernel::Process live(Problem problem, Platform& platform);

}  // namespace wangge::flow
