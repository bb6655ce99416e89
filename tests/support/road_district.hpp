#pragma once
#include <memory>
#include <string>

#include "network/road_travel.hpp"
#include "support/draw_roads.hpp"
#include "support/small_district.hpp"

namespace wangge::support {

/// The small district, or one like it, on roads: its cells are A, B, C and D, 100 m apart. Every
/// mode travels 10 m/s on roads and 1 m/s off them.
template <class District>
struct OnRoads : District {
  using District::world;

  OnRoads() {
    world.travel = {model::TravelMetric::Roads, base::Ratio(1), base::Ratio(0)};
    for (auto& node : drawn.map.nodes) node.place.y += base::Metres(20);  // the first line is empty
    world.roads.map = drawn.map;
    world.roads.snap_limit = base::Metres(50);  // nobody walks round a closure
    world.roads.speeds = drawn.speeds;
  }

  /// Nobody but people on foot passes there from the one hour of the first day to the other.
  void close(const std::string& ends, base::Duration from, base::Duration to) {
    model::Closure closure;
    closure.segments = {drawn.segment(ends)};
    closure.closed_to = model::ModeSet::all().without(model::ModeSet::of(model::TravelMode::Foot));
    world.roads.states.push_back({{closure}, {}});
    world.roads.changes = {{world.experiment.start + from, 1}, {world.experiment.start + to, 0}};
  }

  DrawnRoads drawn = draw_roads(R"(
A----B----C----D
|         |
E---------F)",
                                20_m);
};

/// The street-office is at D, everybody else at A.
struct RoadDistrict : OnRoads<SmallDistrict> {
  RoadDistrict() {
    unit(kStreetOffice).base = drawn.place('D');
    unit(kSupervisors).mode = model::TravelMode::Foot;
  }
};

}  // namespace wangge::support
