#pragma once
#include <vector>

#include "indicator/coverage.hpp"
#include "indicator/emergency_leaf.hpp"
#include "indicator/leaf.hpp"
#include "indicator/staff_usage.hpp"
#include "model/world.hpp"

namespace wangge::indicator {

/// The measured window of an experiment: from the end of the warm-up to the horizon.
base::Span measured_window(const model::ExperimentPlan& plan);

/// Of emergencies, by the smallest scopes. Empty where the world has none.
struct GatheredEmergencies {
  explicit GatheredEmergencies(const model::World& world);

  bool any;
  std::vector<EmergencyLeaf> communities;
  std::vector<EmergencyLeaf> types;
  std::vector<EmergencyLeaf> centres;
  std::vector<EmergencyLeaf> units;  ///< responses by station; reach by service
};

/// What a replication has gathered, by the smallest scopes there are; all others are sums of these.
struct Gathered {
  explicit Gathered(const model::World& world);

  base::Span measured;
  std::vector<Leaf> communities;
  std::vector<Leaf> handlers;  ///< one a unit: cases by the unit that handled them
  std::vector<Leaf> desks;     ///< one a unit: desk work
  std::vector<Leaf> categories;
  std::vector<Leaf> channels;
  StaffUsage staff;
  Coverage coverage;
  GatheredEmergencies emergencies;
};

/// Every figure, by scope and indicator. People on the supervisors' roster are those of the
/// configuration's lines, volunteers included.
std::vector<record::Figure> figures_of(const model::World& world,
                                       model::ConfigurationId configuration,
                                       const Gathered& gathered);

}  // namespace wangge::indicator
