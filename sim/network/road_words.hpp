#pragma once
#include "model/road_map.hpp"
#include "model/road_traffic.hpp"

/// The words of the world's roads (model/road_map.hpp, model/road_traffic.hpp), as this folder says
/// them.
namespace wangge::network {

using model::Closure;
using model::default_speed_table;
using model::Epoch;
using model::Factor;
using model::HourProfile;
using model::index_of;
using model::km_per_hour;
using model::kRoadClasses;
using model::kTravelModes;
using model::Millimetres;
using model::ModeSet;
using model::ModeSpeeds;
using model::name_of;
using model::OlympicLanes;
using model::road_class;
using model::RoadClass;
using model::RoadMap;
using model::RoadNameId;
using model::RoadNode;
using model::RoadNodeId;
using model::RoadSegment;
using model::RoadState;
using model::SegmentId;
using model::SpeedTable;
using model::straight_length;
using model::Traffic;
using model::TravelMode;

}  // namespace wangge::network
