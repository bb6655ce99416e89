#pragma once
#include <cstdint>
#include <vector>

#include "flow/case_file.hpp"
#include "flow/site_source.hpp"
#include "model/world.hpp"
#include "random/source.hpp"
#include "random/weighted_choice.hpp"

namespace wangge::flow {

/// Makes the n-th problem of one stream: its place, category and severity depend on the stream and
/// n alone, never on who is on duty.
class ProblemSource : public SiteSource {
 public:
  ProblemSource(const model::World& world, std::size_t stream,
                const std::vector<double>& category_weights,
                const std::vector<double>& cell_weights, model::Rhythm rhythm);

  [[nodiscard]] Problem make(std::uint64_t number, base::Instant arose,
                             const random::Source& draws) const;

 private:
  const model::World& world_;
  std::size_t stream_;
  random::WeightedChoice categories_;
};

/// How bad it is, by the category's shares.
[[nodiscard]] model::SeverityIndex pick_severity(const model::Category& category, double u);

}  // namespace wangge::flow
