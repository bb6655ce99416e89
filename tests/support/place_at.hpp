#pragma once
#include "model/geometry.hpp"

namespace wangge::support {

/// Metres east and north of the district's origin.
inline model::Place at(double east, double north) {
  return {base::Metres(east), base::Metres(north)};
}

}  // namespace wangge::support
