#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "model/streams.hpp"
#include "scenario/bursts.hpp"
#include "scenario/rhythm.hpp"

namespace wangge::scenario {
namespace {

/// One a cell, of the stream of that number.
const std::vector<double>& own_cells(std::size_t stream, const model::World& world) {
  const model::Demand& demand = world.demand;
  const std::size_t desks = demand.problems.size(), incidents = first_incident_stream(demand);
  if (stream < desks) return demand.problems[stream].cell_weights;
  if (stream < incidents) return demand.desk_work[stream - desks].cell_weights;
  return world.emergencies.streams[stream - incidents].cell_weights;
}

bool has_weight(const Weight& weight) { return weight.value > 0; }

/// The cells that are named; none where each stream's own are meant.
std::optional<std::vector<double>> named_cells(const RainEntry& entry, Assembly& a) {
  if (!entry.cells) return std::nullopt;
  std::vector<double> weights = cell_weights(*entry.cells, a);
  const bool weighed = std::ranges::any_of(entry.cells->named, &has_weight);  // or a fault said why
  if (all_zero(weights) && !weighed && !a.faults.is_damaged("district"))
    a.fault(entry.where, base::text("scenario.stream_zero_cells"));
  return weights;
}

std::vector<model::Burst> make_bursts(const RainEntry& entry, const model::Name& rain,
                                      Assembly& a) {
  std::vector<model::Burst> bursts;
  const auto cells = named_cells(entry, a);
  for (const Weight& more : entry.per_hour) {
    const auto stream = stream_number(more.ref, a);
    if (!stream) continue;
    bursts.push_back(make_burst(*stream, rain, more.value, a));
    bursts.back().cell_weights = cells ? *cells : own_cells(*stream, a.world);
  }
  return bursts;
}

void check_rain(const model::Rain& rain, const RainEntry& entry, const Assembly& a) {
  if (rain.when.length().count() <= 0)
    a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
  const double mean = rain.intensity.mean();
  if (std::abs(mean - 1) > 0.005)
    a.faults.note(base::text("scenario.intensity_not_one", rain.name.key, mean));
  note_outside(rain.name.key, rain.when, a);
}

}  // namespace

void assemble_rains(Assembly& a) {
  for (const RainEntry& entry : a.entry.demand.rain) {
    a.occasions.add(entry.id.text, entry.id.where, a.faults);
    model::Rain rain;
    rain.name = {entry.id.text, entry.zh, entry.en};
    rain.when = {entry.from, entry.to.instant};
    rain.falls = entry.falls;
    rain.intensity = entry.intensity.distribution;
    rain.brings = make_bursts(entry, rain.name, a);
    for (const Weight& factor : entry.factors)
      if (const auto stream = stream_number(factor.ref, a))
        rain.factors.push_back({*stream, base::Ratio(factor.value)});
    check_rain(rain, entry, a);
    a.world.demand.rains.push_back(std::move(rain));
  }
}

}  // namespace wangge::scenario
