#include "scenario/assembly.hpp"

#include <algorithm>
#include <tuple>

#include "base/holidays.hpp"
#include "base/text.hpp"
#include "model/streams.hpp"
#include "network/patrol_tour.hpp"
#include "network/travel.hpp"

namespace wangge::scenario {

base::Span Assembly::span() const {
  const model::ExperimentPlan& plan = entry.experiment;
  if (is_span_known()) return {plan.start, plan.start + entry.experiment.written_length.time};
  return {base::start_of_day(base::WorkCalendar::first_day()),
          base::start_of_day(base::WorkCalendar::end_day())};
}

bool Assembly::is_span_known() const {
  return entry.experiment.written_length.time.count() > 0 &&
         !faults.is_broken("experiment.start") && !faults.is_broken("experiment.length");
}

void note_outside(const std::string& what, const base::Span& span, const Assembly& a) {
  if (a.is_span_known() && (span.to <= a.span().from || span.from >= a.span().to))
    a.faults.note(base::text("scenario.occasion_outside_dates", what));
}

namespace {

/// What the lengths of time must leave of each other.
void check_times(const ExperimentEntry& entry, const Assembly& a) {
  const WrittenTime &length = entry.written_length, &warm_up = entry.written_warm_up;
  if (warm_up.time >= length.time && length.time.count() > 0)
    a.fault(warm_up.where, base::text("scenario.warm_up_too_long", warm_up.text, length.text));
  if (a.span().to > base::start_of_day(base::WorkCalendar::end_day()))
    a.fault(length.where, base::text("scenario.beyond_calendar"));
}

/// What ranks where the scenario does not say.
std::string usual_primary(const ScenarioEntry& entry) {
  if (!entry.demand.streams.empty() || entry.demand.trace) return "response_mean";
  const bool emergencies = !entry.emergencies.streams.empty();
  return emergencies && entry.demand.desk_work.empty() ? "emergency_response_mean" : "wait_mean";
}

}  // namespace

std::string indicator_key(const Ref& ref, const Assembly& a) {
  const model::IndicatorName* indicator = indicator_called(ref.text, a.indicators);
  if (indicator != nullptr) return indicator->key;
  if (ref.given() && !a.indicators.empty())
    a.faults.add(ref.where, no_indicator(ref.text, a.indicators));
  return ref.text;
}

void assemble_experiment(Assembly& a) {
  model::ExperimentPlan plan = a.entry.experiment;
  plan.length = a.entry.experiment.written_length.time;
  plan.warm_up = a.entry.experiment.written_warm_up.time;
  plan.primary = indicator_key(a.entry.experiment.primary_entry, a);
  for (const Ref& entry : a.entry.experiment.indicator_entries) {
    const std::string key = indicator_key(entry, a);
    if (std::ranges::find(plan.indicators, key) != plan.indicators.end())
      a.fault(entry.where, base::text("scenario.indicator_twice", entry.text));
    plan.indicators.push_back(key);
  }
  check_times(a.entry.experiment, a);
  if (plan.primary.empty()) plan.primary = usual_primary(a.entry);
  if (plan.indicators.empty()) plan.indicators = {plan.primary};
  a.world.experiment = plan;
}

namespace {

model::Outage make_outage(const OutageEntry& entry, Assembly& a) {
  model::Outage outage;
  outage.when = {entry.from, entry.to.instant};
  if (outage.when.length().count() <= 0)
    a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
  note_outside(entry.where.path, outage.when, a);
  if (entry.sector.given())
    if (const auto area = a.subdistricts.resolve(entry.sector, a.faults))
      outage.sector = model::SubdistrictId(*area);
  if (!entry.department.given()) return outage;
  if (entry.sector.given()) a.fault(entry.where, base::text("scenario.outage_of_two"));
  if (!a.entry.network.department_link)
    a.fault(entry.department.where, base::text("scenario.outage_without_link"));
  if (const auto unit = a.units.resolve(entry.department, a.faults)) {
    outage.department = model::UnitId(*unit);
    if (!model::has_crews(a.world.organisation.units[*unit].kind))
      a.fault(entry.department.where,
              base::text("scenario.not_a_department", entry.department.text));
  }
  return outage;
}

/// In the order of links and time; what overlaps or touches on one link is one outage.
std::vector<model::Outage> merged(std::vector<model::Outage> outages) {
  std::sort(outages.begin(), outages.end(), [](const auto& x, const auto& y) {
    return std::tie(x.sector, x.department, x.when.from) <
           std::tie(y.sector, y.department, y.when.from);
  });
  std::vector<model::Outage> apart;
  for (const model::Outage& next : outages) {
    const bool goes_on = !apart.empty() && apart.back().sector == next.sector &&
                         apart.back().department == next.department &&
                         next.when.from <= apart.back().when.to;
    if (goes_on)
      apart.back().when.to = std::max(apart.back().when.to, next.when.to);
    else
      apart.push_back(next);
  }
  return apart;
}

}  // namespace

void assemble_network(Assembly& a) {
  a.world.network = a.entry.network;
  std::vector<model::Outage> outages;
  for (const OutageEntry& entry : a.entry.network.outage_entries)
    outages.push_back(make_outage(entry, a));
  a.world.network.outages = merged(std::move(outages));
}

Assembled assemble(const ScenarioEntry& entry, std::span<const model::IndicatorName> indicators,
                   Faults& faults) {
  Assembly a{entry, indicators, faults};
  a.world.name = {entry.name.text, entry.zh, entry.en};
  if (entry.name.text.find_first_of("/\\") != std::string::npos || entry.name.text.starts_with("."))
    a.fault(entry.name.where, base::text("scenario.name_of_folder", entry.name.text));
  a.world.travel = entry.travel;
  a.world.calendar = make_calendar(entry.calendar, faults);
  assemble_experiment(a);
  assemble_scores(a);
  note_unknown_holidays(a);
  assemble_district(a);
  assemble_units(a);
  assemble_responses(a);
  assemble_roads(a);
  assemble_skills(a);
  assemble_categories(a);
  assemble_policy(a);
  assemble_activities(a);
  assemble_trace(a);
  assemble_staffing(a);
  assemble_demand(a);
  assemble_emergencies(a);
  assemble_crowds(a);
  assemble_rains(a);
  model::number_bursts(a.world.demand);
  assemble_network(a);
  check_whole(a);
  check_supervision(a);
  check_skills(a);
  check_emergencies(a);
  check_indicators(a);
  if (faults.empty() && !a.world.roads.map.segments.empty()) check_roads(a);
  const bool by_metric = a.world.travel.metric != model::TravelMetric::Roads;
  if (faults.empty() && by_metric)  // on roads: network::RoadTravel
    a.world.patrol_tours = network::lay_patrol_tours(
        a.world.district, network::by_metric(a.world.district, network::Travel(a.world.travel)));
  return {std::move(a.world), std::move(a.roads), faults.notes()};
}

}  // namespace wangge::scenario
