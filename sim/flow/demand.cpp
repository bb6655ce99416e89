#include "flow/demand.hpp"

#include "flow/desk_call.hpp"
#include "flow/emergency.hpp"
#include "flow/lifecycle.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "model/problem_id.hpp"
#include "random/arrivals.hpp"

namespace wangge::flow {

using random::Purpose;

namespace {

random::Arrivals arrivals(const SiteSource& source, std::size_t stream, const Platform& p) {
  const auto& plan = p.world.experiment;
  const auto rate = [&source](base::Instant t) { return source.rate(t); };
  const base::Span window{plan.start, plan.start + plan.length};
  return {p.draws, Purpose::Arrival, stream, window, {rate, source.turning_points()}};
}

/// Problems arise in the cells, one stream.
kernel::Process arise(std::size_t stream, Platform& p) {
  const auto& plan = p.world.demand.problems[stream];
  const ProblemSource& source = p.problem_sources[stream];
  auto times = arrivals(source, stream, p);
  for (std::uint64_t number = 1; const auto when = times.next(); ++number) {
    co_await kernel::hold_until(*when);
    Problem problem = source.make(number, *when, p.draws);
    problem.reported_by = plan.reported_by;
    problem.founded = !p.happens(plan.unfounded, Purpose::VerifyOutcome, problem.id);
    kernel::spawn(live(problem, p));
  }
}

/// Calls and documents come in at a desk, one stream.
kernel::Process come_in(std::size_t stream, Platform& p) {
  const std::size_t numbered = p.world.demand.problems.size() + stream;
  auto times = arrivals(p.problem_sources[numbered], numbered, p);
  for (std::uint64_t number = 1; const auto when = times.next(); ++number) {
    co_await kernel::hold_until(*when);
    kernel::spawn(take_desk_work(stream, number, p));
  }
}

/// Emergencies befall the city, one stream.
kernel::Process befall(std::size_t stream, Platform& p) {
  const IncidentSource& source = p.incident_sources[stream];
  auto times = arrivals(source, source.number(), p);
  for (std::uint64_t number = 1; const auto when = times.next(); ++number) {
    co_await kernel::hold_until(*when);
    kernel::spawn(respond(source.make(number, *when, p.draws), p));
  }
}

Problem traced(const model::TraceRow& row, std::uint64_t number, const Platform& p) {
  const std::size_t stream = p.world.demand.problems.size() + p.world.demand.desk_work.size();
  Problem problem;
  problem.id = model::problem_id(stream, number);
  problem.arose = row.at;
  problem.category = row.category;
  problem.severity =
      pick_severity(p.world.category(row.category), p.draw(Purpose::ProblemSeverity, problem.id));
  problem.cell = row.cell;
  const auto where = p.draws.four(Purpose::ProblemPlace, problem.id.count(), 0);
  problem.place = point_in(p.world.district.cell(row.cell), where[0], where[1]);
  problem.reported_by = row.channel;
  problem.handler = row.handler;
  return problem;
}

/// The cases of an export come in as they did.
kernel::Process replay(Platform& p) {
  for (std::uint64_t number = 1; const auto& row : p.world.demand.trace) {
    co_await kernel::hold_until(row.at);
    kernel::spawn(live(traced(row, number++, p), p));
  }
}

}  // namespace

void start_demand(Platform& p) {
  for (std::size_t s = 0; s < p.world.demand.problems.size(); ++s) kernel::spawn(arise(s, p));
  for (std::size_t s = 0; s < p.world.demand.desk_work.size(); ++s) kernel::spawn(come_in(s, p));
  for (std::size_t s = 0; s < p.incident_sources.size(); ++s) kernel::spawn(befall(s, p));
  if (!p.world.demand.trace.empty()) kernel::spawn(replay(p));
}

}  // namespace wangge::flow
