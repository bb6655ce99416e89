#include "flow/lifecycle.hpp"

#include "flow/platform.hpp"
#include "flow/stages.hpp"

namespace wangge::flow {

kernel::Process live(Problem problem, Platform& p) {  // read top to bottom: this is the regulation
  CaseFile file(problem, p.roster, p.listener);
  if (!co_await collect(file, p)) co_return;  // 信息收集: vanished, or put right on the spot
  if (!co_await accept(file, p)) co_return;   // 受理: out of scope, or a duplicate
  const auto open = p.street.be_open(file);
  if (!co_await verify(file, p)) co_return;     // 核实: nothing there
  if (!co_await open_file(file, p)) co_return;  // 立案: void
  do {
    co_await take_over(file, p);       // 双轴: 监督中心 to 指挥中心
    co_await dispatch_order(file, p);  // 派遣
    do {
      co_await handle(file, p);  // 处置: wait, travel, work; not theirs, it is dispatched again
    } while (!co_await review(file, p));  // 反馈, 督查: sent back to the same unit
    if (file.ended()) co_return;          // 作废: they found nothing
  } while (!co_await check(file, p));     // 核查: rework by the same unit
  co_await close(file, p);                // 结案
  co_await appeal(file, p);               // 申诉: by a unit that was late
}

}  // namespace wangge::flow
