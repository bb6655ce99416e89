#pragma once
#include <vector>

#include "indicator/coverage.hpp"
#include "indicator/leaf.hpp"
#include "indicator/staff_usage.hpp"
#include "model/world.hpp"

namespace wangge::indicator {

/// The measured window of an experiment: from the end of the warm-up to the horizon.
base::Span measured_window(const model::ExperimentPlan& plan);

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
};

/// Every figure, by scope and indicator. People on the supervisors' roster are those of the
/// configuration's lines, volunteers included.
std::vector<record::Figure> figures_of(const model::World& world,
                                       model::ConfigurationId configuration,
                                       const Gathered& gathered);

}  // namespace wangge::indicator
