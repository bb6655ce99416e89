#include "experiment/estimate.hpp"

#include "stats/interval.hpp"

namespace wangge::experiment {

std::optional<Estimate> estimate(const stats::Moments& values, base::Probability confidence) {
  if (values.count() == 0) return std::nullopt;
  Estimate result{values.count(), values.mean(), values.deviation(), std::nullopt};
  if (const auto interval = stats::t_interval(values, confidence))
    result.half_width = interval->half_width;
  return result;
}

}  // namespace wangge::experiment
