#pragma once
#include <array>
#include <vector>

#include "model/speed_table.hpp"

namespace wangge::model {

/// How traffic changes the speeds of each class: 0.6 on arterials in the morning, say. Above zero.
struct Traffic {
  std::array<Factor, kRoadClasses> factor = [] {
    std::array<Factor, kRoadClasses> free;
    free.fill(Factor(1));
    return free;
  }();
  bool operator==(const Traffic&) const = default;
};

/// Traffic over the day: bands of like traffic, and the band of each hour. A travel table is made
/// for each band that occurs, so a profile has few bands.
struct HourProfile {
  std::vector<Traffic> bands = std::vector<Traffic>(1);
  std::array<std::size_t, 24> band_of_hour{};
};

/// Segments shut for a time. By default those with a siren pass, and people on foot.
struct Closure {
  std::vector<SegmentId> segments;
  ModeSet closed_to =
      ModeSet::of(TravelMode::Bicycle).with(ModeSet::of(TravelMode::ServiceVehicle));
};

/// Segments with a lane for the Games: who may use it gets on faster, the others slower.
struct OlympicLanes {
  std::vector<SegmentId> segments;
  Factor within{1.3};   ///< assumed (range 1.1-1.6)
  Factor beside{0.85};  ///< assumed (range 0.7-1): a lane of three or four less
};

/// What is closed, and where the Olympic lanes run, between two changes of that.
struct RoadState {
  std::vector<Closure> closures;
  OlympicLanes lanes;
};

/// A state of the roads that lasts: one band of traffic and one set of closures.
struct Epoch {
  Traffic traffic;
  std::vector<Closure> closures;
  OlympicLanes lanes;
};

}  // namespace wangge::model
