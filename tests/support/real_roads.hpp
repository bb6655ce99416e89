#pragma once
#include <filesystem>

#include "network/projection.hpp"

namespace wangge::support {

/// The extract of ../shared/data, which is not part of the repository; `sources` is its root.
inline std::filesystem::path real_roads(const std::filesystem::path& sources) {
  return sources.parent_path() /
         "shared/data/xicheng_roads/beijing_xicheng_bbox_roads_20240318.osm.pbf";
}

/// The origin of scenarios/900-xicheng-2008.
inline constexpr network::GeoPoint kXicheng{network::Degrees(116.36), network::Degrees(39.9)};

}  // namespace wangge::support

/// The first line of a test of the real roads.
#define WANGGE_NEEDS_REAL_ROADS()                                                 \
  if (!std::filesystem::exists(::wangge::support::real_roads(WANGGE_SOURCE_DIR))) \
  GTEST_SKIP() << "../shared/data/xicheng_roads is not here"
