#pragma once
#include "model/world.hpp"
#include "scenario/names.hpp"
#include "scenario/scenario_entry.hpp"

/// From the parts as the planner wrote them to the World: ids become indices, defaults that need
/// other parts are filled in. Each function takes the parts before it as done; each reports its
/// faults and goes on.
namespace wangge::scenario {

/// The World while it is put together, and the names by which its parts know each other.
struct Assembly {
  const ScenarioEntry& entry;
  Faults& faults;
  model::World world{};
  Names subdistricts{"scenario.noun.subdistrict"};
  Names communities{"scenario.noun.community"};
  Names cells{"scenario.noun.cell"};
  Names units{"scenario.noun.unit"};
  Names categories{"scenario.noun.category"};
  Names shifts{"scenario.noun.shift"};
  std::vector<Where> unit_places{};               ///< one a unit
  std::vector<Where> shift_places{};              ///< one a shift
  std::vector<std::vector<Where>> line_places{};  ///< one a line of each configuration

  void fault(const Where& where, std::string what, std::string allowed = "") const {
    faults.add(where.mark, where.path, {std::move(what), std::move(allowed), ""});
  }
  [[nodiscard]] base::Span span() const;  ///< the time that is simulated
};

void assemble_experiment(Assembly& a);
void assemble_district(Assembly& a);
void assemble_units(Assembly& a);
void assemble_categories(Assembly& a);
void assemble_activities(Assembly& a);
void assemble_staffing(Assembly& a);
void assemble_demand(Assembly& a);
void assemble_network(Assembly& a);

/// What shows only when all parts are there: work that nobody does, shifts that nobody uses.
void check_whole(const Assembly& a);

/// Office hours and days off.
base::WorkCalendar make_calendar(const CalendarEntry& entry, Faults& faults);

/// The whole World. Its parts can be used only if no fault has been reported.
model::World assemble(const ScenarioEntry& entry, Faults& faults);

}  // namespace wangge::scenario
