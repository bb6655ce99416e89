#include "cli/world_summary.hpp"

#include <algorithm>

#include "base/civil.hpp"
#include "base/joined.hpp"
#include "experiment/staff_cost.hpp"
#include "model/teams.hpp"
#include "report/text_table.hpp"

namespace wangge::cli {
namespace {

using base::Json;
using report::number;
using report::words;

/// How many of the things are of that kind.
template <class Things, class Kind>
std::size_t of_kind(const Things& things, Kind kind) {
  return static_cast<std::size_t>(std::count_if(
      things.begin(), things.end(), [&](const auto& thing) { return thing.kind == kind; }));
}

double square_kilometres(const model::District& district) {
  double area = 0;
  for (const model::Cell& cell : district.cells) area += cell.area.count() / 1e6;
  return area;
}

/// People of a configuration's lines; crews count as one.
int people(const model::Configuration& configuration) {
  int sum = 0;
  for (const model::StaffingLine& line : configuration.lines) sum += std::max(line.people, 0);
  return sum;
}

std::string district_line(const model::World& world, const report::Style& style) {
  const model::District& d = world.district;
  return words(style, "check.district", d.subdistricts.size(), d.communities.size(), d.cells.size(),
               number(square_kilometres(d), 2));
}

std::string categories_line(const model::World& world, const report::Style& style) {
  return words(style, "check.categories", of_kind(world.categories, model::CategoryKind::Component),
               of_kind(world.categories, model::CategoryKind::Event));
}

/// Units that hold people: teams, and what has no teams.
std::size_t staffed_units(const model::Organisation& organisation, model::UnitKind kind) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < organisation.units.size(); ++i)
    if (organisation.units[i].kind == kind && !has_teams(model::UnitId(i), organisation)) ++count;
  return count;
}

/// `desks 7, supervisor teams 7`: those that there are.
std::string units_line(const model::World& world, const report::Style& style) {
  constexpr std::pair<model::UnitKind, const char*> kWords[] = {
      {model::UnitKind::Desk, "check.desks"},
      {model::UnitKind::Supervisors, "check.supervisors"},
      {model::UnitKind::Department, "check.departments"},
      {model::UnitKind::Subdistrict, "check.street_offices"},
      {model::UnitKind::Outside, "check.outside"}};
  std::vector<std::string> parts;
  for (const auto& [kind, key] : kWords) {
    const std::size_t count = staffed_units(world.organisation, kind);
    if (count > 0) parts.push_back(words(style, key, count));
  }
  return base::joined(parts, words(style, "report.list_mark"));
}

std::string time_line(const model::ExperimentPlan& plan, const report::Style& style) {
  return words(style, "check.time", base::format_minute(plan.start),
               base::format_minute(plan.start + plan.length),
               report::span_text(plan.warm_up, style));
}

/// `streets 450 a day`
template <class Stream>
std::string stream_line(const Stream& stream, const report::Style& style) {
  const double per_day = stream.rhythm.per_day.count();
  return words(style, "check.stream", stream.name.in(style.lang),
               number(per_day, per_day < 0.1 ? 2 : 1));
}

std::string labelled(const report::Style& style, const char* label, const std::string& text) {
  return "  " + words(style, label, text) + "\n";
}

/// `torch relay, 30,000 people, 2008-08-06 08:00 to 2008-08-06 12:00`
std::string crowd_line(const model::Crowd& crowd, const report::Style& style) {
  return words(style, "check.crowd_line", crowd.name.in(style.lang),
               number(crowd.people.count(), 0), base::format_minute(crowd.height.from),
               base::format_minute(crowd.height.to));
}

/// `heavy rain, 2008-08-10 14:00 to 2008-08-10 18:00, falls in 80 %`
std::string rain_line(const model::Rain& rain, const report::Style& style) {
  return words(style, "check.rain_line", rain.name.in(style.lang),
               base::format_minute(rain.when.from), base::format_minute(rain.when.to),
               number(100 * rain.falls.count(), 0));
}

std::string demand_lines(const model::Demand& demand, const report::Style& style) {
  std::string lines;
  for (const auto& stream : demand.problems)
    lines += labelled(style, "check.problems", stream_line(stream, style));
  for (const auto& stream : demand.desk_work)
    lines += labelled(style, "check.desk_work", stream_line(stream, style));
  for (const model::Crowd& crowd : demand.crowds)
    lines += labelled(style, "check.crowd", crowd_line(crowd, style));
  for (const model::Rain& rain : demand.rains)
    lines += labelled(style, "check.rain", rain_line(rain, style));
  if (!demand.trace.empty())
    lines += labelled(style, "check.trace", std::to_string(demand.trace.size()));
  return lines;
}

/// People of the baseline at a service's stations.
int crews_of(model::UnitId service, const model::World& world) {
  int crews = 0;
  for (const model::StaffingLine& line : world.staffing.configurations.front().lines)
    if (world.organisation.unit(line.unit).whole == service) crews += std::max(line.people, 0);
  return crews;
}

