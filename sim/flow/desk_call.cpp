#include "flow/desk_call.hpp"

#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/lifecycle.hpp"
#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
#include "model/problem_id.hpp"
#include "model/streams.hpp"

namespace wangge::flow {

using random::Purpose;

namespace {

/// One visit to one desk of the stream. False if the caller gave up.
kernel::Task<bool> visit(std::size_t stream, model::UnitId desk, model::ProblemId id,
                         std::uint32_t round, Platform& p) {
  const auto& plan = p.world.demand.desk_work[stream];
  kernel::Request wish;
  wish.priority = priority_of(plan.priority);
  wish.preempt = plan.preempts;
  if (plan.patience) wish.patience = p.time(*plan.patience, Purpose::Patience, id, round);
  co_return co_await visit_desk(stream, desk, wish, p.time(plan.work, Purpose::CallWork, id, round),
                                p);
}

void report_problem(const model::DeskStream& plan, model::ProblemId id, Platform& p) {
  const ProblemSource& source = p.sources.problems(model::stream_of(id));
  Problem problem = source.make(model::number_of(id), kernel::now(), p.draws);
  problem.reported_by = plan.channel;
  problem.answered = true;
  problem.founded = !p.happens(plan.unfounded, Purpose::VerifyOutcome, id);
  kernel::spawn(live(problem, p));
}

}  // namespace

kernel::Process take_desk_work(model::ProblemId id, Platform& p) {
  const model::Demand& demand = p.world.demand;
  const auto stream = model::usual_stream(demand, model::stream_of(id)) - demand.problems.size();
  const auto& plan = demand.desk_work[stream];
  std::uint32_t round = 0;
  do {
    if (!co_await visit(stream, plan.desk, id, 2 * round, p)) co_return;
    if (plan.next.exists() && !co_await visit(stream, plan.next, id, 2 * round + 1, p)) co_return;
  } while (p.happens(plan.returns, Purpose::ReviewOutcome, id, round++));
  if (p.happens(plan.becomes_report, Purpose::PublicNotice, id)) report_problem(plan, id, p);
}

}  // namespace wangge::flow
