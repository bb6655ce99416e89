#include "model/speed_table.hpp"

namespace wangge::model {
namespace {

/// In km/h, in the order of RoadClass: motorway, trunk, primary, secondary, tertiary, residential,
/// living street, service, pedestrian, footway, cycleway.
using Row = std::array<double, kRoadClasses>;

// 3-4 km/h is what a team of collectors walks (domain notes on patrols); not on expressways.
constexpr Row kFoot{0, 3.6, 3.6, 3.6, 3.6, 3.6, 3.6, 3.6, 3.6, 3.6, 3.6};
// assumed (range 10-15 km/h, slower in lanes)
constexpr Row kBicycle{0, 12, 12, 12, 12, 12, 10, 8, 6, 0, 12};
// assumed (range: a third more or less): expressways and arterials by day, not at the limit
constexpr Row kServiceVehicle{50, 40, 25, 22, 20, 15, 10, 10, 0, 0, 0};
// assumed: a third to a half above the service vehicle; 13 minutes of travel over the 2-7 km of
// Beijing's ambulance districts of 2005-06 are 10-30 km/h from door to door
constexpr Row kSiren{65, 55, 35, 30, 27, 20, 12, 10, 8, 0, 5};

ModeSpeeds row(const Row& km_h) {
  ModeSpeeds speeds;
  for (std::size_t c = 0; c < kRoadClasses; ++c) speeds.speed[c] = km_per_hour(km_h[c]);
  return speeds;
}

}  // namespace

SpeedTable default_speed_table() {
  SpeedTable table;
  ModeSpeeds& foot = table.of(TravelMode::Foot) = row(kFoot);
  foot.against_one_way = Factor(1);
  foot.feels_traffic = Factor(0);
  ModeSpeeds& bicycle = table.of(TravelMode::Bicycle) = row(kBicycle);
  bicycle.feels_traffic = Factor(0.2);  // assumed (range 0-0.4): crossings, not queues
  table.of(TravelMode::ServiceVehicle) = row(kServiceVehicle);
  ModeSpeeds& siren = table.of(TravelMode::Siren) = row(kSiren);
  siren.against_one_way = Factor(0.5);  // assumed (range 0.3-0.7)
  siren.feels_traffic = Factor(0.5);    // assumed (range 0.3-0.8)
  siren.uses_olympic_lanes = true;
  siren.off_road = km_per_hour(6);  // assumed: the crew hurries
  return table;
}

}  // namespace wangge::model
