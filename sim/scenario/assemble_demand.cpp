#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using HourWeights = std::array<double, 24>;

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

/// The shapes of a day by name.
class HourShapes {
 public:
  explicit HourShapes(Assembly& a) : a_(a) {
    for (const HourProfile& profile : a.entry.demand.profiles) {
      names_.add(profile.id.text, profile.id.where, a.faults);
      shapes_.push_back(weights_of<24>(profile.hours, a));
    }
  }

  [[nodiscard]] HourWeights of(const Shape& hours) const {
    if (!hours.profile.given()) return weights_of<24>(hours, a_);
    if (const HourWeights* known = built_in(hours.profile.text))
      return weights_of<24>({{hours.where}, {known->begin(), known->end()}, {}}, a_);
    const auto found = names_.resolve(hours.profile, a_.faults);
    return found ? shapes_[*found] : HourWeights{};
  }

 private:
  Assembly& a_;
  Names names_{"scenario.noun.hour_profile", {"demand.profiles"}};
  std::vector<HourWeights> shapes_;
};

model::DatedFactor make_factor(const FactorEntry& entry, Assembly& a) {
  model::DatedFactor factor;
  factor.factor = entry.factor;
  const base::Span all = a.span();
  if (entry.from || entry.to)
    factor.only = base::Span{entry.from.value_or(all.from), entry.to ? entry.to->instant : all.to};
  if (factor.only && factor.only->length().count() <= 0)
    a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
  if (entry.area.given())
    if (const auto area = a.subdistricts.resolve(entry.area, a.faults))
      factor.area = model::SubdistrictId(*area);
  return factor;
}

model::Rhythm make_rhythm(const StreamEntry& entry, const HourShapes& shapes, Assembly& a) {
  model::Rhythm rhythm;
  rhythm.per_day = entry.per_day;
  rhythm.hours = shapes.of(entry.hours);
  rhythm.weekdays = weights_of<7>(entry.weekdays, a);
  for (const FactorEntry& factor : entry.factors) rhythm.factors.push_back(make_factor(factor, a));
  return rhythm;
}

/// Whether the category belongs to the class of this name: `event`, `component`, or one with its
/// group, as in `event.05`.
bool is_of_class(const model::Category& category, std::string_view name) {
  const bool component = category.kind == model::CategoryKind::Component;
  const std::string kind = component ? "component" : "event";
  return name == kind || name == kind + '.' + category.group;
}

/// A class weighs its categories' own weights times the factor; answers whether there is such a
/// one.
bool weigh_class(const Weight& weight, std::vector<double>& weights, const Assembly& a) {
  if (a.categories.find(weight.ref.text)) return false;
  bool found = false;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const model::Category& category = a.world.categories[i];
    if (!is_of_class(category, weight.ref.text)) continue;
    weights[i] += weight.value * category.weight;
    found = true;
  }
  return found;
}

std::vector<double> category_weights(const StreamEntry& entry, Assembly& a) {
  std::vector<double> weights(a.world.categories.size());
  for (const Weight& weight : entry.categories) {
    if (weigh_class(weight, weights, a)) continue;
    if (const auto category = a.categories.resolve(weight.ref, a.faults))
      weights[*category] += weight.value;
  }
  if (entry.categories.empty())
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = a.world.categories[i].weight;
  return weights;
}

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

std::vector<double> cell_weights(const StreamEntry& entry, Assembly& a) {
  const model::District& district = a.world.district;
  std::vector<double> weights(district.cells.size(), entry.cells.evenly ? 1 : 0);
  for (const Weight& weight : entry.cells.named) weigh_area(weight, weights, a);
  if (!entry.cells.evenly && entry.cells.named.empty())
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = district.cells[i].weight;
  return weights;
}

bool all_zero(const std::vector<double>& weights) {
  return std::all_of(weights.begin(), weights.end(), [](double w) { return w <= 0; });
}

