#pragma once
#include "flow/case_file.hpp"
#include "kernel/process.hpp"

namespace wangge::flow {

struct Platform;

// The stages of a case (domain.md 1.2), one file each, in the order of lifecycle.cpp. A stage that
// answers bool answers whether the case goes on; if not, it has ended the file.

/// 信息收集: until a supervisor's beat or a citizen's patience brings the problem to the centre.
[[nodiscard]] kernel::Task<bool> collect(CaseFile& file, Platform& p);

/// 受理.
[[nodiscard]] kernel::Task<bool> accept(CaseFile& file, Platform& p);

/// 核实: a supervisor goes and sees, for reports of the public.
[[nodiscard]] kernel::Task<bool> verify(CaseFile& file, Platform& p);

/// 立案.
[[nodiscard]] kernel::Task<bool> open_file(CaseFile& file, Platform& p);

/// 派遣: decides who handles it (record.handler) and sends the order; a rework goes to the same
/// unit.
[[nodiscard]] kernel::Task<> dispatch_order(CaseFile& file, Platform& p);

/// 处置: ends when the work is done. An order that is not the unit's own is returned (回退) and
/// dispatched again, on the same bundled clock.
[[nodiscard]] kernel::Task<> handle(CaseFile& file, Platform& p);

/// 反馈, 督查.
[[nodiscard]] kernel::Task<> review(CaseFile& file, Platform& p);

/// 核查: true if the case may be closed.
[[nodiscard]] kernel::Task<bool> check(CaseFile& file, Platform& p);

/// 结案.
[[nodiscard]] kernel::Task<> close(CaseFile& file, Platform& p);

}  // namespace wangge::flow
