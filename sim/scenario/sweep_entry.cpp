#include "scenario/sweep_entry.hpp"

#include <array>

namespace wangge::scenario {

template <>
std::span<const Choice<Design>> choices_of() {
  static constexpr std::array kWords{Choice<Design>{"full", Design::Full},
                                     Choice<Design>{"one_by_one", Design::OneByOne},
                                     Choice<Design>{"corners", Design::Corners}};
  return kWords;
}

void Language<SweptLines>::read(const Node& node, const Spec& spec, const Reader& reader,
                                SweptLines& out) {
  if (!node.is_map() || node.entries.empty())
    return reader.fault(node, {base::text("scenario.not_swept_lines"), "", ""});
  for (const Entry& entry : node.entries) {
    const Reader here = reader.at(entry.key);
    SweptLine& line = out.all.emplace_back();
    line.line = read_name(entry, here);
    Language<std::vector<Sited<int>>>::read(entry.value, spec, here, line.people);
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
          .has<&E::lines>({.key = "lines",
                           .en = "numbers of people to try for each line, e.g. {operators: [2, 3]}",
                           .zh = "各行拟比较的人数，如 {operators: [2, 3]}",
                           .required = true,
                           .least = "0",
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
                              .least = "0"})
          .has<&E::at_most>({.key = "at_most",
                             .en = "leave out what has more people on these lines together",
                             .zh = "各行合计人数多于此数的组合不列入",
                             .least = "0"});
  return kTable;
}

}  // namespace wangge::scenario
