#include "experiment/estimate_json.hpp"

namespace wangge::experiment {

base::Json json_of(const Estimate& e) {
  const base::Json half_width = e.half_width ? base::Json(*e.half_width) : base::Json(nullptr);
  return {{"mean", e.mean},
          {"half_width", half_width},
          {"deviation", e.deviation},
          {"replications", e.replications}};
}

base::Json json_of(const std::optional<Estimate>& e) {
  return e ? json_of(*e) : base::Json(nullptr);
}

}  // namespace wangge::experiment
