#include "scenario/sweep_combinations.hpp"

#include <algorithm>

namespace wangge::scenario {
namespace {

using Choices = std::vector<const Sited<int>*>;

Choices all_of(const SweptLine& line) {
  Choices all;
  for (const Sited<int>& people : line.people) all.push_back(&people);
  return all;
}

Choices ends_of(const SweptLine& line) {
  const auto [least, most] = std::ranges::minmax_element(line.people, {}, &Sited<int>::value);
  return least->value == most->value ? Choices{&*least} : Choices{&*least, &*most};
}

Choices choices_for(const SweptLine& line, SweepDesign design) {
  return design == SweepDesign::Corners ? ends_of(line) : all_of(line);
}

std::vector<Combination> every_one(const SweepEntry& sweep) {
  std::vector<Combination> all{{}};
  for (const SweptLine& line : sweep.lines.all) {
    std::vector<Combination> longer;
    for (const Combination& begun : all)
      for (const auto* people : choices_for(line, sweep.design)) {
        longer.push_back(begun);
        longer.back().push_back(people);
      }
    all = std::move(longer);
  }
  return all;
}

std::vector<Combination> one_by_one(const SweepEntry& sweep) {
  const auto& lines = sweep.lines.all;
  std::vector<Combination> all;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (const Sited<int>& people : lines[i].people)
      all.emplace_back(lines.size(), nullptr)[i] = &people;
  return all;
}

bool is_wanted(const Combination& one, const SweepEntry& sweep, const std::vector<int>& in_base) {
  int together = 0;
  bool same = true;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const int people = one[i] == nullptr ? in_base[i] : one[i]->value;
    together += people;
    same = same && people == in_base[i];
  }
  return !same && together >= sweep.at_least.value_or(together) &&
         together <= sweep.at_most.value_or(together);
}

}  // namespace

double count_combinations(const SweepEntry& sweep) {
  double sum = 0, product = 1;
  for (const SweptLine& line : sweep.lines.all) {
    const auto choices = static_cast<double>(choices_for(line, sweep.design).size());
    sum += choices;
    product *= choices;
  }
  return sweep.design == SweepDesign::OneByOne ? sum : product;
}

std::vector<Combination> combinations_of(const SweepEntry& sweep, const std::vector<int>& in_base) {
  auto all = sweep.design == SweepDesign::OneByOne ? one_by_one(sweep) : every_one(sweep);
  std::erase_if(all, [&](const Combination& one) { return !is_wanted(one, sweep, in_base); });
  return all;
}

}  // namespace wangge::scenario
