#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/district.hpp"
#include "network/projection.hpp"

namespace wangge::network {

/// Which properties say what an area is called. Empty: key: the first there is of `key`, `code`,
/// `id`, `name`, `name_zh`, `name_en`; zh: of `name_zh`, `name`; en: `name_en`.
struct GeoProperties {
  std::string key = {};
  std::string zh = {};
  std::string en = {};
  std::string level =
      {};  ///< areas of different levels may lie over each other; empty: all are one
};

/// A subdistrict, community or cell as a GeoJSON file draws it.
struct GeoArea {
  model::Name name;
  std::string feature;  ///< where it stands in the file, for faults: `features[3] (德胜街道)`
  model::Outline outline;  ///< in the metres of the projection
  /// Every property that is a text, number or truth value, as text: `subdistrict`, `residents`.
  std::map<std::string, std::string> properties;
};

/// Reads the areas of a GeoJSON file (RFC 7946): a FeatureCollection of polygons in WGS84 degrees,
/// longitude first. Either direction of drawing is taken. Throws InvalidInput with every fault at
/// once, by feature: rings that are not closed, cross themselves or have no area; coordinates that
/// are latitude first, no degrees, or more than 200 km from the projection's origin; holes, and
/// areas of several pieces; on one level two of one key, and areas that overlap by more than 0.5 %
/// of the smaller; areas without a property that says their key or level.
[[nodiscard]] std::vector<GeoArea> read_geo_areas(const std::filesystem::path& file,
                                                  const Projection& projection,
                                                  const GeoProperties& properties = {});

/// The same from the bytes of a file.
[[nodiscard]] std::vector<GeoArea> parse_geo_areas(std::string_view bytes, const std::string& file,
                                                   const Projection& projection,
                                                   const GeoProperties& properties = {});

/// The middle of all positions of a GeoJSON file, for an origin. Empty where the file has none;
/// those of a file with the latitude first are turned round, so that reading it says so.
[[nodiscard]] std::optional<GeoPoint> middle_of_geo_areas(std::string_view bytes,
                                                          const std::string& file);

/// The names of the properties that areas of the file have, in alphabetical order.
[[nodiscard]] std::vector<std::string> properties_of_geo_areas(std::string_view bytes,
                                                               const std::string& file);

}  // namespace wangge::network
