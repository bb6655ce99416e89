#include "model/travel_mode.hpp"

#include <array>

namespace wangge::model {

std::string_view name_of(TravelMode mode) {
  static constexpr std::array<std::string_view, kTravelModes> kNames{"foot", "bicycle",
                                                                     "service_vehicle", "siren"};
  return kNames[index_of(mode)];
}

}  // namespace wangge::model
