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

/// 立案; 不予立案, 作废.
[[nodiscard]] kernel::Task<bool> open_file(CaseFile& file, Platform& p);

/// Two axes (监督中心, 指挥中心): the command centre takes a filed case, or one that failed its
/// check, over from the supervision centre. One merged centre: nothing to hand over.
[[nodiscard]] kernel::Task<> take_over(CaseFile& file, Platform& p);

/// 派遣: decides who handles it (record.handler) and sends the order; a rework goes to the same
/// unit.
[[nodiscard]] kernel::Task<> dispatch_order(CaseFile& file, Platform& p);

/// 处置: ends when the work is done. An order that is not the unit's own is returned (回退) and
/// dispatched again, on the same bundled clock (dispatch/routing.hpp: to whom).
[[nodiscard]] kernel::Task<> handle(CaseFile& file, Platform& p);

/// 反馈, 督查: true if the feedback suffices, or ends the file as there was nothing. If not, the
/// order has gone back to the same unit, on the clock that keeps counting.
[[nodiscard]] kernel::Task<bool> review(CaseFile& file, Platform& p);

/// 核查: true if the case may be closed.
[[nodiscard]] kernel::Task<bool> check(CaseFile& file, Platform& p);

/// 结案; 特殊结案 of what nobody can put right. Who reported it is asked whether they are content.
[[nodiscard]] kernel::Task<> close(CaseFile& file, Platform& p);

/// 申诉: a unit that was late may appeal, once, after the closing. What both reviews grant stays
/// late, but does not count in scores.
[[nodiscard]] kernel::Task<> appeal(CaseFile& file, Platform& p);

}  // namespace wangge::flow
