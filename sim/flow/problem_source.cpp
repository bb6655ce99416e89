#include "flow/problem_source.hpp"

#include <utility>

#include "model/problem_id.hpp"

namespace wangge::flow {

using base::Instant;
using random::Purpose;

model::SeverityIndex pick_severity(const model::Category& category, double u) {
  const auto& severities = category.severities;
  const auto share = [&](std::size_t i) { return severities[i].share; };
  return model::SeverityIndex(random::pick_once(severities.size(), u, share));
}

ProblemSource::ProblemSource(const model::World& world, std::size_t stream,
                             const std::vector<double>& category_weights,
                             const std::vector<double>& cell_weights, model::Rhythm rhythm)
    : SiteSource(world, cell_weights, std::move(rhythm)),
      world_(world),
      stream_(stream),
      categories_(category_weights) {}

Problem ProblemSource::make(std::uint64_t number, Instant arose,
                            const random::Source& draws) const {
  const auto id = model::problem_id(stream_, number);
  const auto what = draws.four(Purpose::ProblemClass, id.count(), 0);
  const Site where = site(id, arose, draws);
  const model::CategoryId category(categories_.pick(what[0]));
  Problem problem;
  problem.id = id;
  problem.arose = arose;
  problem.category = category;
  problem.severity = pick_severity(world_.category(category), what[1]);
  problem.cell = where.cell;
  problem.place = where.place;
  return problem;
}

}  // namespace wangge::flow