/// What answers emergencies.
std::vector<model::UnitId> services(const model::Organisation& organisation) {
  std::vector<model::UnitId> found;
  for (std::size_t i = 0; i < organisation.units.size(); ++i)
    if (organisation.units[i].response) found.emplace_back(i);
  return found;
}

std::string emergency_lines(const model::World& world, const report::Style& style) {
  const model::Organisation& organisation = world.organisation;
  std::string lines;
  for (const model::UnitId service : services(organisation))
    lines += labelled(style, "check.service",
                      words(style, "check.stations", organisation.unit(service).name.in(style.lang),
                            organisation.stations(service).size(), crews_of(service, world)));
  for (const auto& stream : world.emergencies.streams)
    lines += labelled(style, "check.emergencies", stream_line(stream, style));
  return lines;
}

std::string configurations_table(const model::World& world, const report::Style& style) {
  report::TextTable table({{words(style, "kind.configuration"), report::Align::Left, true},
                           {"id", report::Align::Left},
                           {words(style, "check.people")},
                           {words(style, "check.staff_hours")},
                           {words(style, "check.cost")}});
  const auto& all = world.staffing.configurations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto cost = experiment::staff_cost(world, model::ConfigurationId(i));
    table.add({all[i].name.in(style.lang), all[i].name.key, number(people(all[i]), 0),
               number(cost.hours.count(), 0), number(cost.cost.count(), 0)});
  }
  return table.str(style, 2);
}

template <class Stream>
Json stream_json(const Stream& stream) {
  return {{"stream", stream.name.key}, {"per_day", stream.rhythm.per_day.count()}};
}

template <class Streams>
Json streams_json(const Streams& streams) {
  Json all = Json::array();
  for (const auto& stream : streams) all.push_back(stream_json(stream));
  return all;
}

Json crowds_json(const model::Demand& demand) {
  Json all = Json::array();
  for (const model::Crowd& crowd : demand.crowds)
    all.push_back({{"crowd", crowd.name.key},
                   {"people", crowd.people.count()},
                   {"from", base::format_minute(crowd.height.from)},
                   {"to", base::format_minute(crowd.height.to)}});
  return all;
}

Json rains_json(const model::Demand& demand) {
  Json all = Json::array();
  for (const model::Rain& rain : demand.rains)
    all.push_back({{"rain", rain.name.key},
                   {"falls", rain.falls.count()},
                   {"from", base::format_minute(rain.when.from)},
                   {"to", base::format_minute(rain.when.to)}});
  return all;
}

Json configurations_json(const model::World& world) {
  Json all = Json::array();
  for (std::size_t i = 0; i < world.staffing.configurations.size(); ++i) {
    const auto cost = experiment::staff_cost(world, model::ConfigurationId(i));
    const auto& configuration = world.staffing.configurations[i];
    all.push_back({{"configuration", configuration.name.key},
                   {"people", people(configuration)},
                   {"staff_hours", cost.hours.count()},
                   {"cost_yuan", cost.cost.count()}});
  }
  return all;
}

Json services_json(const model::World& world) {
  Json all = Json::array();
  for (const model::UnitId service : services(world.organisation))
    all.push_back({{"service", world.organisation.unit(service).name.key},
                   {"stations", world.organisation.stations(service).size()},
                   {"crews", crews_of(service, world)}});
  return all;
}

}  // namespace

std::string world_summary(const model::World& world, const report::Style& style) {
  std::string text = world.name.in(style.lang) + " (" + world.name.key + ")\n";
  text += labelled(style, "check.district_label", district_line(world, style));
  text += labelled(style, "check.categories_label", categories_line(world, style));
  text += labelled(style, "check.units_label", units_line(world, style));
  text += demand_lines(world.demand, style);
  text += emergency_lines(world, style);
  text += labelled(style, "check.time_label", time_line(world.experiment, style));
  return text + "\n" + configurations_table(world, style);
}

Json world_summary_json(const model::World& world) {
  const model::District& d = world.district;
  const model::ExperimentPlan& plan = world.experiment;
  return {{"scenario", world.name.key},
          {"subdistricts", d.subdistricts.size()},
          {"communities", d.communities.size()},
          {"cells", d.cells.size()},
          {"square_kilometres", square_kilometres(d)},
          {"categories", world.categories.size()},
          {"units", world.organisation.units.size()},
          {"problems", streams_json(world.demand.problems)},
          {"desk_work", streams_json(world.demand.desk_work)},
          {"crowds", crowds_json(world.demand)},
          {"rains", rains_json(world.demand)},
          {"trace_rows", world.demand.trace.size()},
          {"services", services_json(world)},
          {"emergencies", streams_json(world.emergencies.streams)},
          {"start", base::format_minute(plan.start)},
          {"end", base::format_minute(plan.start + plan.length)},
          {"replications", plan.replications},
          {"configurations", configurations_json(world)}};
}

}  // namespace wangge::cli
