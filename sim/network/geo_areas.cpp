#include "network/geo_areas.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "model/geometry.hpp"
#include "network/outline_checks.hpp"

namespace wangge::network {
namespace {

using base::Json;

constexpr double kFarthestArea = 200e3;                // metres from the origin
constexpr base::Probability kToleratedOverlap{0.005};  // of the smaller area

constexpr base::Metres kNarrowest{1};

/// What a ring's positions are in the end.
enum class Order { LongitudeFirst, LatitudeFirst, NoDegrees, FarAway };

/// The value of a member; null where the value is no object or has no such member.
const Json& member(const Json& value, const char* name) {
  static const Json kNull;
  if (!value.is_object()) return kNull;
  const auto found = value.find(name);
  return found == value.end() ? kNull : *found;
}

/// A scalar as text; empty for the rest.
std::string as_text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() || value.is_boolean() ? base::json_line(value) : "";
}

std::string first_text(const Json& properties, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (auto text = as_text(member(properties, name)); !text.empty()) return text;
  return "";
}

bool is_position(const Json& value) {
  return value.is_array() && value.size() >= 2 && value[0].is_number() && value[1].is_number();
}

/// Reads one file, gathering its faults.
class Reader {
 public:
  Reader(std::string file, const Projection& projection, const GeoProperties& names)
      : file_(std::move(file)), projection_(projection), names_(names) {}

  std::vector<GeoArea> read(const Json& whole) {
    const Json& features = member(whole, "features");
    if (as_text(member(whole, "type")) != "FeatureCollection" || !features.is_array())
      fault("type", base::text("areas.no_collection"));
    check_reference_system(member(whole, "crs"));
    for (std::size_t f = 0; f < features.size() && features.is_array(); ++f)
      read_feature(features[f], f);
    if (faults_.empty() && areas_.empty()) fault("features", base::text("areas.none"));
    check_together();
    if (!faults_.empty()) throw base::InvalidInput(std::move(faults_));
    return std::move(areas_);
  }

 private:
  void fault(const std::string& key, std::string message) {
    faults_.push_back({file_, 0, 0, key, std::move(message)});
  }

  /// Old files may name another system than WGS84 (RFC 7946 knows no other).
  void check_reference_system(const Json& crs) {
    const std::string name = as_text(member(member(crs, "properties"), "name"));
    const bool known = name.ends_with("CRS84") || name.ends_with(":4326");
    if (!crs.is_null() && !known) fault("crs", base::text("areas.other_system", name));
  }

  void read_feature(const Json& feature, std::size_t number) {
    GeoArea area;
    const Json& properties = member(feature, "properties");
    area.name.zh = named(properties, names_.zh, {"name_zh", "name"});
    area.name.en = named(properties, names_.en, {"name_en"});
    area.name.key =
        named(properties, names_.key, {"key", "code", "id", "name", "name_zh", "name_en"});
    if (properties.is_object())
      for (const auto& [name, value] : properties.items())
        if (auto text = as_text(value); !text.empty()) area.properties.emplace(name, text);
    where_ = "features[" + std::to_string(number) + "]";
    if (!area.name.key.empty()) where_ += " (" + area.name.in(base::language()) + ")";
    area.feature = where_;
    check_named(area);
    if (auto outline = read_outline(member(feature, "geometry"))) {
      area.outline = std::move(*outline);
      areas_.push_back(std::move(area));
    }
  }

  static std::string named(const Json& properties, const std::string& given,
                           std::initializer_list<const char*> usual) {
    return given.empty() ? first_text(properties, usual)
                         : as_text(member(properties, given.c_str()));
  }

  void check_named(const GeoArea& area) {
    if (area.name.key.empty())
      fault(where_, names_.key.empty() ? base::text("areas.no_name")
                                       : base::text("areas.no_property", names_.key));
    if (!names_.level.empty() && !area.properties.contains(names_.level))
      fault(where_, base::text("areas.no_property", names_.level));
  }

  std::optional<model::Outline> refuse(std::string message) {
    fault(where_, std::move(message));
    return std::nullopt;
  }

  std::optional<model::Outline> read_outline(const Json& geometry) {
    const std::string type = as_text(member(geometry, "type"));
    const Json* rings = &member(geometry, "coordinates");
    if ((type != "Polygon" && type != "MultiPolygon") || !rings->is_array())
      return refuse(base::text("areas.no_polygon", type));
    if (type == "MultiPolygon") {
      if (rings->size() != 1 || !rings->front().is_array())
        return refuse(base::text("areas.pieces", rings->size()));
      rings = &rings->front();
    }
    if (rings->size() > 1) return refuse(base::text("areas.hole"));
    if (rings->empty()) return refuse(base::text("areas.no_area"));
    return read_ring(rings->front());
  }

  std::optional<model::Outline> read_ring(const Json& ring) {
    if (!ring.is_array() || !std::all_of(ring.begin(), ring.end(), is_position))
      return refuse(base::text("areas.no_positions"));
    std::vector<GeoPoint> points;
    for (const Json& position : ring)
      points.push_back({Degrees(position[0].get<double>()), Degrees(position[1].get<double>())});
    if (points.size() < 4) return refuse(base::text("areas.no_area"));
    if (points.front() != points.back()) return refuse(base::text("areas.not_closed"));
    points.pop_back();
    switch (order_of(points)) {
      case Order::LatitudeFirst:
        return refuse(base::text("areas.latitude_first"));
      case Order::NoDegrees:
        return refuse(base::text("areas.no_degrees"));
      case Order::FarAway:
        return refuse(base::text("areas.far_away"));
      case Order::LongitudeFirst:
        break;
    }
    return checked(points);
  }

