#include "experiment/staff_cost.hpp"

#include <map>
#include <utility>

#include "indicator/gathered.hpp"
#include "model/roster.hpp"

namespace wangge::experiment {
namespace {

/// Whole milliseconds by unit and wage, so that sums are exact.
using TimeByWage = std::map<std::pair<model::UnitId, base::Yuan>, base::Duration>;

TimeByWage time_on_duty(const model::Roster& roster) {
  TimeByWage times;
  for (const auto& person : roster.people())
    for (const base::Span& duty : person.duty)
      times[{person.unit, person.hourly_cost}] += duty.length();
  return times;
}

}  // namespace

StaffCost staff_cost(const model::World& world, model::ConfigurationId configuration) {
  StaffCost total;
  const model::Roster roster(world, configuration, indicator::measured_window(world.experiment));
  for (const auto& [who, time] : time_on_duty(roster)) {
    const auto& [unit, wage] = who;
    if (total.units.empty() || total.units.back().unit != unit)
      total.units.push_back({unit, {}, {}});
    const base::StaffHours hours(base::in_hours(time));
    const base::Yuan cost = wage * hours.count();
    total.units.back().hours += hours;
    total.units.back().cost += cost;
    total.hours += hours;
    total.cost += cost;
  }
  return total;
}

}  // namespace wangge::experiment
