#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "network/road_selector.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

/// Segments, and when something about them holds.
struct Period {
  std::vector<model::SegmentId> segments;
  base::Span when;
};

network::RoadSelector selector(const RoadsAbout& about) {
  if (about.between.size() == 2)
    return network::RoadBetween{about.between[0], about.between[1], about.road};
  if (!about.road.empty() && about.inside.empty())
    return network::NamedRoad{about.road, std::nullopt};
  if (!about.road.empty()) return network::NamedRoad{about.road, about.inside};
  return network::RoadsInside{about.inside};
}

/// The segments; none after a fault.
std::vector<model::SegmentId> select(const RoadsAbout& about, const Assembly& a) {
  std::string wrong;
  if (about.road.empty() && about.inside.empty() && about.between.empty())
    wrong = base::text("scenario.which_roads");
  else if (!about.inside.empty() && !about.between.empty())
    wrong = base::text("scenario.inside_or_between");
  else if (!about.between.empty() && about.between.size() != 2)
    wrong = base::text("scenario.two_ends");
  else if (!about.inside.empty() && about.inside.size() < 3)
    wrong = base::text("scenario.outline_too_short");
  if (!wrong.empty()) return a.fault(about.where, wrong), std::vector<model::SegmentId>();
  auto selected = network::select_roads(a.world.roads.map, selector(about));
  if (!selected.wrong.empty()) a.fault(about.where, selected.wrong);
  return std::move(selected.segments);
}

template <class E>
std::vector<Period> periods(const std::vector<E>& entries, const Assembly& a) {
  std::vector<Period> all;
  for (const E& entry : entries) {
    if (entry.to.instant <= entry.from)
      a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
    if (a.is_span_known() && (entry.to.instant <= a.span().from || entry.from >= a.span().to))
      a.faults.note(base::text("scenario.closure_outside_dates", entry.id.text));
    all.push_back({select(entry, a), {entry.from, entry.to.instant}});
  }
  return all;
}

/// When the roads change, the start of the simulated time included.
std::set<base::Instant> moments(const std::vector<Period>& closed, const std::vector<Period>& lanes,
                                base::Instant start) {
  std::set<base::Instant> all{start};
  for (const auto* periods : {&closed, &lanes})
    for (const Period& p : *periods)
      for (const base::Instant moment : {p.when.from, p.when.to})
        if (moment > start) all.insert(moment);
  return all;
}

bool holds(const Period& period, base::Instant t) {
  return period.when.from <= t && t < period.when.to;
}

model::ModeSet modes(const std::vector<model::TravelMode>& list) {
  model::ModeSet set;
  for (const model::TravelMode mode : list) set = set.with(model::ModeSet::of(mode));
  return set;
}

/// What is closed and where lanes run at that moment; one list of numbers for each state.
using Active = std::vector<bool>;
Active active_at(const std::vector<Period>& closed, const std::vector<Period>& lanes,
                 base::Instant t) {
  Active active;
  for (const auto* periods : {&closed, &lanes})
    for (const Period& p : *periods) active.push_back(holds(p, t));
  return active;
}

model::RoadState state_of(const Active& active, const std::vector<Period>& closed,
                          const std::vector<Period>& lanes, const RoadsEntry& entry) {
  model::RoadState state;
  state.lanes.within = model::Factor(entry.olympic_lane_speed);
  state.lanes.beside = model::Factor(entry.beside_olympic_lane);
  for (std::size_t i = 0; i < closed.size(); ++i)
    if (active[i])
      state.closures.push_back({closed[i].segments, modes(entry.closures[i].closed_to)});
  for (std::size_t i = 0; i < lanes.size(); ++i)
    if (active[closed.size() + i])
      state.lanes.segments.insert(state.lanes.segments.end(), lanes[i].segments.begin(),
                                  lanes[i].segments.end());
  return state;
}

}  // namespace

void lay_out_road_states(Assembly& a) {
  const RoadsEntry& entry = a.entry.roads;
  model::RoadPlan& plan = a.world.roads;
  for (const ClosureEntry& closure : entry.closures)
    if (closure.closed_to.empty()) a.fault(closure.where, base::text("scenario.closed_to_nobody"));
  const auto closed = periods(entry.closures, a), lanes = periods(entry.olympic_lanes, a);
  std::vector<Active> known{Active(closed.size() + lanes.size(), false)};
  for (const base::Instant t : moments(closed, lanes, a.world.experiment.start)) {
    const Active active = active_at(closed, lanes, t);
    const auto found = std::find(known.begin(), known.end(), active);
    const auto state = static_cast<std::size_t>(found - known.begin());
    if (found == known.end()) {
      known.push_back(active);
      plan.states.push_back(state_of(active, closed, lanes, entry));
    }
    if (state != (plan.changes.empty() ? 0 : plan.changes.back().state))
      plan.changes.push_back({t, state});
  }
}

}  // namespace wangge::scenario
