#include "scenario/bursts.hpp"

#include "base/text.hpp"
#include "model/streams.hpp"

namespace wangge::scenario {

std::optional<std::size_t> stream_number(const Ref& stream, Assembly& a) {
  const auto place = a.streams.resolve(stream, a.faults);  // among those with names
  if (!place) return std::nullopt;
  return *place < model::trace_stream(a.world.demand) ? *place : *place + 1;
}

namespace {

const model::Name& name_of(std::size_t stream, const model::World& world) {
  const model::Demand& demand = world.demand;
  const std::size_t desks = demand.problems.size(), incidents = first_incident_stream(demand);
  if (stream < desks) return demand.problems[stream].name;
  if (stream < incidents) return demand.desk_work[stream - desks].name;
  return world.emergencies.streams[stream - incidents].name;
}

}  // namespace

model::Burst make_burst(std::size_t stream, const model::Name& cause, double an_hour,
                        const Assembly& a) {
  using base::Lang;
  const model::Name& usual = name_of(stream, a.world);
  model::Burst burst;
  burst.name = {usual.key + '@' + cause.key, cause.in(Lang::Zh) + '-' + usual.in(Lang::Zh),
                usual.in(Lang::En) + ", " + cause.in(Lang::En)};
  burst.usual = stream;
  burst.rate = base::PerDay(24 * an_hour);
  return burst;
}

}  // namespace wangge::scenario
