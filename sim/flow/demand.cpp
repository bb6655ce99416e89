#include "flow/demand.hpp"

#include <utility>

#include "flow/bursts.hpp"
#include "flow/desk_call.hpp"
#include "flow/emergency.hpp"
#include "flow/lifecycle.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "model/problem_id.hpp"
#include "model/streams.hpp"
#include "random/arrivals.hpp"

namespace wangge::flow {

using random::Purpose;

namespace {

/// When the things of a stream come.
random::Arrivals arrivals(std::size_t number, const Platform& p) {
  const SiteSource& source = p.sources.sites(number);
  const auto& plan = p.world.experiment;
  const auto rate = [&source](base::Instant t) { return source.rate(t); };
  const base::Span window{plan.start, plan.start + plan.length};
  return {p.draws, Purpose::Arrival, number, window, {rate, source.turning_points()}};
}

/// Problems arise in the cells, one stream.
kernel::Process arise(const model::ProblemStream& plan, const ProblemSource& source,
                      random::Arrivals times, Platform& p) {
  for (std::uint64_t number = 1; const auto when = times.next(); ++number) {
    co_await kernel::hold_until(*when);
    Problem problem = source.make(number, *when, p.draws);
    problem.reported_by = plan.reported_by;
    problem.founded = !p.happens(plan.unfounded, Purpose::VerifyOutcome, problem.id);
    kernel::spawn(live(problem, p));
  }
}

/// Calls and documents come in at a desk, one stream.
kernel::Process come_in(std::size_t number_of_stream, random::Arrivals times, Platform& p) {
  for (std::uint64_t number = 1; const auto when = times.next(); ++number) {
    co_await kernel::hold_until(*when);
    kernel::spawn(take_desk_work(model::problem_id(number_of_stream, number), p));
  }
}

/// Emergencies befall the city, one stream.
kernel::Process befall(const IncidentSource& source, random::Arrivals times, Platform& p) {
  for (std::uint64_t number = 1; const auto when = times.next(); ++number) {
    co_await kernel::hold_until(*when);
    kernel::spawn(respond(source.make(number, *when, p.draws), p));
  }
}

/// What the stream `usual` brings comes under the number `number` at those times.
void start(std::size_t usual, std::size_t number, random::Arrivals times, Platform& p) {
  const model::Demand& demand = p.world.demand;
  if (usual < demand.problems.size())
    kernel::spawn(arise(demand.problems[usual], p.sources.problems(number), std::move(times), p));
  else if (usual < demand.problems.size() + demand.desk_work.size())
    kernel::spawn(come_in(number, std::move(times), p));
  else
    kernel::spawn(befall(p.sources.incidents(number), std::move(times), p));
}

void start_stream(std::size_t number, Platform& p) {
  start(number, number, arrivals(number, p), p);
}

Problem traced(const model::TraceRow& row, std::uint64_t number, const Platform& p) {
  Problem problem;
  problem.id = model::problem_id(model::trace_stream(p.world.demand), number);
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
  const std::size_t trace = model::trace_stream(p.world.demand);
  const std::size_t incidents = p.world.emergencies.streams.size();
  for (std::size_t s = 0; s < trace; ++s) start_stream(s, p);
  for (std::size_t s = 1; s <= incidents; ++s) start_stream(trace + s, p);
  if (!p.world.demand.trace.empty()) kernel::spawn(replay(p));
  for (BurstArrivals& burst : burst_arrivals(p.world, p.weather, p.draws))
    start(burst.burst->usual, burst.burst->number, std::move(burst.times), p);
}

}  // namespace wangge::flow
