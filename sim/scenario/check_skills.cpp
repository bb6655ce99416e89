#include <algorithm>
#include <map>
#include <set>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "model/roster.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::SkillSet;
using model::SubdistrictId;
using model::UnitId;

/// What each person on duty at a unit can do; by unit.
using Crews = std::map<std::size_t, std::vector<SkillSet>>;

std::vector<Crews> crews_of_configurations(const Assembly& a) {
  std::vector<Crews> all;
  for (std::size_t i = 0; i < a.world.staffing.configurations.size(); ++i) {
    const model::Roster roster(a.world, model::ConfigurationId(i), a.span());
    Crews& crews = all.emplace_back();
    for (const model::RosteredPerson& person : roster.people())
      if (!person.duty.empty()) crews[person.unit.index()].push_back(person.skills);
  }
  return all;
}

/// Whose crews may have to handle problems of the category.
std::set<UnitId> handlers_of(std::size_t number, const model::World& world) {
  const model::Category& category = world.categories[number];
  std::set<UnitId> handlers;
  for (std::size_t i = 0; i < world.district.subdistricts.size(); ++i) {
    const SubdistrictId area(i);
    handlers.insert(world.organisation.team(category.owner, area));
    for (const model::FurtherOwner& also : category.also)
      if (also.competent.count() > 0) handlers.insert(world.organisation.team(also.unit, area));
    if (category.subdistrict_competent.count() > 0)
      handlers.insert(world.organisation.in_area(model::UnitKind::Subdistrict, area));
  }
  for (const model::TraceRow& row : world.demand.trace)
    if (row.category.index() == number) handlers.insert(row.handler);
  handlers.erase(UnitId::none());
  return handlers;
}

std::string names_of(SkillSet skills, const Assembly& a) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < a.world.skills.names().size(); ++i)
    if (skills.has(model::SkillId(i))) names.emplace_back(a.world.skills.names()[i]);
  return base::joined(names);
}

/// The configurations in which the unit has people, but nobody who can do all this.
std::string lacking(UnitId unit, SkillSet needs, const std::vector<Crews>& crews,
                    const Assembly& a) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < crews.size(); ++i) {
    const auto people = crews[i].find(unit.index());
    if (people == crews[i].end()) continue;
    const auto suits = [&](SkillSet skills) { return skills.has_all(needs); };
    if (std::any_of(people->second.begin(), people->second.end(), suits)) continue;
    names.emplace_back(a.world.staffing.configurations[i].name.key);
  }
  return base::joined(names);
}

/// Where the n-th severity of a category, or the category itself, says what it needs.
const Where& place_of_needs(const CategoryEntry& entry, std::size_t severity) {
  if (!entry.needs.names.empty()) return entry.needs.names.front().where;
  const bool here = severity < entry.severities.size();
  const bool given = here && !entry.severities[severity].needs.names.empty();
  return given ? entry.severities[severity].needs.names.front().where : entry.where;
}

bool needs_any(const model::Category& category) {
  return std::any_of(category.severities.begin(), category.severities.end(),
                     [](const model::Severity& severity) { return !severity.needs.empty(); });
}

void check_category(std::size_t number, const std::vector<Crews>& crews, const Assembly& a) {
  const model::Category& category = a.world.categories[number];
  const std::set<UnitId> handlers = handlers_of(number, a.world);
  for (std::size_t i = 0; i < category.severities.size(); ++i) {
    const SkillSet needs = category.severities[i].needs;
    if (needs.empty() || category.severities[i].share <= 0) continue;
    for (const UnitId unit : handlers)
      if (const std::string names = lacking(unit, needs, crews, a); !names.empty())
        a.fault(place_of_needs(a.entry.categories.list[number], i),
                base::text("scenario.nobody_skilled", a.world.organisation.unit(unit).name.key,
                           names_of(needs, a), names));
  }
}

SkillSet needed_skills(const Assembly& a) {
  SkillSet needed;
  for (const model::Category& category : a.world.categories)
    for (const model::Severity& severity : category.severities) needed.add(severity.needs);
  return needed;
}

/// Where a skill is first said of somebody.
const Where& place_of_skill(const std::string& name, const Assembly& a) {
  for (const std::vector<LineEntry>& lines : a.entry.lines)
    for (const LineEntry& line : lines)
      for (const Ref& skill : line.skills.names)
        if (skill.text == name) return skill.where;
  return a.entry.staffing.where;
}

/// A skill that nothing needs is misspelt, or the planner should know.
void check_use(Assembly& a) {
  const SkillSet needed = needed_skills(a);
  const std::vector<std::string>& names = a.world.skills.names();
  std::vector<std::string_view> used;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (needed.has(model::SkillId(i))) used.emplace_back(names[i]);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (needed.has(model::SkillId(i))) continue;
    const std::string what = base::text("scenario.skill_unused", names[i]);
    if (const std::string meant = nearest(names[i], used); !meant.empty())
      a.faults.add(place_of_skill(names[i], a), {what, "", meant});
    else
      a.faults.note(what);
  }
}

}  // namespace

void check_skills(Assembly& a) {
  if (a.world.skills.names().empty() || a.skills_left_out || !is_staffing_known(a)) return;
  check_use(a);
  if (needed_skills(a).empty()) return;
  const std::vector<Crews> crews = crews_of_configurations(a);
  for (std::size_t i = 0; i < a.world.categories.size(); ++i)
    if (needs_any(a.world.categories[i])) check_category(i, crews, a);
}

}  // namespace wangge::scenario
