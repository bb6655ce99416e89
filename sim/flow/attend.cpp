#include <algorithm>
#include <set>

#include "dispatch/choose_hospital.hpp"
#include "flow/emergency.hpp"
#include "flow/find_unit.hpp"
#include "flow/platform.hpp"
#include "flow/unit_out.hpp"
#include "flow/work_under_way.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {

using base::Duration;
using random::Purpose;
using record::Cause;

namespace {

/// One unit that an emergency needs: the n-th of all.
struct Part {
  const model::Need& need;
  std::uint32_t n;
  bool at_once;    ///< known from the call
  int of_service;  ///< so many others of its service are needed before it
};

network::Stop site_of(const IncidentFile& file) {
  return network::in_cell(file.incident.cell, file.incident.place);
}

/// Sets out; how long it takes this time.
Duration set_out(IncidentFile& file, const Part& part, UnitOut& out, const network::Stop& to,
                 std::uint32_t leg, Platform& p) {
  const network::Pace pace = p.pace_of(part.need.service);
  const auto crew = out.crew().person();
  const auto here = p.staff.whereabouts(out.record.unit, crew);
  const auto way = p.travel.way(here, to, pace, kernel::now());
  const network::Way taken = way ? *way : p.travel.way_across(here, to, pace.speed);
  const double u = p.draw(Purpose::UnitTravel, file.incident.id, 4 * part.n + leg);
  const auto takes = p.drive(taken.total, u);
  p.staff.set_out(out.record.unit, crew, {to, taken, takes, file.incident.id});
  return takes;
}

/// At the station a crew first has to get out; on the road it goes at once.
Duration turnout(const IncidentFile& file, const Part& part, UnitOut& out, Platform& p) {
  const auto crew = out.crew().person();
  const bool at_home = p.staff.whereabouts(out.record.unit, crew) ==
                       network::Whereabouts(p.staff.home(out.record.unit, crew));
  const auto& response = p.response_of(part.need.service);
  return at_home ? p.time(response.turnout, Purpose::UnitTurnout, file.incident.id, part.n)
                 : Duration(0);
}

/// Order to arrival. False: the crew was taken for something more urgent.
kernel::Task<bool> go(IncidentFile& file, const Part& part, UnitOut& out, Platform& p) {
  if (co_await out.crew().work_or_lose(turnout(file, part, out, p)) > Duration(0)) co_return false;
  out.record.left = kernel::now();
  file.left(out.record.unit);
  const Duration drive = set_out(file, part, out, site_of(file), 0, p);
  if (co_await out.crew().work_or_lose(drive) > Duration(0)) co_return false;
  out.record.arrived = kernel::now();
  co_return true;
}

/// On the scene nobody is taken away: the crew stays until it is done.
kernel::Task<> work_on_scene(IncidentFile& file, const Part& part, UnitOut& out, Platform& p) {
  const auto& type = p.world.emergencies.type(file.incident.type);
  const bool in_vain = file.incident.false_alarm || file.incident.repeat;
  file.arrived(out.record.unit, part.at_once);
  co_await kernel::hold(p.time(in_vain ? type.false_alarm_work : part.need.work, Purpose::SceneWork,
                               file.incident.id, part.n));
  out.record.work_ended = kernel::now();
  if (in_vain) file.found_out.open();
}

/// The first hospital that one gets to.
std::optional<network::Stop> nearest_hospital(const network::Whereabouts& from,
                                              const network::Pace& pace, const Platform& p) {
  const std::vector<network::Stop> hospitals = network::hospitals_of(p.world);
  const auto nearest = dispatch::nearest_hospital(from, hospitals, pace, kernel::now(), p.travel);
  if (!nearest) return std::nullopt;
  return hospitals[*nearest];
}

kernel::Task<> take_to_hospital(IncidentFile& file, const Part& part, UnitOut& out, Platform& p) {
  const auto here = p.staff.whereabouts(out.record.unit, out.crew().person());
  const auto hospital = nearest_hospital(here, p.pace_of(part.need.service), p);
  if (!hospital) co_return;
  co_await kernel::hold(set_out(file, part, out, *hospital, 1, p));
  out.record.at_hospital = kernel::now();
  co_await kernel::hold(
      p.time(part.need.hand_over, Purpose::HospitalWork, file.incident.id, part.n));
}

/// More of its service than there ever are at one time: all of them are needed together, so nobody
/// can serve this part. Where there is none at all the whole incident waits.
bool is_beyond_all(const Part& part, const Platform& p) {
  const int most = p.most_on_duty(part.need.service);
  return most > 0 && part.of_service >= most;
}

/// 一辆车: from the order until it is clear.
kernel::Process send(IncidentFile& file, Part part, Platform& p) {
  if (!part.at_once) {
    co_await file.on_scene.opened();
    file.record.reinforced = true;
  }
  if (is_beyond_all(part, p)) {
    file.falls_short();
    co_return;
  }
  UnitOut out(file, p, kernel::now());
  for (bool there = false; !there;) {
    if (!co_await find_unit(file, part.need, out, p)) {
      file.will_not_come();
      co_return;
    }
    there = co_await go(file, part, out, p);
    if (!there) out.lose();
  }
  co_await work_on_scene(file, part, out, p);
  const bool to_hospital =
      !file.incident.false_alarm && !file.incident.repeat &&
      p.happens(part.need.to_hospital, Purpose::HospitalChoice, file.incident.id, part.n);
  file.off_scene(out.record.unit, to_hospital);
  if (!to_hospital) co_return;
  co_await take_to_hospital(file, part, out, p);
  file.handed_over();
}

/// What this emergency needs: each need by its share. Somebody always goes: the first need counts
/// if no other is known from the call. Nobody asks for more where there is nothing.
std::vector<const model::Need*> needs_of(const IncidentFile& file, const Platform& p) {
  const auto& needs = p.world.emergencies.type(file.incident.type).needs;
  if (file.incident.repeat) return p.first_need_of(file.incident.dialled);
  std::vector<const model::Need*> of_this;
  const auto at_once = [](const model::Need* need) {
    return need->asked == model::Asked::ByCaller;
  };
  for (std::uint32_t i = 0; i < needs.size(); ++i)
    if ((at_once(&needs[i]) || !file.incident.false_alarm) &&
        p.happens(needs[i].share, Purpose::IncidentNeeds, file.incident.id, i))
      of_this.push_back(&needs[i]);
  if (std::ranges::none_of(of_this, at_once)) of_this.insert(of_this.begin(), &needs.front());
  return of_this;
}

/// The units that are needed, those that the call tells of first.
std::vector<Part> parts_of(const IncidentFile& file, const Platform& p) {
  std::vector<Part> parts;
  const auto add = [&](const model::Need& need, bool at_once) {
    const auto before = std::ranges::count_if(
        parts, [&](const Part& part) { return part.need.service == need.service; });
    for (int k = 0; k < need.units; ++k)
      parts.push_back(
          {need, static_cast<std::uint32_t>(parts.size()), at_once, static_cast<int>(before) + k});
  };
  const auto needs = needs_of(file, p);
  for (std::size_t i = 0; i < needs.size(); ++i)
    if (i == 0 || needs[i]->asked == model::Asked::ByCaller) add(*needs[i], true);
  for (std::size_t i = 1; i < needs.size(); ++i)
    if (needs[i]->asked == model::Asked::OnScene) add(*needs[i], false);
  return parts;
}

/// There is nothing: who is still on the way turns back.
kernel::Process call_off(IncidentFile& file, std::vector<kernel::ProcessHandle> units) {
  co_await file.found_out.opened();
  file.called_off();
  for (const kernel::ProcessHandle& unit : units) unit.cancel();
}

}  // namespace

