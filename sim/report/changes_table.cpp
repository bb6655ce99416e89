#include "report/changes_table.hpp"

#include "base/joined.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Json;
using experiment::StaffCost;

constexpr std::size_t kLongest = 60;  // characters of a value that are shown

std::string shown_value(const std::optional<std::string>& value, const Style& style) {
  if (!value) return words(style, "diff.absent");
  if (value->size() <= kLongest) return *value;
  std::size_t end = kLongest;
  while ((static_cast<unsigned char>((*value)[end]) & 0xC0U) == 0x80U) --end;
  return value->substr(0, end) + " ...";
}

std::string keys_table(const ScenarioChanges& changes, const Style& style) {
  if (changes.keys.empty()) return words(style, "diff.same_keys") + "\n";
  TextTable table({{words(style, "diff.key"), Align::Left, true},
                   {words(style, "diff.before"), Align::Left, true},
                   {words(style, "diff.after"), Align::Left, true}});
  for (const auto& [path, before, after] : changes.keys)
    table.add({path, shown_value(before, style), shown_value(after, style)});
  return table.str(style);
}

std::string cost_cell(const std::optional<StaffCost>& cost) {
  return cost ? number(cost->cost.count() / 1e4, 2) : "-";
}

std::string hours_cell(const std::optional<StaffCost>& cost) {
  return cost ? number(cost->hours.count(), 0) : "-";
}

std::string difference(const CostChange& c, double (*of)(const StaffCost&), int places) {
  if (!c.before || !c.after) return "-";
  const double more = of(*c.after) - of(*c.before);
  return (more > 0 ? "+" : "") + number(more, places);
}

double hours_of(const StaffCost& cost) { return cost.hours.count(); }
double ten_thousands_of(const StaffCost& cost) { return cost.cost.count() / 1e4; }

std::string costs_table(const ScenarioChanges& changes, const Style& style) {
  TextTable table({{words(style, "kind.configuration"), Align::Left, true},
                   {words(style, "diff.hours_before"), Align::Right, false, 12},
                   {words(style, "diff.hours_after"), Align::Right, false, 12},
                   {words(style, "diff.more")},
                   {words(style, "diff.cost_before"), Align::Right, false, 12},
                   {words(style, "diff.cost_after"), Align::Right, false, 12},
                   {words(style, "diff.more")}});
  for (const CostChange& c : changes.costs)
    table.add({c.configuration.in(style.lang), hours_cell(c.before), hours_cell(c.after),
               difference(c, hours_of, 0), cost_cell(c.before), cost_cell(c.after),
               difference(c, ten_thousands_of, 2)});
  return "\n" + table.str(style);
}

Json cost_json(const std::optional<StaffCost>& cost) {
  if (!cost) return nullptr;
  return {{"staff_hours", cost->hours.count()}, {"cost_yuan", cost->cost.count()}};
}

Json perhaps(const std::optional<std::string>& line) {
  return line ? base::parse_json(*line, "value") : Json(nullptr);
}

}  // namespace

std::string changes_table(const ScenarioChanges& changes, const Style& style) {
  std::string text = keys_table(changes, style);
  if (!changes.files.empty())
    text += "\n" + wrapped(words(style, "diff.files", base::joined(changes.files)), style.width);
  return text + costs_table(changes, style);
}

Json changes_json(const ScenarioChanges& changes) {
  Json keys = Json::array(), costs = Json::array();
  for (const auto& [path, before, after] : changes.keys)
    keys.push_back({{"key", path}, {"before", perhaps(before)}, {"after", perhaps(after)}});
  for (const CostChange& c : changes.costs)
    costs.push_back({{"configuration", c.configuration.key},
                     {"before", cost_json(c.before)},
                     {"after", cost_json(c.after)}});
  return {{"changes", std::move(keys)}, {"tables", changes.files}, {"staff", std::move(costs)}};
}

}  // namespace wangge::report
