#pragma once
#include <filesystem>
#include <vector>

#include "network/osm_roads.hpp"
#include "network/road_network.hpp"
#include "support/real_roads.hpp"

namespace wangge::support {

/// So many places all over old Xicheng as there are cells, 38 by 40, about 150 m apart.
inline std::vector<model::Place> cell_places() {
  std::vector<model::Place> places;
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 38; ++x)
      places.push_back({base::Metres(-3000 + 137.0 * x), base::Metres(-300 + 193.0 * y)});
  return places;
}

/// The real extract with an anchor for each of those.
inline network::RoadNetwork real_network(const std::filesystem::path& sources) {
  auto roads = network::read_osm_roads(real_roads(sources), network::Projection(kXicheng));
  return {std::move(roads.map), network::default_speed_table(), cell_places(), base::Metres(300)};
}

}  // namespace wangge::support
