#include "flow/field_force.hpp"

#include <algorithm>

#include "flow/desk.hpp"
#include "flow/platform.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using base::Duration;
using record::Cause;

FieldForce::FieldForce(Platform& platform)
    : p_(platform), walks_are_told_(platform.listener.wants_walks()) {
  for (std::size_t a = 0; a < p_.world.district.subdistricts.size(); ++a)
    areas_.push_back(
        {p_.world.organisation.in_area(model::UnitKind::Supervisors, model::SubdistrictId(a)),
         {},
         {}});
  for (const model::Cell& cell : p_.world.district.cells) centres_.push_back(cell.centre);
  for (const auto& person : p_.roster.people()) {
    const auto& unit = p_.world.organisation.unit(person.unit);
    if (unit.kind != model::UnitKind::Supervisors) continue;
    supervisors_.push_back({.number = supervisors_.size(),
                            .person = &person,
                            .area = person.area,
                            .pace = {p_.draws, random::Purpose::PatrolPace, person.identity},
                            .stride = {p_.draws, random::Purpose::BeatWalk, person.identity}});
  }
}

void FieldForce::start() {
  for (Supervisor& s : supervisors_) s.walk = kernel::spawn(working_life(s));
}

kernel::Task<> FieldForce::visit(CaseFile& file, const model::FieldActivity& activity,
                                 record::Stage stage, record::Timed& timed) {
  const auto round = static_cast<std::uint32_t>(file.record.reworks);
  const auto purpose =
      stage == record::Stage::Check ? random::Purpose::CheckWork : random::Purpose::VerifyWork;
  FieldTask task{file, stage, p_.time(activity.work, purpose, file.problem.id, round)};
  const auto area = p_.subdistrict_of(file);
  timed = record::Timed();
  timed.started = kernel::now();
  if (activity.limit) timed.deadline = kernel::now() + *activity.limit;
  file.enter(stage, areas_[area.index()].unit, Cause::DataTransfer);
  co_await p_.links.send_task(area);
  file.enter(stage, areas_[area.index()].unit, Cause::WaitingForStaff);
  assign(task);
  co_await task.done.wait();
  file.enter(stage, areas_[area.index()].unit, Cause::DataTransfer);
  const bool by_data = co_await p_.links.upload_report(area);
  if (!by_data) co_await write_down(file, p_, stage);
  timed.ended = kernel::now();
}

void FieldForce::assign(FieldTask& task) {
  Area& area = areas_[p_.subdistrict_of(task.file).index()];
  const auto cell = task.file.problem.cell;
  const dispatch::FieldTaskSite site{cell, network::in_cell(cell, task.file.problem.place),
                                     pace_of(area.unit), kernel::now(), task.work};
  const auto chosen =
      dispatch::choose_supervisor(p_.world.policy.check_by, eligible(area), site, p_.travel);
  ++team_of(area.unit).waiting;
  if (chosen)
    hand_to(supervisors_[*chosen], task);
  else
    area.unassigned.push_back(&task);
  tell(area.unit);
}

std::vector<dispatch::Candidate> FieldForce::eligible(const Area& area) const {
  std::vector<dispatch::Candidate> found;
  const auto add = [&](const Area& some) {
    found.reserve(found.size() + some.on_duty.size());
    for (const Supervisor* s : some.on_duty)
      if (s->person->may_check)
        found.push_back(
            {s->number, s->at(kernel::now()), s->tasks.size() + (s->at_task ? 1 : 0), s->beat});
  };
  add(area);
  if (!found.empty()) return found;
  for (const Area& other : areas_)
    if (other.unit == area.unit) add(other);
  return found;
}

/// These have to be given to somebody else, or to somebody at last.
void FieldForce::assign_again(std::deque<FieldTask*>& tasks, model::UnitId unit) {
  if (tasks.empty()) return;
  team_of(unit).waiting -= tasks.size();
  for (FieldTask* task : std::exchange(tasks, {})) assign(*task);
}

