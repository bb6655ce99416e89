#include "scenario/expand_sweeps.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.hpp"
#include "scenario/merge.hpp"
#include "scenario/names.hpp"
#include "scenario/sweep_combinations.hpp"

namespace wangge::scenario {
namespace {

constexpr std::string_view kBaseline = "baseline";

/// How many people a line is written to have, its areas together.
int people_in(const Node* people) {
  if (people == nullptr) return 0;
  int sum = 0;
  if (people->is_scalar())
    std::from_chars(people->text.data(), people->text.data() + people->text.size(), sum);
  for (const Entry& area : people->entries) sum += people_in(&area.value);
  return sum;
}

std::vector<std::string_view> ids_of(const Node& lines) {
  std::vector<std::string_view> ids;
  for (const Node& line : lines.items) {
    const Node* id = line.find("id");
    ids.emplace_back(id == nullptr ? std::string_view() : id->text);
  }
  return ids;
}

/// The people of each swept line in the base; empty after faults: lines that nobody knows.
std::vector<int> people_now(const SweepEntry& sweep, const Node& lines, Faults& faults) {
  const auto ids = ids_of(lines);
  std::vector<int> now;
  for (const SweptLine& swept : sweep.lines.all) {
    const auto at = std::ranges::find(ids, swept.line.text) - ids.begin();
    const auto number = static_cast<std::size_t>(at);
    if (number < ids.size())
      now.push_back(people_in(lines.items[number].find("people")));
    else
      faults.add(swept.line.where, nobody_called("scenario.noun.line", swept.line.text, ids));
  }
  return now.size() == sweep.lines.all.size() ? now : std::vector<int>();
}

void change(const std::string& line, const Sited<int>& people, ConfigurationEntry& made) {
  const std::string number = std::to_string(people.value);
  const bool first = made.id.text.empty();
  made.id.text += (first ? "" : "-") + line + '-' + number;
  made.zh += (first ? "" : "，") + line + ' ' + number;
  made.en += (first ? "" : ", ") + line + ' ' + number;
  Node changed = Node::map(people.where.mark);
  changed.set("id", Node::scalar(line, people.where.mark, true));
  changed.set("people", Node::scalar(number, people.where.mark));
  made.lines.lines.items.push_back(std::move(changed));
}

ConfigurationEntry configuration(const SweepEntry& sweep, const ConfigurationEntry* base,
                                 const Combination& people, Faults& faults) {
  ConfigurationEntry made;
  if (base != nullptr) made = *base;
  made.where = made.id.where = sweep.where;
  if (base != nullptr && made.zh.empty()) made.zh = made.id.text;
  if (base != nullptr && made.en.empty()) made.en = made.id.text;
  made.lines.lines = Node::list(sweep.where.mark);
  for (std::size_t i = 0; i < people.size(); ++i)
    if (people[i] != nullptr) change(sweep.lines.all[i].line.text, *people[i], made);
  if (base != nullptr)
    made.lines.lines = merge(base->lines.lines, made.lines.lines, faults, sweep.where.path);
  return made;
}

/// What the sweep begins from; nullptr: the baseline.
const ConfigurationEntry* base_of(const SweepEntry& sweep, const ScenarioEntry& entry,
                                  Faults& faults) {
  if (sweep.base.text == kBaseline) return nullptr;
  std::vector<std::string_view> known{kBaseline};
  for (const ConfigurationEntry& one : entry.configurations) {
    if (one.id.text == sweep.base.text) return &one;
    known.emplace_back(one.id.text);
  }
  if (sweep.base.given())
    faults.add(sweep.base.where,
               nobody_called("scenario.noun.configuration", sweep.base.text, known));
  return nullptr;
}

void expand(const SweepEntry& sweep, const ScenarioEntry& entry, Faults& faults,
            std::vector<ConfigurationEntry>& made) {
  const auto fault = [&](std::string what) { faults.add(sweep.where, {std::move(what), "", ""}); };
  const ConfigurationEntry* base = base_of(sweep, entry, faults);
  const Node& baseline = entry.staffing.lines.lines;
  const Node lines =
      base == nullptr ? baseline : merge(baseline, base->lines.lines, faults, sweep.where.path);
  const std::vector<int> now = people_now(sweep, lines, faults);
  if (now.empty()) return;
  if (count_combinations(sweep) > static_cast<double>(kMostSwept))
    return fault(base::text("scenario.sweep_too_large", kMostSwept));
  const std::vector<Combination> combinations = combinations_of(sweep, now);
  if (combinations.empty()) fault(base::text("scenario.sweep_empty"));
  for (const Combination& one : combinations)
    made.push_back(configuration(sweep, base, one, faults));
}

bool is_readable(const SweepEntry& sweep) {
  return std::ranges::none_of(sweep.lines.all,
                              [](const SweptLine& line) { return line.people.empty(); });
}

}  // namespace

void expand_sweeps(ScenarioEntry& entry, Faults& faults) {
  std::vector<ConfigurationEntry> made;
  for (const SweepEntry& sweep : entry.sweep)
    if (is_readable(sweep)) expand(sweep, entry, faults, made);
  std::ranges::move(made, std::back_inserter(entry.configurations));
}

}  // namespace wangge::scenario
