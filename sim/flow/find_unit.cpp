#include "flow/find_unit.hpp"

#include <utility>

#include "dispatch/send_unit.hpp"
#include "flow/escalation.hpp"
#include "flow/platform.hpp"
#include "flow/station_cover.hpp"
#include "kernel/acquire_any.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {

using dispatch::Sendable;
using model::UnitId;

namespace {

/// The dispatcher's question: whom to send there.
struct Search {
  Search(const IncidentFile& incident, const model::Need& what, Platform& platform)
      : file(incident),
        need(what),
        p(platform),
        response(p.response_of(need.service)),
        scene{file.incident.cell, network::in_cell(file.incident.cell, file.incident.place),
              p.pace_of(need.service), kernel::now()},
        priority(priority_of(p.world.emergencies.type(file.incident.type).priority)) {}

  [[nodiscard]] bool mutual_aid() const { return p.surge.mutual_aid(response); }

  const IncidentFile& file;
  const model::Need& need;
  Platform& p;
  const model::Response& response;
  const dispatch::Scene scene;
  const kernel::Priority priority;
};

bool gets_there(const Search& s, UnitId station, kernel::PersonId crew) {
  return s.p.travel
      .way(s.p.staff.whereabouts(station, crew), s.scene.site, s.scene.pace, kernel::now())
      .has_value();
}

/// Who may be sent at once: the free, or those whose work can wait.
std::vector<Sendable> sendable(const Search& s, bool free) {
  std::vector<Sendable> crews;
  for (const UnitId station : s.p.stations_of(s.need.service)) {
    const kernel::Post& post = s.p.staff.post(station);
    for (std::size_t i = 0; i < post.people(); ++i) {
      const kernel::PersonId crew(i);
      if (free ? post.is_free(crew) : post.can_be_taken(crew, s.priority))
        crews.push_back(
            {station, i, s.p.staff.covers(station, crew), s.p.staff.whereabouts(station, crew)});
    }
  }
  return crews;
}

/// Takes the crew of the policy's choice, if there is one.
kernel::Task<bool> send_now(const Search& s, UnitOut& out, bool free) {
  const auto crews = sendable(s, free);
  const auto choice =
      dispatch::send_unit(crews, s.scene, s.response, s.mutual_aid(), s.p.world, s.p.travel);
  if (!choice) co_return false;
  kernel::Request order;
  order.priority = s.priority;
  order.person = kernel::PersonId(crews[*choice].crew);
  order.preempt = !free;
  order.patience = base::Duration(0);
  auto crew = co_await s.p.staff.post(crews[*choice].station).acquire(order);
  if (crew) out.order(crews[*choice].station, std::move(*crew), !free);
  co_return out.has_crew();
}

/// Who of one station's people may go to the scene and gets there.
class MayGo final : public kernel::Fitness {
 public:
  MayGo(const Search& search, UnitId station) : s_(search), station_(station) {}
  [[nodiscard]] bool suits(kernel::PersonId crew) const override {
    return dispatch::may_send(s_.p.staff.covers(station_, crew), s_.scene, s_.response,
                              s_.mutual_aid(), s_.p.world) &&
           gets_there(s_, station_, crew);
  }

 private:
  const Search& s_;
  UnitId station_;
};

/// Whether nobody on duty could get there whoever were free.
bool is_cut_off(const Search& s) {
  if (!s.p.travel.may_be_cut_off(kernel::now())) return false;
  for (const UnitId station : s.p.stations_of(s.need.service)) {
    const kernel::Post& post = s.p.staff.post(station);
    for (std::size_t i = 0; i < post.people(); ++i)
      if (post.is_on_duty(kernel::PersonId(i)) && gets_there(s, station, kernel::PersonId(i)))
        return false;
  }
  return true;
}

/// Once: whoever has lost a unit stands where they stood before.
void take_places(UnitId service, UnitOut& out, Platform& p) {
  if (!out.places.empty()) return;
  for (const UnitId station : p.stations_of(service))
    out.places.push_back(p.staff.post(station).take_place());
}

/// Stands in line at every station until somebody who may go is free; asks anew when roads change.
kernel::Task<> wait_for_unit(IncidentFile& file, const Search& s, UnitOut& out) {
  const auto& stations = s.p.stations_of(s.need.service);
  file.record.unserved = is_cut_off(s);
  std::vector<MayGo> fitness;
  for (const UnitId station : stations) fitness.emplace_back(s, station);
  std::vector<kernel::Bid> bids;
  const auto change = s.p.travel.next_change(kernel::now());
  for (std::size_t i = 0; i < stations.size(); ++i) {
    kernel::Request request;
    request.priority = s.priority;
    request.place = out.places[i];
    request.fitness = &fitness[i];
    if (change) request.patience = *change - kernel::now();
    bids.push_back({&s.p.staff.post(stations[i]), request});
  }
  auto served = co_await kernel::acquire_any(bids);
  if (!served) co_return;
  file.record.unserved = false;
  out.order(stations[served->bid], std::move(served->duty), false);
}

}  // namespace

kernel::Task<bool> find_unit(IncidentFile& file, const model::Need& need, UnitOut& out,
                             Platform& p) {
  take_places(need.service, out, p);
  while (!out.has_crew()) {
    const Search search(file, need, p);
    if (co_await send_now(search, out, true) || co_await send_now(search, out, false)) break;
    const bool was_waiting = std::exchange(out.record.waited, true);
    file.record.waited = true;
    if (!search.response.waits) co_return false;
    if (!was_waiting) file.awaits(need.service);
    co_await wait_for_unit(file, search, out);
  }
  file.record.unserved = false;
  cover_stations(need.service, p);
  co_return true;
}

void call_on_other_zones(Platform& p) {
  if (!p.world.emergencies.surge.mutual_aid) return;
  for (std::size_t u = 0; u < p.world.organisation.units.size(); ++u)
    if (p.world.organisation.units[u].response)
      for (const UnitId station : p.stations_of(UnitId(u))) p.staff.post(station).ask_anew();
}

}  // namespace wangge::flow
