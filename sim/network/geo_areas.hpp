#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/district.hpp"
#include "network/projection.hpp"

namespace wangge::network {

/// A subdistrict, community or cell as a GeoJSON file draws it.
struct GeoArea {
  /// key: the property `key`, `code` or `id`, else the name; zh: `name_zh` or `name`; en:
  /// `name_en`.
  model::Name name;
  model::Outline outline;  ///< in the metres of the projection
  /// Every property that is a text, number or truth value, as text: `subdistrict`, `residents`.
  std::map<std::string, std::string> properties;
};

/// Reads the areas of a GeoJSON file (RFC 7946): a FeatureCollection of polygons in WGS84 degrees,
/// longitude first. Either direction of drawing is taken. Throws InvalidInput with every fault at
/// once, by feature: rings that are not closed, cross themselves or have no area; coordinates that
/// are latitude first, no degrees, or more than 200 km from the projection's origin; holes, and
/// areas of several pieces; two of one key; areas that overlap by more than 0.5 % of the smaller.
[[nodiscard]] std::vector<GeoArea> read_geo_areas(const std::filesystem::path& file,
                                                  const Projection& projection);

/// The same from the bytes of a file.
[[nodiscard]] std::vector<GeoArea> parse_geo_areas(std::string_view bytes, const std::string& file,
                                                   const Projection& projection);

}  // namespace wangge::network
