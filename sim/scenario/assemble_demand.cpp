#include "base/text.hpp"
#include "scenario/category_class.hpp"
#include "scenario/rhythm.hpp"

namespace wangge::scenario {
namespace {

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
  stream.cell_weights = cell_weights(entry.cells, a);
  check_source(entry, stream.category_weights, stream.cell_weights, a);
  a.world.demand.problems.push_back(std::move(stream));
}

void add_desk_work(const DeskWorkEntry& entry, const HourShapes& shapes, Assembly& a) {
  model::DeskStream stream;
  stream.name = {entry.id.text, entry.zh, entry.en};
  stream.desk = desk_of(entry.post, a);
  stream.rhythm = make_rhythm(entry, shapes, a);
  stream.work = entry.work;
  stream.priority = entry.priority;
  stream.preempts = entry.preempts;
  stream.patience = entry.patience;
  stream.becomes_report = entry.becomes_report;
  stream.channel = entry.channel;
  stream.unfounded = entry.unfounded;
  stream.returns = entry.returns;
  if (entry.next.given()) stream.next = desk_of(entry.next, a);
  stream.category_weights = category_weights(entry, a);
  stream.cell_weights = cell_weights(entry.cells, a);
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
void check_names(const Entries& entries, Assembly& a) {
  for (const auto& entry : entries) a.streams.add(entry.id.text, entry.id.where, a.faults);
}

}  // namespace

void assemble_demand(Assembly& a) {
  const DemandEntry& entry = a.entry.demand;
  check_names(entry.streams, a);
  check_names(entry.desk_work, a);
  if (entry.noticed_through) share_out_notices(*entry.noticed_through, a);
  const HourShapes shapes(a);
  for (const ProblemEntry& stream : entry.streams) add_problems(stream, shapes, a);
  for (const DeskWorkEntry& stream : entry.desk_work) add_desk_work(stream, shapes, a);
}

}  // namespace wangge::scenario
