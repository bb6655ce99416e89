#pragma once
#include <string>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {

/// One street through the small district from west to east, in two pieces of 270 m, the western one
/// called 德胜路.
inline const std::string kStreets = R"(<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
<node id="1" lat="40.00135" lon="116"/><node id="2" lat="40.00135" lon="116.00316"/>
<node id="3" lat="40.00135" lon="116.00632"/>
<way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="secondary"/>
<tag k="name" v="德胜路"/></way>
<way id="8"><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
</osm>
)";

/// The small district on these streets, with further keys of `roads`.
inline std::string on_roads(const std::string& more = "") {
  return with(kSmallDistrict, "district:\n",
              "travel: {metric: roads, spread: 0.25}\n"
              "roads: {file: roads.osm" +
                  more + "}\ndistrict:\n  origin: [116, 40]\n");
}

inline Beside streets(const std::string& osm = kStreets) { return {{"roads.osm", osm}}; }

}  // namespace wangge::scenario
