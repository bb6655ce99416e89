#pragma once
#include <map>
#include <vector>

#include "flow/incident_source.hpp"
#include "flow/problem_source.hpp"
#include "flow/weather.hpp"

namespace wangge::flow {

/// What makes the problems and incidents of one replication: a source for each stream and each
/// burst, by its number (model/streams.hpp).
class Sources {
 public:
  Sources(const model::World& world, const Weather& weather);

  /// Of a problem stream or desk stream, or of a burst of one.
  [[nodiscard]] const ProblemSource& problems(std::size_t number) const {
    return problems_.at(number);
  }
  /// Of an incident stream, or of a burst of one.
  [[nodiscard]] const IncidentSource& incidents(std::size_t number) const {
    return incidents_.at(number);
  }
  /// Of any stream that has a rhythm: when its things come.
  [[nodiscard]] const SiteSource& sites(std::size_t number) const;

 private:
  void add_problems(std::size_t number, const std::vector<double>& categories,
                    const std::vector<double>& cells, model::Rhythm rhythm);
  void add_burst(const model::Burst& burst);

  const model::World& world_;
  std::map<std::size_t, ProblemSource> problems_;
  std::map<std::size_t, IncidentSource> incidents_;
};

}  // namespace wangge::flow
