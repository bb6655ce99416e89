#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/holidays.hpp"
#include "model/categories.hpp"
#include "model/demand.hpp"
#include "model/district.hpp"
#include "model/emergency.hpp"
#include "model/experiment_plan.hpp"
#include "model/network_plan.hpp"
#include "model/organisation.hpp"
#include "model/policy.hpp"
#include "model/road_plan.hpp"
#include "model/scores.hpp"
#include "model/skills.hpp"
#include "model/staffing.hpp"

namespace wangge::model {

enum class TravelMetric {
  Straight,
  Manhattan,
  Roads,  ///< on the network of World::roads; straight within a cell
};

/// Distance over the ground between two places is `detour` times the metric's.
struct TravelPlan {
  TravelMetric metric = TravelMetric::Straight;
  base::Ratio detour{1.3};
  /// Coefficient of variation of journeys and walks about the time on the map, by a lognormal
  /// factor of mean 1.
  base::Ratio spread{0};
};

/// Everything a replication needs. Valid and frozen once `scenario::read_scenario` returns it.
struct World {
  Name name;
  District district;
  /// The cells of each subdistrict in walking order: what its supervisors share out as beats.
  /// Empty with TravelMetric::Roads, where network::RoadTravel has them by the roads.
  std::vector<std::vector<CellId>> patrol_tours;
  std::vector<Category> categories;
  /// Names of classes (大类) by `group_key`; those that nobody named go by kind and code.
  std::vector<Name> category_groups;
  Organisation organisation;
  SkillTable skills;
  Staffing staffing;
  Demand demand;
  Emergencies emergencies;
  Policy policy;
  base::WorkCalendar calendar;
  TravelPlan travel;
  RoadPlan roads;  ///< empty but with TravelMetric::Roads
  NetworkPlan network;
  ExperimentPlan experiment;
  std::vector<ScoreTable> scores = standard_scores();

  [[nodiscard]] const Category& category(CategoryId id) const { return categories[id.index()]; }
};

}  // namespace wangge::model