  std::optional<model::Outline> checked(const std::vector<GeoPoint>& points) {
    model::Outline outline;
    for (const GeoPoint& point : points) outline.push_back(projection_.to_place(point));
    outline.erase(std::unique(outline.begin(), outline.end()), outline.end());
    if (outline.size() < 3) return refuse(base::text("areas.no_area"));
    if (is_crossed(outline)) return refuse(base::text("areas.crosses_itself"));
    if (is_thin(outline, kNarrowest)) return refuse(base::text("areas.no_area"));
    if (model::signed_area(outline).count() < 0) std::reverse(outline.begin(), outline.end());
    return outline;
  }

  [[nodiscard]] Order order_of(const std::vector<GeoPoint>& points) const {
    const auto all = [&](const auto& test) {
      return std::all_of(points.begin(), points.end(), test);
    };
    const auto swapped = [](const GeoPoint& p) { return GeoPoint{p.latitude, p.longitude}; };
    if (all([&](const GeoPoint& p) { return is_near(p); })) return Order::LongitudeFirst;
    if (all([&](const GeoPoint& p) { return is_near(swapped(p)); })) return Order::LatitudeFirst;
    if (all(is_on_earth)) return Order::FarAway;
    return all([&](const GeoPoint& p) { return is_on_earth(swapped(p)); }) ? Order::LatitudeFirst
                                                                           : Order::NoDegrees;
  }
  static bool is_on_earth(const GeoPoint& p) {
    return std::abs(p.longitude.count()) <= 180 && std::abs(p.latitude.count()) <= 90;
  }
  [[nodiscard]] bool is_near(const GeoPoint& p) const {
    if (!is_on_earth(p)) return false;
    const model::Place place = projection_.to_place(p);
    return std::abs(place.x.count()) <= kFarthestArea && std::abs(place.y.count()) <= kFarthestArea;
  }

  /// What can be wrong between two areas that are right by themselves.
  void check_together() {
    std::map<std::string, std::vector<const GeoArea*>> levels;
    for (const GeoArea& area : areas_) {
      const auto level = area.properties.find(names_.level);
      levels[level == area.properties.end() ? "" : level->second].push_back(&area);
    }
    for (const auto& [level, areas] : levels) check_level(areas);
  }

  void check_level(const std::vector<const GeoArea*>& areas) {
    std::set<std::string> keys;
    std::vector<model::Outline> outlines;
    for (const GeoArea* area : areas) {
      const std::string& key = area->name.key;
      if (!key.empty() && !keys.insert(key).second)
        fault(area->feature, base::text("areas.twice", key));
      outlines.push_back(area->outline);
    }
    for (const Overlap& overlap : overlaps(outlines, kToleratedOverlap))
      fault(areas[overlap.second]->feature,
            base::text("areas.overlap", areas[overlap.first]->feature, overlap.shared.count()));
  }

  std::string file_;
  const Projection& projection_;
  const GeoProperties& names_;
  std::string where_;  ///< the feature at hand
  std::vector<GeoArea> areas_;
  std::vector<base::Fault> faults_;
};

Json parse(std::string_view bytes, const std::string& file) {
  if (bytes.empty())
    throw base::InvalidInput(base::Fault{file, 0, 0, "", base::text("file.empty")});
  try {
    return base::parse_json(bytes, file);
  } catch (const Json::exception& error) {  // a number that no double holds
    throw base::InvalidInput(base::Fault{file, 0, 0, "", base::text("json.syntax", error.what())});
  }
}

/// The smallest and the largest of both numbers of every position below `value`.
struct Bounds {
  double low[2]{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
  double high[2]{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};

  void take(const Json& value) {
    if (!is_position(value)) {
      if (value.is_array())
        for (const Json& inner : value) take(inner);
      return;
    }
    for (const std::size_t i : {0U, 1U}) {
      low[i] = std::min(low[i], value[i].get<double>());
      high[i] = std::max(high[i], value[i].get<double>());
    }
  }
};

}  // namespace

std::optional<GeoPoint> middle_of_geo_areas(std::string_view bytes, const std::string& file) {
  constexpr double kNearPole = 89;  // see Projection
  Bounds bounds;
  const Json whole = parse(bytes, file);
  for (const Json& feature : member(whole, "features"))
    bounds.take(member(member(feature, "geometry"), "coordinates"));
  if (bounds.low[0] > bounds.high[0]) return std::nullopt;
  double middle[2];
  for (const std::size_t i : {0U, 1U}) middle[i] = (bounds.low[i] + bounds.high[i]) / 2;
  if (std::abs(middle[1]) > kNearPole) std::swap(middle[0], middle[1]);
  if (!(std::abs(middle[0]) <= 180 && std::abs(middle[1]) <= kNearPole)) return std::nullopt;
  return GeoPoint{Degrees(middle[0]), Degrees(middle[1])};
}

std::vector<std::string> properties_of_geo_areas(std::string_view bytes, const std::string& file) {
  std::set<std::string> names;
  const Json whole = parse(bytes, file);
  for (const Json& feature : member(whole, "features"))
    if (const Json& properties = member(feature, "properties"); properties.is_object())
      for (const auto& [name, value] : properties.items()) names.insert(name);
  return {names.begin(), names.end()};
}

std::vector<GeoArea> parse_geo_areas(std::string_view bytes, const std::string& file,
                                     const Projection& projection,
                                     const GeoProperties& properties) {
  return Reader(file, projection, properties).read(parse(bytes, file));
}

std::vector<GeoArea> read_geo_areas(const std::filesystem::path& file, const Projection& projection,
                                    const GeoProperties& properties) {
  return parse_geo_areas(base::read_file(file), file.string(), projection, properties);
}

}  // namespace wangge::network
