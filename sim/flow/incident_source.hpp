#pragma once
#include <cstdint>
#include <vector>

#include "flow/incident_file.hpp"
#include "flow/site_source.hpp"
#include "flow/weather.hpp"
#include "model/world.hpp"

namespace wangge::flow {

/// Makes the n-th emergency of one stream, the same in every staffing configuration.
class IncidentSource : public SiteSource {
 public:
  /// `stream` of World::emergencies, in the weather of the replication.
  IncidentSource(const model::World& world, std::size_t stream, const Weather& weather);
  /// Of a burst of such a stream.
  IncidentSource(const model::World& world, const model::Burst& burst);

  [[nodiscard]] Incident make(std::uint64_t number, base::Instant arose,
                              const random::Source& draws) const;
  /// Whom a further caller rings, of an emergency of that type.
  [[nodiscard]] model::CallCentreId dialled_again(model::IncidentTypeId type, double u) const;
  [[nodiscard]] const model::IncidentStream& plan() const { return plan_; }
  /// Among all streams of the demand: what arrivals and problem ids go by.
  [[nodiscard]] std::size_t number() const { return number_; }

 private:
  IncidentSource(const model::World& world, const model::IncidentStream& plan, std::size_t number,
                 const std::vector<double>& cell_weights, model::Rhythm rhythm);
  [[nodiscard]] model::CallCentreId pick(const std::vector<double>& weights,
                                         model::IncidentTypeId type, double u) const;

  const model::World& world_;
  const model::IncidentStream& plan_;
  std::size_t number_;
  random::WeightedChoice types_;
};

}  // namespace wangge::flow
