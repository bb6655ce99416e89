#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "network/osm_tags.hpp"
#include "network/projection.hpp"
#include "network/road_words.hpp"

namespace wangge::network {

/// What was left out for one reason.
struct Dropped {
  std::size_t count = 0;     ///< ways; pieces between two nodes for MissingNode and FarAway
  std::int64_t example = 0;  ///< the id of the first such way
};

/// What an import took and what it left out.
struct ImportReport {
  std::size_t ways = 0;   ///< in the file
  std::size_t roads = 0;  ///< of them, those of which anything was kept
  std::array<Dropped, kDropReasons> dropped;
  std::size_t turn_restrictions = 0;  ///< in the file; nobody keeps to them

  [[nodiscard]] const Dropped& of(DropReason reason) const {
    return dropped[static_cast<std::size_t>(reason)];
  }
  /// A line for what was kept, one for each reason that occurred, one for turn restrictions if
  /// there are any; for people.
  [[nodiscard]] std::vector<std::string> lines() const;
};

struct OsmRoads {
  RoadMap map;
  ImportReport report;
};

/// Reads the roads of an OpenStreetMap file, XML (`.osm`) or PBF (`.osm.pbf`), told apart by their
/// first bytes; turn restrictions are counted and not kept. Nodes and segments come in the order of
/// the ways of the file, so the same file gives the same map. Throws InvalidInput (with line and
/// column where the format has them) if the file is missing, empty, of another kind, cut off,
/// broken, above 512 MiB, or has no road within 100 km of the projection's origin. A PBF file cut
/// off just between two of its blocks cannot be told from a whole one: it shows as missing nodes
/// and fewer ways.
[[nodiscard]] OsmRoads read_osm_roads(const std::filesystem::path& file,
                                      const Projection& projection);

}  // namespace wangge::network
