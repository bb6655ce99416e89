#include <algorithm>

#include "flow/escalation.hpp"
#include "flow/field_force.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using base::Duration;
using random::Purpose;
using record::Cause;

namespace {

constexpr Duration kShortestLook = base::seconds(1);  // time passes even where a look takes none

/// By priority (escalated before the others of its kind), then first come.
FieldTask& take_next(std::deque<FieldTask*>& tasks, const Platform& p) {
  const auto urgency = [&](const FieldTask* task) { return request_of(task->file, p, 0).priority; };
  const auto next = std::ranges::min_element(tasks, {}, urgency);
  FieldTask& task = **next;
  tasks.erase(next);
  return task;
}

/// By how much the walk to a task varies, uniform.
double walk_draw(const FieldTask& task, const Platform& p) {
  const auto round = static_cast<std::uint32_t>(task.file.record.reworks);
  const std::uint32_t to_check = task.stage == record::Stage::Check ? 1 : 0;
  return p.draw(Purpose::TaskWalk, task.file.problem.id, 2 * round + to_check);
}

}  // namespace

kernel::Process FieldForce::working_life(Supervisor& s) {
  for (const base::Span& shift : s.person->duty) {
    co_await kernel::hold_until(shift.from);
    come_on_duty(s, shift);
    co_await walk_shift(s, shift.to);
    go_off_duty(s);
  }
}

/// Tasks before breaks, and breaks before the beat.
kernel::Task<> FieldForce::walk_shift(Supervisor& s, base::Instant shift_end) {
  while (kernel::now() < shift_end) {
    if (!s.tasks.empty()) {
      co_await carry_out(s, take_next(s.tasks, p_));
    } else if (!s.breaks.empty() && kernel::now() >= s.breaks.front().from) {
      co_await rest(s, shift_end);
    } else {
      co_await look_over_next_cell(s);
    }
  }
}

kernel::Task<> FieldForce::carry_out(Supervisor& s, FieldTask& task) {
  const auto unit = area_of(s).unit;
  s.at_task = true;
  --team_of(unit).waiting;
  ++team_of(unit).at_tasks;
  tell(unit);
  task.file.enter(task.stage, s.person->unit, Cause::Travel);
  const network::Stop site = network::in_cell(task.file.problem.cell, task.file.problem.place);
  s.leave_for(site, walk_to(s, site, walk_draw(task, p_)), kernel::now());
  co_await kernel::hold(s.walk_takes);
  tell_walk(s, task.file.problem.id);
  task.file.enter(task.stage, s.person->unit, Cause::Work);
  co_await kernel::hold(task.work);
  s.at_task = false;
  --team_of(unit).at_tasks;
  task.done.give(true);
  tell(unit);
}

/// Until it is over, a task comes, or the shift ends.
kernel::Task<> FieldForce::rest(Supervisor& s, base::Instant shift_end) {
  BreakDue& present = s.breaks.front();
  const base::Instant began = kernel::now();
  s.patrolling = true;
  (void)co_await kernel::hold_or_interrupt(std::min(present.left, shift_end - began));
  s.patrolling = false;
  present.left -= kernel::now() - began;
  if (present.left <= Duration(0)) s.breaks.pop_front();
}

kernel::Task<> FieldForce::look_over_next_cell(Supervisor& s) {
  if (s.beat.empty()) co_return co_await kernel::hold(base::minutes(10));
  const model::CellId cell = s.beat[s.stop % s.beat.size()];
  const auto& patrol = p_.world.policy.patrol;
  const network::Stop centre = centre_of(cell);
  s.leave_for(centre, walk_to(s, centre, s.stride.uniform()), kernel::now());
  const Duration look = std::max(patrol.look.duration(s.pace.uniform()), kShortestLook);
  s.patrolling = true;
  const Duration left = co_await kernel::hold_or_interrupt(s.walk_takes + look);
  s.patrolling = false;
  tell_walk(s, {});
  if (left > Duration(0)) co_return;  // the task first; this cell is still the next
  ++s.stop;
  p_.listener.cell_visited(cell, kernel::now());
  const Duration busy = look_around(s, cell);
  if (busy > Duration(0)) co_await kernel::hold(busy);
}

/// Deals with all that is seen in the cell, one after the other; answers how long that takes.
Duration FieldForce::look_around(Supervisor& s, model::CellId cell) {
  Duration busy;
  for (CaseFile* file : p_.street.unseen(cell))
    if (const auto longer = notice_problem(s, *file, busy)) busy = *longer;
  return busy;
}

std::optional<Duration> FieldForce::notice_problem(const Supervisor& s, CaseFile& file,
                                                   Duration busy_for) {
  if (!file.sighting.waiting()) return {};  // a colleague has just seen it
  const auto& seen = p_.world.category(file.problem.category).visibility;
  const auto look = static_cast<std::uint32_t>(file.record.missed_visits);
  const base::Probability chance{seen.detected.count() * s.person->eye.count()};
  if (!p_.happens(chance, Purpose::Detection, file.problem.id, look)) {
    ++file.record.missed_visits;
    return {};
  }
  const bool fixed = p_.happens(seen.fixed_on_spot, Purpose::FixOnTheSpot, file.problem.id) &&
                     !is_hopeless(file, p_);
  const auto& patrol = p_.world.policy.patrol;
  const base::Instant begins = kernel::now() + busy_for;
  busy_for += p_.time(fixed ? patrol.on_spot_fix : patrol.make_report, Purpose::FixOnTheSpot,
                      file.problem.id, 1);
  file.sighting.give({s.person->unit, begins, kernel::now() + busy_for, fixed});
  return busy_for;
}

}  // namespace wangge::flow
