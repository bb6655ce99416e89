#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/world.hpp"
#include "network/road_network.hpp"
#include "scenario/names.hpp"
#include "scenario/scenario_entry.hpp"

/// From the parts as the planner wrote them to the World: ids become indices, defaults that need
/// other parts are filled in. Each function takes the parts before it as done; each reports its
/// faults and goes on.
namespace wangge::scenario {

/// The World while it is put together, and the names by which its parts know each other.
struct Assembly {
  const ScenarioEntry& entry;
  std::span<const model::IndicatorName> indicators;  ///< all that are known; none: any will do
  Faults& faults;
  model::World world = model::World();
  Names subdistricts{"scenario.noun.subdistrict",
                     {"district.subdistricts", "district.table", "district.borders"}};
  Names communities{"scenario.noun.community",
                    {"district.subdistricts", "district.table", "district.borders"}};
  Names cells{"scenario.noun.cell", {"district.cells", "district.table", "district.borders"}};
  Names units{"scenario.noun.unit",
              {"organisation.posts", "organisation.supervisors", "organisation.units"}};
  Names categories{"scenario.noun.category", {"categories.list", "categories.table"}};
  Names shifts{"scenario.noun.shift", {"staffing.shifts"}};
  Names skills{"scenario.noun.skill", {"staffing.lines", "configurations"}};
  Names streams{"scenario.noun.stream", {"demand", "emergencies.streams"}};
  /// Crowds and rains: they bring more of what streams bring.
  Names occasions{"scenario.noun.occasion", {"demand.crowds", "demand.rain"}};
  Names centres{"scenario.noun.centre", {"emergencies.centres"}};
  Names incident_types{"scenario.noun.incident_type", {"emergencies.types"}};
  /// Of each unit that has stations, in their order.
  std::map<model::UnitId, Names> stations{};
  bool skills_left_out = false;         ///< some line's skills could not be read
  std::vector<double> trace_rows{};     ///< one a unit: how many rows of the trace it handled
  std::vector<Where> unit_places{};     ///< one a unit
  std::vector<Where> shift_places{};    ///< one a shift
  bool lines_left_out = false;          ///< some staffing lines name what does not exist
  std::set<std::size_t> idle_shifts{};  ///< those of lines outside the simulated time
  std::set<model::UnitId> unclear{};    ///< units some of whose people or dates could not be read
  std::shared_ptr<const network::RoadNetwork> roads{};  ///< as check_roads has put them together
  std::vector<std::vector<Where>> line_places{};        ///< one a line of each configuration

  void fault(const Where& where, std::string what) const {
    faults.add(where, {std::move(what), "", ""});
  }
  /// The time that is simulated; all that the calendar knows where it could not be read.
  [[nodiscard]] base::Span span() const;
  [[nodiscard]] bool is_span_known() const;
};

/// Says so where something that has dates lies outside the simulated time.
void note_outside(const std::string& what, const base::Span& span, const Assembly& a);

void assemble_experiment(Assembly& a);
void assemble_district(Assembly& a);
void assemble_units(Assembly& a);
/// How units answer emergencies.
void assemble_responses(Assembly& a);
/// The skills that somebody has.
void assemble_skills(Assembly& a);
/// Those that work needs.
model::SkillSet skills_of(const SkillNames& skills, Assembly& a);
void assemble_categories(Assembly& a);
void assemble_activities(Assembly& a);
/// The road network, its speeds, and when roads are closed.
void assemble_roads(Assembly& a);
/// Closures and lanes to the states of the roads.
void lay_out_road_states(Assembly& a);
void assemble_trace(Assembly& a);
void assemble_staffing(Assembly& a);
void assemble_demand(Assembly& a);
void assemble_emergencies(Assembly& a);
/// What crowds and rains bring more.
void assemble_crowds(Assembly& a);
void assemble_rains(Assembly& a);
/// Limits that are tightened for a time.
void assemble_policy(Assembly& a);
/// Weights in the place of the usual ones.
void assemble_scores(Assembly& a);
void assemble_network(Assembly& a);

/// Whether an indicator (`on_time_...`) judges the limit of this desk work.
bool is_judged(model::Activity activity);
/// The key of the indicator that is named, which must be known where the known ones are given.
std::string indicator_key(const Ref& ref, const Assembly& a);
/// The desk that is referred to; none() and a fault if there is none, a fault if it is no desk.
model::UnitId desk_of(const Ref& ref, Assembly& a);
/// The station, or the team by its subdistrict, of a whole unit that has some; a fault if there is
/// none of this name.
std::optional<model::UnitId> station_of(model::UnitId whole, const Ref& ref, Assembly& a);

/// The roads as each mode finds them: what is cut off, and places that nobody would ever get to.
void check_roads(Assembly& a);
/// What shows only when all parts are there: work that nobody does, shifts that nobody uses.
void check_whole(const Assembly& a);
/// Supervisors: whether there are any, whether some may be sent to verify and check, whether they
/// are enough for their beats.
void check_supervision(Assembly& a);
/// Whether some demand ends in cases.
bool has_cases(const model::Demand& demand);
/// Whether every line, unit and shift is there, though some line's people or dates may be unclear.
bool are_lines_known(const Assembly& a);
/// Whether the staffing can be judged as a whole: no line is missing, no unit, no people, no date.
bool is_staffing_known(const Assembly& a);
/// Skills that work needs and no one has, or that no work needs.
void check_skills(Assembly& a);
/// Indicators that are compared but have nothing to be reckoned from here.
void check_indicators(const Assembly& a);
/// Emergencies: services without people or stations where they are needed, centres, services and
/// types that nothing uses.
void check_emergencies(Assembly& a);
/// One a centre: whether some type is its affair, or somebody calls it.
std::vector<bool> used_centres(const model::Emergencies& emergencies);

/// Office hours and days off.
base::WorkCalendar make_calendar(const CalendarEntry& entry, Faults& faults);
/// Says so where the simulated time leaves the years whose holidays the program knows.
void note_unknown_holidays(Assembly& a);

/// A World, and what a planner should know about how it came to be.
struct Assembled {
  model::World world;
  std::shared_ptr<const network::RoadNetwork> roads;  ///< null where it has none
  std::vector<std::string> notes;
};

/// The whole World. It can be used only if no fault has been reported.
Assembled assemble(const ScenarioEntry& entry, std::span<const model::IndicatorName> indicators,
                   Faults& faults);

}  // namespace wangge::scenario
