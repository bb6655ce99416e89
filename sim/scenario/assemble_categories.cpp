#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

model::Visibility make_visibility(const ProfileEntry& entry) {
  return {entry.detected,     entry.fixed_on_spot,  entry.lifetime,    entry.noticed_by_public,
          entry.public_delay, entry.repeat_reports, entry.repeat_delay};
}

/// What a category without a profile is like: seen by whoever passes, and nobody calls.
model::Visibility plain_visibility() {
  model::Visibility plain;
  plain.detected = base::Probability(1);
  return plain;
}

model::Severity make_severity(const SeverityEntry& entry, Assembly& a) {
  return {{entry.id.text, entry.zh, entry.en},
          entry.share,
          entry.limit,
          entry.work,
          entry.priority,
          skills_of(entry.needs, a)};
}

model::Category make_category(const CategoryEntry& entry, Assembly& a) {
  model::Category category;
  category.name = {entry.id.text.empty() ? entry.code : entry.id.text, entry.zh, entry.en};
  category.kind = entry.kind;
  category.scheme = a.entry.categories.scheme;
  category.code = entry.code;
  category.group = entry.group;
  category.subdistrict_competent = entry.subdistrict_competent;
  category.either_competent = entry.either_competent;
  category.weight = entry.weight;
  category.visibility = plain_visibility();
  for (const SeverityEntry& severity : entry.severities)
    category.severities.push_back(make_severity(severity, a));
  return category;
}

/// A unit that can handle cases.
std::optional<model::UnitId> resolve_handler(const Ref& ref, Assembly& a) {
  const auto unit = a.units.resolve(ref, a.faults);
  if (!unit) return std::nullopt;
  const model::UnitKind kind = a.world.organisation.units[*unit].kind;
  if (kind == model::UnitKind::Desk || kind == model::UnitKind::Supervisors)
    a.fault(ref.where, base::text("scenario.owner_has_no_crews", ref.text));
  return model::UnitId(*unit);
}

void resolve_owners(model::Category& category, const CategoryEntry& entry, Assembly& a) {
  if (const auto owner = resolve_handler(entry.owner, a)) category.owner = *owner;
  if (entry.subdistrict_competent.count() + entry.either_competent.count() > 1 + 1e-9)
    a.fault(entry.where, base::text("scenario.competent_above_one"));
  double together = 0;
  for (const Weight& also : entry.also) {
    together += also.value;
    if (const auto unit = resolve_handler(also.ref, a))
      category.also.push_back({*unit, base::Probability(also.value)});
  }
  if (together > 1 + 1e-9) a.fault(entry.where, base::text("scenario.also_above_one"));
}

/// Rows of the table of severities go to their categories.
void add_severity_rows(Assembly& a) {
  for (const SeverityRow& row : a.entry.categories.severity_rows)
    if (const auto category = a.categories.resolve(row.category, a.faults))
      a.world.categories[*category].severities.push_back(make_severity(row, a));
}

/// What the category needs, each of its severities needs.
void add_needs(model::Category& category, const CategoryEntry& entry, Assembly& a) {
  const model::SkillSet needs = skills_of(entry.needs, a);
  for (model::Severity& severity : category.severities) severity.needs.add(needs);
}

void check_severities(const model::Category& category, const CategoryEntry& entry, Assembly& a) {
  Names names{"scenario.noun.severity", {}};
  for (const model::Severity& severity : category.severities)
    names.add(severity.name.key, entry.where, a.faults);
  const auto has_share = [](const model::Severity& s) { return s.share > 0; };
  if (a.faults.is_damaged("categories.severities")) return;
  if (std::none_of(category.severities.begin(), category.severities.end(), has_share))
    a.fault(entry.where, base::text("scenario.no_severity", category.name.key));
}

/// Where the category of each code stands; codes of components and of events are counted apart.
using Codes = std::map<std::pair<model::CategoryKind, std::string>, Mark>;

void add_code(const CategoryEntry& entry, Codes& codes, Assembly& a) {
  if (entry.code.empty() || entry.id.text.empty()) return;  // without an id its name is its code
  const auto [first, fresh] = codes.emplace(std::pair(entry.kind, entry.code), entry.where.mark);
  if (!fresh)
    a.fault(entry.where, base::text("scenario.code_taken", entry.code, place_of(first->second)));
}

void add_category(const CategoryEntry& entry, const Names& profiles, Assembly& a) {
  model::Category category = make_category(entry, a);
  if (category.name.key.empty()) a.fault(entry.where, base::text("scenario.no_category_id"));
  a.categories.add(category.name.key, entry.where, a.faults);
  if (!entry.code.empty()) a.categories.add_alias(entry.code);
  resolve_owners(category, entry, a);
  if (entry.profile.given())
    if (const auto profile = profiles.resolve(entry.profile, a.faults))
      category.visibility = make_visibility(a.entry.categories.profiles[*profile]);
  a.world.categories.push_back(std::move(category));
}

/// Each must be the class of some category.
void name_groups(Assembly& a) {
  Names groups{"scenario.noun.group", {"categories.list", "categories.table"}};
  for (const model::Category& category : a.world.categories)
    if (const std::string key = model::group_key(category); !groups.find(key))
      groups.add(key, {}, a.faults);
  for (const GroupEntry& group : a.entry.categories.groups)
    if (groups.resolve({{group.id.where}, group.id.text}, a.faults))
      a.world.category_groups.push_back({group.id.text, group.zh, group.en});
}

}  // namespace

void assemble_categories(Assembly& a) {
  const CategoriesEntry& entry = a.entry.categories;
  Names profiles{"scenario.noun.profile", {"categories.profiles"}};
  for (const ProfileEntry& profile : entry.profiles)
    profiles.add(profile.id.text, profile.id.where, a.faults);
  Codes codes;
  for (const CategoryEntry& category : entry.list) {
    add_category(category, profiles, a);
    add_code(category, codes, a);
  }
  add_severity_rows(a);
  for (std::size_t i = 0; i < entry.list.size(); ++i)
    add_needs(a.world.categories[i], entry.list[i], a);
  for (std::size_t i = 0; i < entry.list.size(); ++i)
    check_severities(a.world.categories[i], entry.list[i], a);
  name_groups(a);
}

}  // namespace wangge::scenario
