#pragma once
#include <array>
#include <vector>

#include "scenario/assembly.hpp"

/// When and where the things of a stream happen: of problems, desk work and emergencies alike.
namespace wangge::scenario {

using HourWeights = std::array<double, 24>;

/// The shapes of a day by name: those that need no definition, and `demand.profiles`.
class HourShapes {
 public:
  /// Reports what is wrong with the profiles.
  explicit HourShapes(Assembly& a);
  /// With mean 1.
  [[nodiscard]] HourWeights of(const Shape& hours) const;

 private:
  Assembly& a_;
  Names names_{"scenario.noun.hour_profile", {"demand.profiles"}};
  std::vector<HourWeights> shapes_;
};

model::Rhythm make_rhythm(const RhythmEntry& entry, const HourShapes& shapes, Assembly& a);

/// One a cell.
std::vector<double> cell_weights(const AreaChoice& areas, Assembly& a);

bool all_zero(const std::vector<double>& weights);

}  // namespace wangge::scenario
