#pragma once
#include "base/time.hpp"
#include "model/ids.hpp"

namespace wangge::record {

/// Where in its life a case is. In the order of the regulation.
enum class Stage {
  Discovery,     ///< 信息收集: from arising to the first report
  Acceptance,    ///< 受理
  Verification,  ///< 核实
  Filing,        ///< 立案
  Dispatch,      ///< 派遣 (and the second axis' receiving)
  Handling,      ///< 处置
  Review,        ///< 反馈, 督查
  Check,         ///< 核查
  Closing,       ///< 结案
  DeskWork,      ///< work of a desk that is no case
  // Of an emergency:
  Call,       ///< 接警: from dialling to the end of the interview
  Sending,    ///< 调度: until a unit is found and has its order
  Turnout,    ///< 出动: until the first unit's wheels turn
  Approach,   ///< until the first unit is on the scene
  OnScene,    ///< 现场处置: until the last unit leaves it
  Transport,  ///< 送院: until the last unit is clear
};
inline constexpr std::size_t kStages = 16;

enum class Cause {
  Undiscovered,
  WaitingForStaff,
  OffShift,
  Work,
  Travel,
  DataTransfer,
  Returned,   ///< lay with a unit that sent it back (回退)
  Rework,     ///< handling again after a failed check (返工) or feedback sent back (督查)
  Suspended,  ///< 挂账
  Liaison,    ///< 沟通协调: talks with a unit that takes no orders
};
inline constexpr std::size_t kCauses = 10;

/// One piece of a case's life. The intervals of a case, in order, partition the time from arising
/// to the end.
struct Interval {
  model::ProblemId problem;
  Stage stage;
  model::UnitId unit;  ///< who held it; none while nobody knew
  Cause cause;
  base::Span when;

  bool operator==(const Interval&) const = default;
};

}  // namespace wangge::record
