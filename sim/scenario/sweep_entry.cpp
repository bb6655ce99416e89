#include "scenario/sweep_entry.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<SweepDesign>> choices_of() {
  static constexpr std::array kWords{Choice<SweepDesign>{"full", SweepDesign::Full},
                                     Choice<SweepDesign>{"one_by_one", SweepDesign::OneByOne},
                                     Choice<SweepDesign>{"corners", SweepDesign::Corners}};
  return kWords;
}

namespace {

void check_once_each(const std::vector<Sited<int>>& people, Faults& faults) {
  for (auto one = people.begin(); one != people.end(); ++one)
    if (std::find_if(people.begin(), one, [&](auto& p) { return p.value == one->value; }) != one)
      faults.add(one->where, {base::text("scenario.swept_twice", one->value), "", ""});
}

}  // namespace

void Language<SweptLines>::read(const Node& node, const Spec& spec, const Reader& reader,
                                SweptLines& out) {
  if (!node.is_map() || node.entries.empty())
    return reader.fault(node, {base::text("scenario.not_swept_lines"), "", ""});
  for (const Entry& entry : node.entries) {
    const Reader here = reader.at(entry.key);
    SweptLine& line = out.all.emplace_back();
    line.line = read_name(entry, here);
    Language<std::vector<Sited<int>>>::read(entry.value, spec, here, line.people);
    if (!reader.faults().is_damaged(here.path())) check_once_each(line.people, reader.faults());
    if (entry.value.is_list() && entry.value.items.empty())
      here.fault(entry.value, {base::text("scenario.not_swept_lines"), "", ""});
  }
}

Node Language<SweptLines>::schema(const Spec& spec) {
  Node lines = Node::map({});
  lines.set("type", "object");
  lines.set("additionalProperties", list_schema(whole_schema(spec)));
  return lines;
}

template <>
const Record<SweepEntry>& record_of() {
  using E = SweepEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::base>({.key = "base",
                          .en = "the configuration whose lines are varied",
                          .zh = "以哪一编制方案为基础",
                          .fallback = "baseline"})
          .has<&E::lines>(
              {.key = "lines",
               .en = "numbers of people to try for each line, e.g. {operators: [2, 3]}; what is "
                     "written by area stays in proportion",
               .zh = "各行拟比较的人数，如 {operators: [2, 3]}；按区域填写的按原比例分配",
               .required = true,
               .least = "-100000",
               .most = "100000"})
          .has<&E::design>({.key = "design",
                            .en = "full: every combination; one_by_one: each line by itself; "
                                  "corners: combinations of the fewest and the most",
                            .zh = "full：全部组合；one_by_one：逐行单独变化；corners：最少与最多"
                                  "的组合",
                            .fallback = "full"})
          .has<&E::at_least>({.key = "at_least",
                              .en = "leave out what has fewer people on these lines together",
                              .zh = "各行合计人数少于此数的组合不列入",
                              .least = "-100000"})
          .has<&E::at_most>({.key = "at_most",
                             .en = "leave out what has more people on these lines together",
                             .zh = "各行合计人数多于此数的组合不列入",
                             .least = "-100000"});
  return kTable;
}

}  // namespace wangge::scenario
