#pragma once
#include <vector>

#include "network/road_words.hpp"

namespace wangge::network {

/// The small streets that nobody draws one by one: hutongs, streets between houses.
struct LocalStreets {
  base::Metres spacing{140};  ///< between parallel streets, assumed (range 80-200 m); at least 60
  RoadClass road = RoadClass::LivingStreet;
  std::vector<model::Outline> water;  ///< lakes: no street in or across them
};

/// Adds a lattice of streets north-south and east-west, as old Beijing is laid out, where the
/// outlines (subdistricts, say; empty ones count for nothing) are; lines are whole multiples of the
/// spacing from the district's origin. Streets meet each other and the roads they cross. A crossing
/// that falls within a quarter of the spacing beside a road moves on to it, and a street that would
/// then run along a road is left out, as the road is there. There is no crossing of a motorway, a
/// trunk road or a shore: the street ends at the last one before it. At the edge of the outlines a
/// street ends at the last crossing inside, or goes on to the road along the edge. Nodes are
/// numbered on from the highest number of the map; segments of the map that are met are cut in
/// pieces, in their order.
void add_local_streets(RoadMap& map, const std::vector<model::Outline>& outlines,
                       const LocalStreets& streets = {});

}  // namespace wangge::network
