#include "scenario/expand_sweeps.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

#include "base/text.hpp"
#include "scenario/merge.hpp"
#include "scenario/names.hpp"
#include "scenario/share_out.hpp"
#include "scenario/sweep_combinations.hpp"

namespace wangge::scenario {
namespace {

constexpr std::string_view kBaseline = "baseline";

const Node* line_of(const Node& lines, std::string_view id) {
  const auto is_it = [&](const Node& line) {
    const Node* own = line.find("id");
    return own != nullptr && own->text == id;
  };
  const auto found = std::ranges::find_if(lines.items, is_it);
  return found == lines.items.end() ? nullptr : &*found;
}

std::vector<std::string_view> ids_of(const Node& lines) {
  std::vector<std::string_view> ids;
  for (const Node& line : lines.items)
    if (const Node* id = line.find("id")) ids.emplace_back(id->text);
  return ids;
}

/// The people of a line; faults of it are told where the line is read.
People people_of(const Node& line) {
  Faults untold;
  InputFiles none;
  People people;
  if (const Node* written = line.find("people"))
    Language<People>::read(*written, {}, Reader(untold, none), people);
  return people;
}

/// The people of each swept line; empty after faults: lines that nobody knows.
std::vector<People> people_in(const Node& lines, const SweepEntry& sweep, Faults& faults) {
  std::vector<People> all;
  for (const SweptLine& swept : sweep.lines.all) {
    const Node* line = line_of(lines, swept.line.text);
    if (line != nullptr)
      all.push_back(people_of(*line));
    else
      faults.add(swept.line.where,
                 nobody_called("scenario.noun.line", swept.line.text, ids_of(lines)));
  }
  return all.size() == sweep.lines.all.size() ? all : std::vector<People>();
}

/// So many people; where they are written by area, in the same proportions.
Node people_node(int people, const People& before, const Mark& mark) {
  std::vector<double> sizes;
  for (const TeamPeople& part : before.by_area) sizes.push_back(std::abs(part.people));
  if (std::ranges::all_of(sizes, [](double size) { return size == 0; }))
    return Node::scalar(std::to_string(people), mark);
  const std::vector<int> parts = share_out(people, sizes);
  Node by_area = Node::map(mark);
  for (std::size_t i = 0; i < parts.size(); ++i)
    by_area.set(before.by_area[i].area.text, Node::scalar(std::to_string(parts[i]), mark));
  return by_area;
}

void set_people(const std::string& line, const Sited<int>& people, const People& before,
                ConfigurationEntry& made) {
  const std::string number = std::to_string(people.value);
  const bool first = made.id.text.empty();
  made.id.text += (first ? "" : "-") + line + '-' + number;
  made.zh += (first ? "" : "，") + line + ' ' + number;
  made.en += (first ? "" : ", ") + line + ' ' + number;
  Node changed = Node::map(people.where.mark);
  changed.set("id", Node::scalar(line, people.where.mark, true));
  changed.set("people", people_node(people.value, before, people.where.mark));
  made.lines.lines.items.push_back(std::move(changed));
}

/// The base under its own name, without lines.
ConfigurationEntry begun_from(const ConfigurationEntry* base, const SweepEntry& sweep) {
  ConfigurationEntry made;
  if (base != nullptr) made = *base;
  if (base != nullptr && made.zh.empty()) made.zh = made.id.text;
  if (base != nullptr && made.en.empty()) made.en = made.id.text;
  made.where = made.id.where = sweep.where;
  made.lines.lines = Node::list(sweep.where.mark);
  return made;
}

/// What the sweep begins from; nullptr: the baseline. Empty after a fault: a name nobody has.
std::optional<const ConfigurationEntry*> base_of(const SweepEntry& sweep,
                                                 const ScenarioEntry& entry, Faults& faults) {
  if (sweep.base.text == kBaseline) return nullptr;
  std::vector<std::string_view> known{kBaseline};
  for (const ConfigurationEntry& one : entry.configurations) {
    if (one.id.text == sweep.base.text) return &one;
    known.emplace_back(one.id.text);
  }
  faults.add(sweep.base.where,
             nobody_called("scenario.noun.configuration", sweep.base.text, known));
  return std::nullopt;
}

/// The combinations that are to be compared; empty after a fault.
std::vector<Combination> wanted(const SweepEntry& sweep, const std::vector<People>& people,
                                Faults& faults) {
  const auto fault = [&](std::string what) { faults.add(sweep.where, {std::move(what), "", ""}); };
  std::vector<int> in_base;
  for (const People& line : people) in_base.push_back(line.total);
  if (count_combinations(sweep) > static_cast<double>(kMostSwept)) {
    fault(base::text("scenario.sweep_too_large", kMostSwept));
    return {};
  }
  auto combinations = combinations_of(sweep, in_base);
  if (combinations.empty()) fault(base::text("scenario.sweep_empty"));
  return combinations;
}

void expand(const SweepEntry& sweep, const ScenarioEntry& entry, Faults& faults,
            std::vector<ConfigurationEntry>& configurations) {
  const auto base = base_of(sweep, entry, faults);
  if (!base) return;
  const Node own = *base == nullptr ? Node() : (*base)->lines.lines;
  const Node lines = lines_over(entry.staffing.lines.lines, own, faults, sweep.where.path);
  const std::vector<People> people = people_in(lines, sweep, faults);
  if (people.empty()) return;
  for (const Combination& one : wanted(sweep, people, faults)) {
    ConfigurationEntry made = begun_from(*base, sweep);
    for (std::size_t i = 0; i < one.size(); ++i)
      if (one[i] != nullptr) set_people(sweep.lines.all[i].line.text, *one[i], people[i], made);
    made.lines.lines = lines_over(own, made.lines.lines, faults, sweep.where.path);
    configurations.push_back(std::move(made));
  }
}

/// Whether the sweep and all that it varies could be read.
bool is_readable(const SweepEntry& sweep, const Faults& faults) {
  return !faults.is_damaged(sweep.where.path) && !faults.is_broken("configurations") &&
         !faults.is_broken("staffing.lines");
}

}  // namespace

Node lines_over(const Node& under, const Node& over, Faults& faults, const std::string& path) {
  if (over.items.empty()) return under;
  return under.items.empty() ? over : merge(under, over, faults, path);
}

void expand_sweeps(ScenarioEntry& entry, Faults& faults) {
  std::vector<ConfigurationEntry> made;
  for (const SweepEntry& sweep : entry.sweep)
    if (is_readable(sweep, faults)) expand(sweep, entry, faults, made);
  std::ranges::move(made, std::back_inserter(entry.configurations));
}

}  // namespace wangge::scenario
