#pragma once
#include <cstdint>
#include <vector>

#include "flow/data_links.hpp"
#include "flow/field_force.hpp"
#include "flow/sources.hpp"
#include "flow/staff.hpp"
#include "flow/street.hpp"
#include "flow/surge.hpp"
#include "model/roster.hpp"
#include "network/road_travel.hpp"
#include "network/travel.hpp"
#include "random/source.hpp"
#include "record/listener.hpp"

namespace wangge::flow {

/// 四位一体平台 of one replication: everything that a case meets on its way. Outlives all
/// processes.
struct Platform {
  /// `roads`: of the world, if it has any.
  Platform(const model::World& world, model::ConfigurationId configuration, random::Source source,
           record::Listener& listener, const network::RoadTravel* roads = nullptr);

  /// Starts shifts, patrols and demand. Call once, inside a fresh kernel::Simulation.
  void start();

  [[nodiscard]] double draw(random::Purpose purpose, model::ProblemId problem,
                            std::uint32_t number = 0) const {
    return draws.uniform(purpose, problem.count(), number);
  }
  [[nodiscard]] bool happens(base::Probability p, random::Purpose purpose, model::ProblemId problem,
                             std::uint32_t number = 0) const {
    return p.count() > 0 && draw(purpose, problem, number) < p.count();
  }
  /// This journey or walk, whose time on the map is known, by a uniform number.
  [[nodiscard]] base::Duration drive(base::Duration on_the_map, double u) const {
    return base::from_seconds(base::in_seconds(on_the_map) * journey.quantile(u));
  }
  [[nodiscard]] base::Duration time(const random::Distribution& d, random::Purpose purpose,
                                    model::ProblemId problem, std::uint32_t number = 0) const {
    return d.duration(draw(purpose, problem, number));
  }
  /// How the unit's crews get about.
  [[nodiscard]] network::Pace pace_of(model::UnitId unit) const {
    return {world.organisation.unit(unit).mode, world.organisation.unit(unit).speed};
  }
  [[nodiscard]] model::SubdistrictId subdistrict_of(const CaseFile& file) const {
    return world.district.subdistrict_of(file.problem.cell);
  }

  /// How the service answers emergencies in this configuration.
  [[nodiscard]] const model::Response& response_of(model::UnitId service) const {
    return *responses_[service.index()];
  }

  /// The units whose people answer for the service: its stations.
  [[nodiscard]] const std::vector<model::UnitId>& stations_of(model::UnitId service) const {
    return stations_[service.index()];
  }
  /// The most units of the service that are ever on duty at once, by the roster.
  [[nodiscard]] int most_on_duty(model::UnitId service) const {
    return most_on_duty_[service.index()];
  }
  /// What that centre sends when it knows no better: what the first type of its own needs first.
  [[nodiscard]] std::vector<const model::Need*> first_need_of(model::CallCentreId centre) const;

  const model::World& world;
  random::Source draws;
  record::Listener& listener;
  model::Roster roster;
  network::Travel travel;
  const std::vector<std::vector<model::CellId>>& patrol_tours;  ///< on the roads, or the world's
  random::Distribution journey;  ///< any journey or walk, relative to the time on the map
  Surge surge;
  Staff staff;
  DataLinks links;
  Street street;
  FieldForce field;
  Weather weather;
  Sources sources;

 private:
  std::vector<std::vector<model::UnitId>> stations_;  // by unit
  std::vector<int> most_on_duty_;                     // by unit; of services
  std::vector<const model::Response*> responses_;     // by unit; null for those that have none
};

}  // namespace wangge::flow