/// Problems need categories and cells to arise in.
void check_source(const StreamEntry& entry, const std::vector<double>& categories,
                  const std::vector<double>& cells, const Assembly& a) {
  if (categories.empty()) return a.fault(entry.where, base::text("scenario.stream_no_categories"));
  if (all_zero(categories) && !a.faults.is_damaged("categories"))
    a.fault(entry.where, base::text("scenario.stream_zero_categories"));
  if (all_zero(cells) && !a.faults.is_damaged("district"))
    a.fault(entry.where, base::text("scenario.stream_zero_cells"));
}

void add_problems(const ProblemEntry& entry, const HourShapes& shapes, Assembly& a) {
  model::ProblemStream stream;
  stream.name = {entry.id.text, entry.zh, entry.en};
  stream.rhythm = make_rhythm(entry, shapes, a);
  stream.reported_by = entry.reported_by;
  stream.unfounded = entry.unfounded;
  stream.category_weights = category_weights(entry, a);
  stream.cell_weights = cell_weights(entry, a);
  check_source(entry, stream.category_weights, stream.cell_weights, a);
  a.world.demand.problems.push_back(std::move(stream));
}

model::UnitId desk(const Ref& ref, Assembly& a) {
  const auto unit = a.units.resolve(ref, a.faults);
  if (!unit) return {};
  if (a.world.organisation.units[*unit].kind != model::UnitKind::Desk)
    a.fault(ref.where, base::text("scenario.not_a_desk", ref.text));
  return model::UnitId(*unit);
}

void add_desk_work(const DeskWorkEntry& entry, const HourShapes& shapes, Assembly& a) {
  model::DeskStream stream;
  stream.name = {entry.id.text, entry.zh, entry.en};
  stream.desk = desk(entry.post, a);
  stream.rhythm = make_rhythm(entry, shapes, a);
  stream.work = entry.work;
  stream.priority = entry.priority;
  stream.preempts = entry.preempts;
  stream.patience = entry.patience;
  stream.becomes_report = entry.becomes_report;
  stream.channel = entry.channel;
  stream.unfounded = entry.unfounded;
  stream.returns = entry.returns;
  if (entry.next.given()) stream.next = desk(entry.next, a);
  stream.category_weights = category_weights(entry, a);
  stream.cell_weights = cell_weights(entry, a);
  if (entry.becomes_report.count() > 0)
    check_source(entry, stream.category_weights, stream.cell_weights, a);
  a.world.demand.desk_work.push_back(std::move(stream));
}

/// The weights of the channels as shares.
void share_out_notices(const NoticeEntry& entry, Assembly& a) {
  const std::array<std::pair<model::Channel, double>, 4> weights{
      {{model::Channel::Hotline, entry.hotline},
       {model::Channel::Web, entry.web},
       {model::Channel::Video, entry.video},
       {model::Channel::Superior, entry.superior}}};
  const double total = entry.hotline + entry.web + entry.video + entry.superior;
  if (total <= 0) return a.fault(entry.where, base::text("scenario.notice_without_channel"));
  a.world.demand.noticed_through.clear();
  for (const auto& [channel, weight] : weights)
    a.world.demand.noticed_through.push_back({channel, base::Probability(weight / total)});
}

/// A stream's name is the key of its draws and its records.
template <class Entries>
void check_names(const Entries& entries, Names& names, Assembly& a) {
  for (const auto& entry : entries) names.add(entry.id.text, entry.id.where, a.faults);
}

}  // namespace

void assemble_demand(Assembly& a) {
  const DemandEntry& entry = a.entry.demand;
  Names names{"scenario.noun.stream", {"demand"}};
  check_names(entry.streams, names, a);
  check_names(entry.desk_work, names, a);
  if (entry.noticed_through) share_out_notices(*entry.noticed_through, a);
  const HourShapes shapes(a);
  for (const ProblemEntry& stream : entry.streams) add_problems(stream, shapes, a);
  for (const DeskWorkEntry& stream : entry.desk_work) add_desk_work(stream, shapes, a);
}

}  // namespace wangge::scenario
