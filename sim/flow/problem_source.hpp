#pragma once
#include <vector>

#include "flow/case_file.hpp"
#include "model/world.hpp"
#include "random/source.hpp"
#include "random/weighted_choice.hpp"

namespace wangge::flow {

/// Makes the n-th problem of one stream: its place, category and severity depend on the stream and
/// n alone, never on who is on duty.
class ProblemSource {
 public:
  ProblemSource(const model::World& world, std::size_t stream,
                const std::vector<double>& category_weights,
                const std::vector<double>& cell_weights, const model::Rhythm& rhythm);

  [[nodiscard]] Problem make(std::uint64_t number, base::Instant arose,
                             const random::Source& draws) const;
  /// The stream's rate at an instant: its rhythm and every factor, by area.
  [[nodiscard]] base::PerDay rate(base::Instant t) const;
  /// When a factor of the rhythm begins or ends; in order of time.
  [[nodiscard]] std::vector<base::Instant> turning_points() const;

 private:
  [[nodiscard]] double factor(base::Instant t, model::SubdistrictId area) const;
  [[nodiscard]] model::SubdistrictId pick_area(base::Instant t, double u) const;

  const model::World& world_;
  const model::Rhythm& rhythm_;
  std::size_t stream_;
  random::WeightedChoice categories_;
  std::vector<std::vector<model::CellId>> cells_;    // by subdistrict
  std::vector<random::WeightedChoice> cell_choice_;  // by subdistrict
};

/// A point of the cell: uniform in the square of its area around its centre.
[[nodiscard]] model::Place point_in(const model::Cell& cell, double u, double v);

/// How bad it is, by the category's shares.
[[nodiscard]] model::SeverityIndex pick_severity(const model::Category& category, double u);

/// The rhythm's rate without factors of single areas.
[[nodiscard]] base::PerDay base_rate(const model::Rhythm& rhythm, base::Instant t);

}  // namespace wangge::flow
