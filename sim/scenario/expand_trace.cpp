#include "scenario/expand_trace.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

using Rows = std::vector<TraceRowEntry>;

/// `@` divides the name of a team; a name in the export may have it.
Id id_of(std::string text, const Mark& mark) {
  std::replace(text.begin(), text.end(), '@', '_');
  Id id;
  id.where.mark = mark;
  id.text = std::move(text);
  return id;
}

void add_areas(ScenarioEntry& entry, const Rows& rows, Faults& faults) {
  auto& subdistricts = entry.district.subdistricts;
  if (!subdistricts.empty() || entry.district.table.given())
    return faults.add(entry.demand.trace->where, {base::text("scenario.areas_are_there"), "", ""});
  std::map<std::string, std::size_t> known;
  std::set<std::pair<std::string, std::string>> communities;
  for (const TraceRowEntry& row : rows) {
    if (row.subdistrict.empty()) continue;
    const auto [place, fresh] = known.emplace(row.subdistrict, subdistricts.size());
    if (fresh) {
      SubdistrictEntry& added = subdistricts.emplace_back();
      added.where.mark = row.mark;
      added.id = id_of(row.subdistrict, row.mark);
      added.zh = row.subdistrict;
    }
    if (row.community.empty() || !communities.emplace(row.subdistrict, row.community).second)
      continue;
    Communities& list = subdistricts[place->second].communities;
    CommunityEntry community;
    community.where = {row.mark, ""};
    community.id = id_of(row.community, row.mark);
    community.zh = row.community;
    list.named.push_back(std::move(community));
    list.count = static_cast<int>(list.named.size());
  }
}

template <class Entries>
void collect_names(const Entries& entries, std::set<std::string>& names) {
  for (const auto& entry : entries) names.insert({entry.id.text, entry.zh, entry.en});
}

void add_units(ScenarioEntry& entry, const Rows& rows) {
  OrganisationEntry& organisation = entry.organisation;
  const UnitEntry pattern = *entry.demand.trace->create.units;
  std::set<std::string> known{""};
  collect_names(organisation.units, known);
  for (const TraceRowEntry& row : rows) {
    if (!known.insert(row.handler).second) continue;
    UnitEntry unit = pattern;
    unit.id = id_of(row.handler, pattern.where.mark);
    unit.zh = row.handler;
    unit.en.clear();
    entry.groups[pattern.id.text].push_back(unit.id.text);
    organisation.units.push_back(std::move(unit));
  }
}

/// The unit that handled most of a category's rows; the first of equals.
class Owners {
 public:
  void count(const TraceRowEntry& row) {
    if (!row.handler.empty()) ++rows_[row.category][row.handler];
    ++total_[row.category];
  }
  [[nodiscard]] std::string of(const std::string& category) const {
    const auto found = rows_.find(category);
    if (found == rows_.end()) return "";
    return std::max_element(found->second.begin(), found->second.end(),
                            [](auto& a, auto& b) { return a.second < b.second; })
        ->first;
  }
  [[nodiscard]] int rows(const std::string& category) const { return total_.at(category); }

 private:
  std::map<std::string, std::map<std::string, int>> rows_;
  std::map<std::string, int> total_;
};

model::CategoryKind kind_of(const TraceRowEntry& row, const CategoryTemplate& pattern) {
  const bool named = std::ranges::count(pattern.components, row.group, &Ref::text) > 0;
  return named ? model::CategoryKind::Component : pattern.kind;
}

/// What there is instead of a class that no row has.
std::string no_such_class(const std::string& group, const std::set<std::string>& groups) {
  const std::vector<std::string> known(groups.begin(), groups.end());
  return known.empty() ? base::text("scenario.no_classes", group)
                       : base::text("scenario.no_such_class", group, nearest_few(group, known));
}

/// A class that no row has is a slip, or the month had none.
void check_components(const CategoryTemplate& pattern, const Rows& rows, Faults& faults) {
  std::set<std::string> groups;
  for (const TraceRowEntry& row : rows)
    if (!row.group.empty()) groups.insert(row.group);
  for (const Ref& group : pattern.components)
    if (!groups.contains(group.text)) faults.note(group.where, no_such_class(group.text, groups));
}

CategoryEntry make_category(const TraceRowEntry& row, const CategoryTemplate& pattern,
                            const Owners& owners) {
  CategoryEntry category;
  category.where = pattern.where;
  category.id = id_of(row.category, pattern.where.mark);
  category.zh = row.category;
  category.group = row.group;
  category.kind = kind_of(row, pattern);
  category.owner = pattern.owner;
  if (const std::string owner = owners.of(row.category); !owner.empty())
    category.owner.text = id_of(owner, {}).text;
  category.profile = pattern.profile;
  category.weight = owners.rows(row.category);
  category.subdistrict_competent = pattern.subdistrict_competent;
  category.severities = pattern.severities;
  return category;
}

void add_categories(ScenarioEntry& entry, const Rows& rows, Faults& faults) {
  auto& list = entry.categories.list;
  const CategoryTemplate& pattern = *entry.demand.trace->create.categories;
  check_components(pattern, rows, faults);
  Owners owners;
  for (const TraceRowEntry& row : rows) owners.count(row);
  std::set<std::string> known;
  collect_names(list, known);
  for (const CategoryEntry& category : list) known.insert(category.code);
  for (const TraceRowEntry& row : rows) {
    if (!known.insert(row.category).second) continue;
    CategoryEntry category = make_category(row, pattern, owners);
    if (!category.owner.given())
      faults.add(row.mark, "handler",
                 {base::text("scenario.nobody_handled", row.category), "", ""});
    list.push_back(std::move(category));
  }
}

}  // namespace

void expand_trace(ScenarioEntry& entry, Faults& faults) {
  if (!entry.demand.trace) return;
  const TraceCreate& create = entry.demand.trace->create;
  const Rows& rows = entry.demand.trace_rows;
  if (create.areas) add_areas(entry, rows, faults);
  if (create.units) add_units(entry, rows);
  if (create.categories) add_categories(entry, rows, faults);
}

}  // namespace wangge::scenario