void FieldForce::hand_to(Supervisor& s, FieldTask& task) {
  s.tasks.push_back(&task);
  if (std::exchange(s.patrolling, false)) s.walk.interrupt();
}

namespace {

/// The breaks of this shift that begin before it ends.
std::deque<BreakDue> breaks_in(const base::Span& shift, const model::Patrol& patrol) {
  std::deque<BreakDue> due;
  for (const model::Break& one : patrol.breaks)
    if (one.after < shift.length()) due.push_back({shift.from + one.after, one.length});
  if (patrol.breaks.empty() && patrol.rest_each_shift > Duration(0))
    due.push_back({shift.from + shift.length() / 2, patrol.rest_each_shift});
  std::ranges::stable_sort(due, {}, &BreakDue::from);
  return due;
}

}  // namespace

void FieldForce::come_on_duty(Supervisor& s, const base::Span& shift) {
  Area& area = area_of(s);
  const auto later = [](const Supervisor* a, std::size_t number) { return a->number < number; };
  area.on_duty.insert(std::lower_bound(area.on_duty.begin(), area.on_duty.end(), s.number, later),
                      &s);
  share_out_tour(area, s.area);
  s.stop = 0;
  s.breaks = breaks_in(shift, p_.world.policy.patrol);
  if (!s.beat.empty()) s.leave_for(centre_of(s.beat[0]), Duration(0), kernel::now());
  ++team_of(area.unit).on_duty;
  for (Area& some : areas_)
    if (some.unit == area.unit) assign_again(some.unassigned, some.unit);
  tell(area.unit);
}

void FieldForce::go_off_duty(Supervisor& s) {
  Area& area = area_of(s);
  area.on_duty.erase(std::find(area.on_duty.begin(), area.on_duty.end(), &s));
  share_out_tour(area, s.area);
  --team_of(area.unit).on_duty;
  assign_again(s.tasks, area.unit);
  tell(area.unit);
}

void FieldForce::share_out_tour(Area& area, model::SubdistrictId where) {
  const std::span<const model::CellId> tour = p_.patrol_tours[where.index()];
  const std::size_t fixed = p_.world.policy.patrol.cells_per_beat;
  const std::size_t beats = fixed > 0 ? (tour.size() + fixed - 1) / fixed : area.on_duty.size();
  for (std::size_t rank = 0; rank < area.on_duty.size(); ++rank) {
    const std::size_t mine = rank % beats;
    const std::size_t from = mine * tour.size() / beats;
    area.on_duty[rank]->beat = tour.subspan(from, (mine + 1) * tour.size() / beats - from);
  }
}

network::Pace FieldForce::pace_of(model::UnitId unit) const {
  return {p_.world.organisation.unit(unit).mode, p_.world.policy.patrol.walking_speed};
}

Duration FieldForce::walk_to(const Supervisor& s, const network::Stop& stop, double u) const {
  const auto there = p_.travel.to(stop, pace_of(s.person->unit), kernel::now());
  return p_.drive(there.time_anyhow(s.at(kernel::now())), u);
}

void FieldForce::tell_walk(const Supervisor& s, model::ProblemId about) const {
  const base::Span walked{s.set_out, std::min(kernel::now(), s.set_out + s.walk_takes)};
  if (!walks_are_told_ || walked.length() <= Duration(0)) return;
  const auto number = static_cast<std::uint32_t>(s.number);
  p_.listener.journey_ended(
      {s.person->unit, number, about, walked, s.walk_takes, s.from.place, s.to.place});
}

void FieldForce::tell(model::UnitId unit) {
  if (!unit.exists()) return;
  const Team& team = team_of(unit);
  p_.listener.staff_changed(unit, kernel::now(), team.on_duty, team.at_tasks, team.waiting);
}

}  // namespace wangge::flow
