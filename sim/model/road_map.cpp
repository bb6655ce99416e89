#include "model/road_map.hpp"

#include <algorithm>
#include <cmath>

namespace wangge::model {
namespace {

constexpr std::array<std::string_view, kRoadClasses> kClassNames{
    "motorway",      "trunk",   "primary",    "secondary", "tertiary", "residential",
    "living_street", "service", "pedestrian", "footway",   "cycleway"};

}  // namespace

Millimetres straight_length(const Place& a, const Place& b) {
  const double x = (b.x - a.x).count();
  const double y = (b.y - a.y).count();
  const double rounded = std::floor(std::sqrt(x * x + y * y) * 1000 + 0.5);
  return Millimetres(std::max<std::int64_t>(1, static_cast<std::int64_t>(rounded)));
}

std::string_view name_of(RoadClass road) { return kClassNames[index_of(road)]; }

std::optional<RoadClass> road_class(std::string_view name) {
  const auto found = std::find(kClassNames.begin(), kClassNames.end(), name);
  if (found == kClassNames.end()) return std::nullopt;
  return static_cast<RoadClass>(found - kClassNames.begin());
}

}  // namespace wangge::model
