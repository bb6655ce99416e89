#pragma once
#include <vector>

#include "model/world.hpp"
#include "random/source.hpp"
#include "random/weighted_choice.hpp"

namespace wangge::flow {

/// Where something has arisen.
struct Site {
  model::CellId cell;
  model::Place place;
};

/// When and where the things of one stream arise: they depend on the stream and their number alone,
/// never on who is on duty.
class SiteSource {
 public:
  SiteSource(const model::World& world, const std::vector<double>& cell_weights,
             model::Rhythm rhythm);

  /// The stream's rate at an instant: its rhythm and every factor, by area.
  [[nodiscard]] base::PerDay rate(base::Instant t) const;
  /// When a factor of the rhythm begins or ends; in order of time.
  [[nodiscard]] std::vector<base::Instant> turning_points() const;
  [[nodiscard]] Site site(model::ProblemId id, base::Instant arose,
                          const random::Source& draws) const;

 private:
  [[nodiscard]] double factor(base::Instant t, model::SubdistrictId area) const;
  [[nodiscard]] model::SubdistrictId pick_area(base::Instant t, double u) const;

  const model::World& world_;
  model::Rhythm rhythm_;
  std::vector<std::vector<model::CellId>> cells_;    // by subdistrict
  std::vector<random::WeightedChoice> cell_choice_;  // by subdistrict
};

/// A point of the cell: uniform in the square of its area around its centre.
[[nodiscard]] model::Place point_in(const model::Cell& cell, double u, double v);

/// The rhythm's rate without factors of single areas.
[[nodiscard]] base::PerDay base_rate(const model::Rhythm& rhythm, base::Instant t);

}  // namespace wangge::flow
