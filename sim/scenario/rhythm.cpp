#include "scenario/rhythm.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

/// The shapes of a day that need no definition. `daytime`: 8 to 20; `office`: 9 to 12 and 14 to 18.
const HourWeights* built_in(std::string_view name) {
  static constexpr HourWeights kFlat{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                     1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  static constexpr HourWeights kDaytime{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1,
                                        1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0};
  static constexpr HourWeights kOffice{0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
                                       0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
  if (name == "flat") return &kFlat;
  if (name == "daytime") return &kDaytime;
  if (name == "office") return &kOffice;
  return nullptr;
}

/// The numbers with mean 1; a fault if there are not exactly N, or all are zero.
template <std::size_t N>
std::array<double, N> weights_of(const Shape& shape, const Assembly& a) {
  const std::vector<double>& numbers = shape.numbers;
  std::array<double, N> weights{};
  weights.fill(1);
  const double total = std::accumulate(numbers.begin(), numbers.end(), 0.0);
  if (numbers.size() != N || total <= 0) {
    a.fault(shape.where, base::text("scenario.wrong_shape", N, numbers.size()));
    return weights;
  }
  for (std::size_t i = 0; i < N; ++i) weights[i] = numbers[i] * static_cast<double>(N) / total;
  return weights;
}

}  // namespace

HourShapes::HourShapes(Assembly& a) : a_(a) {
  for (const HourProfile& profile : a.entry.demand.profiles) {
    names_.add(profile.id.text, profile.id.where, a.faults);
    shapes_.push_back(weights_of<24>(profile.hours, a));
  }
}

HourWeights HourShapes::of(const Shape& hours) const {
  if (!hours.profile.given()) return weights_of<24>(hours, a_);
  if (const HourWeights* known = built_in(hours.profile.text))
    return weights_of<24>({{hours.where}, {known->begin(), known->end()}, {}}, a_);
  const auto found = names_.resolve(hours.profile, a_.faults);
  return found ? shapes_[*found] : HourWeights{};
}

namespace {

model::DatedFactor make_factor(const FactorEntry& entry, Assembly& a) {
  model::DatedFactor factor;
  factor.factor = entry.factor;
  const base::Span all = a.span();
  if (entry.from || entry.to)
    factor.only = base::Span{entry.from.value_or(all.from), entry.to ? entry.to->instant : all.to};
  if (factor.only && factor.only->length().count() <= 0)
    a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
  if (factor.only) note_outside(entry.where.path, *factor.only, a);
  if (entry.area.given())
    if (const auto area = a.subdistricts.resolve(entry.area, a.faults))
      factor.area = model::SubdistrictId(*area);
  return factor;
}

}  // namespace

model::Rhythm make_rhythm(const RhythmEntry& entry, const HourShapes& shapes, Assembly& a) {
  model::Rhythm rhythm;
  rhythm.per_day = entry.per_day;
  rhythm.hours = shapes.of(entry.hours);
  rhythm.weekdays = weights_of<7>(entry.weekdays, a);
  for (const FactorEntry& factor : entry.factors) rhythm.factors.push_back(make_factor(factor, a));
  return rhythm;
}

namespace {

/// Whether the cell lies in the area of this name: a subdistrict, a community or a cell.
bool lies_in(model::CellId cell, const std::string& name, const model::District& district) {
  const model::CommunityId community = district.community_of(cell);
  return district.subdistricts[district.subdistrict_of(cell).index()].name.key == name ||
         district.communities[community.index()].name.key == name ||
         district.cell(cell).name.key == name;
}

/// An area that has no cells to share a weight out over: there is none of this name, or its cells
/// weigh nothing. Neither can be said where the district could not be read.
void report_no_weight(const Ref& area, Assembly& a) {
  if (!area.given()) return;
  const bool known =
      a.subdistricts.find(area.text) || a.communities.find(area.text) || a.cells.find(area.text);
  const bool damaged = a.faults.is_damaged("district");
  if (!known && !(damaged && a.cells.is_incomplete(a.faults)))
    a.faults.add(area.where, nobody_called("scenario.noun.area", area.text, a.subdistricts.all()));
  else if (!damaged)
    a.fault(area.where, base::text("scenario.area_weighs_nothing", area.text));
}

/// Shares `weight` out over the cells of its area, by their own weights.
void weigh_area(const Weight& weight, std::vector<double>& weights, Assembly& a) {
  const model::District& district = a.world.district;
  double total = 0;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (lies_in(model::CellId(i), weight.ref.text, district)) total += district.cells[i].weight;
  if (total <= 0) return report_no_weight(weight.ref, a);
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (lies_in(model::CellId(i), weight.ref.text, district))
      weights[i] += weight.value * district.cells[i].weight / total;
}

}  // namespace

std::vector<double> cell_weights(const AreaChoice& areas, Assembly& a) {
  const model::District& district = a.world.district;
  std::vector<double> weights(district.cells.size(), areas.evenly ? 1 : 0);
  for (const Weight& weight : areas.named) weigh_area(weight, weights, a);
  if (!areas.evenly && areas.named.empty())
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = district.cells[i].weight;
  return weights;
}

bool all_zero(const std::vector<double>& weights) {
  return std::all_of(weights.begin(), weights.end(), [](double w) { return w <= 0; });
}

}  // namespace wangge::scenario
