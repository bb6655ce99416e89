#include "scenario/assembly.hpp"

#include "base/holidays.hpp"
#include "base/text.hpp"
#include "network/patrol_tour.hpp"
#include "network/travel.hpp"

namespace wangge::scenario {

base::Span Assembly::span() const {
  const model::ExperimentPlan& plan = entry.experiment;
  return {plan.start, plan.start + plan.length};
}

void assemble_experiment(Assembly& a) {
  model::ExperimentPlan plan = a.entry.experiment;
  if (plan.warm_up >= plan.length && plan.length.count() > 0)
    a.fault(a.entry.experiment.where, base::text("scenario.warm_up_too_long"));
  if (a.span().to > base::start_of_day(base::WorkCalendar::end_day()))
    a.fault(a.entry.experiment.where, base::text("scenario.beyond_calendar"));
  const bool cases = !a.entry.demand.streams.empty();
  if (plan.primary.empty()) plan.primary = cases ? "response_mean" : "wait_mean";
  if (plan.indicators.empty()) plan.indicators = {plan.primary};
  a.world.experiment = plan;
}

void assemble_network(Assembly& a) {
  a.world.network = a.entry.network;
  for (const OutageEntry& entry : a.entry.network.outage_entries) {
    model::Outage outage;
    outage.when = {entry.from, entry.to.instant};
    if (outage.when.length().count() <= 0)
      a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
    if (entry.sector.given())
      if (const auto area = a.subdistricts.resolve(entry.sector, a.faults))
        outage.sector = model::SubdistrictId(*area);
    a.world.network.outages.push_back(outage);
  }
}

Assembled assemble(const ScenarioEntry& entry, Faults& faults) {
  Assembly a{entry, faults};
  a.world.name = {entry.name.text, entry.zh, entry.en};
  a.world.policy = entry.policy;
  a.world.travel = entry.travel;
  a.world.calendar = make_calendar(entry.calendar, faults);
  assemble_experiment(a);
  assemble_district(a);
  assemble_units(a);
  assemble_skills(a);
  assemble_categories(a);
  assemble_activities(a);
  assemble_trace(a);
  assemble_staffing(a);
  assemble_demand(a);
  assemble_network(a);
  check_whole(a);
  check_skills(a);
  if (faults.empty())
    a.world.patrol_tours =
        network::lay_patrol_tours(a.world.district, network::Travel(a.world.travel));
  return {std::move(a.world), std::move(a.notes)};
}

}  // namespace wangge::scenario
