#include "flow/sources.hpp"

#include <utility>

#include "model/streams.hpp"

namespace wangge::flow {
namespace {

/// Of the problem stream or desk stream of that number.
const std::vector<double>& categories_of(const model::Demand& demand, std::size_t number) {
  const std::size_t first_desk = demand.problems.size();
  return number < first_desk ? demand.problems[number].category_weights
                             : demand.desk_work[number - first_desk].category_weights;
}

}  // namespace

Sources::Sources(const model::World& world, const Weather& weather) : world_(world) {
  const auto add = [&](const auto& stream) {
    const std::size_t number = problems_.size();
    add_problems(number, stream.category_weights, stream.cell_weights,
                 weather.felt(number, stream.rhythm));
  };
  for (const auto& stream : world.demand.problems) add(stream);
  for (const auto& stream : world.demand.desk_work) add(stream);
  for (std::size_t s = 0; s < world.emergencies.streams.size(); ++s) {
    IncidentSource source(world, s, weather);
    incidents_.emplace(source.number(), std::move(source));
  }
  for (const model::Burst* burst : model::bursts_of(world.demand)) add_burst(*burst);
}

const SiteSource& Sources::sites(std::size_t number) const {
  const auto found = incidents_.find(number);
  if (found != incidents_.end()) return found->second;
  return problems(number);
}

void Sources::add_problems(std::size_t number, const std::vector<double>& categories,
                           const std::vector<double>& cells, model::Rhythm rhythm) {
  problems_.emplace(number, ProblemSource(world_, number, categories, cells, std::move(rhythm)));
}

void Sources::add_burst(const model::Burst& burst) {
  if (burst.usual >= model::first_incident_stream(world_.demand))
    incidents_.emplace(burst.number, IncidentSource(world_, burst));
  else
    add_problems(burst.number, categories_of(world_.demand, burst.usual), burst.cell_weights, {});
}

}  // namespace wangge::flow