kernel::Task<> attend(IncidentFile& file, Platform& p) {
  const std::vector<Part> parts = parts_of(file, p);
  file.to_come = static_cast<int>(parts.size());
  for (const Part& part : parts) file.to_arrive += part.at_once ? 1 : 0;
  std::vector<kernel::ProcessHandle> units;
  for (const Part& part : parts) units.push_back(kernel::spawn(send(file, part, p)));
  const auto calling_off = kernel::spawn(call_off(file, units));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].at_once && !file.on_scene.is_open()) {  // nobody got there
      units[i].cancel();
      file.will_not_come();
    }
    co_await units[i].ended();
  }
  calling_off.cancel();
}

kernel::Process hand_scene_back(IncidentFile& file, Platform& p) {
  const auto& emergencies = p.world.emergencies;
  const auto& type = emergencies.type(file.incident.type);
  co_await file.clear.opened();
  const bool in_vain = file.incident.false_alarm || file.incident.repeat || !file.record.arrived;
  if (!type.command_post || !emergencies.command.exists() || in_vain) co_return;
  std::set<std::size_t> services;
  for (const model::Need* need : needs_of(file, p)) services.insert(need->service.index());
  if (services.size() < 2) co_return;
  file.command(emergencies.command, Cause::WaitingForStaff);
  auto duty = co_await p.staff.post(emergencies.command).acquire();
  file.command(emergencies.command, Cause::Work);
  const WorkUnderWay under_way(file, *duty);
  co_await duty->work(p.time(*type.command_post, Purpose::CommandPost, file.incident.id, 0));
}

}  // namespace wangge::flow
