#include "base/fault.hpp"
#include "base/text.hpp"
#include "network/osm_roads.hpp"
#include "network/road_table.hpp"
#include "scenario/roads_entry.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kLargestMap = std::size_t{512} << 20;  // bytes

void read_map(RoadsEntry& entry, const std::filesystem::path& path,
              const network::GeoPoint& origin) {
  const network::Projection projection(origin);
  if (path.extension() == ".csv" || path.extension() == ".CSV") {
    network::RoadTable table = network::read_road_table(path, projection);
    entry.map = std::move(table.roads);
    entry.water = std::move(table.water);
    return;
  }
  network::OsmRoads roads = network::read_osm_roads(path, projection);
  entry.map = std::move(roads.map);
  entry.report = roads.report.lines();
  if (entry.local_streets) entry.report.push_back(base::text("roads.own_streets"));
  entry.local_streets.reset();  // the map has its own
}

}  // namespace

void read_roads(RoadsEntry& entry, const std::optional<network::GeoPoint>& origin,
                const Reader& reader) {
  if (!entry.file.given()) return;
  const Mark& mark = entry.file.where.mark;
  const std::filesystem::path path = reader.files().locate(entry.file.text, mark);
  if (!reader.files().read(path, kLargestMap, mark, entry.file.where.path, reader.faults())) return;
  if (!origin)
    return reader.faults().add(entry.file.where, {base::text("scenario.roads_without_origin"),
                                                  "district: {origin: [116.36, 39.9]}", ""});
  try {
    read_map(entry, path, *origin);
  } catch (const base::InvalidInput& invalid) {
    for (const base::Fault& fault : invalid.faults())
      reader.faults().add(
          {std::make_shared<const std::string>(path.generic_string()), fault.line, fault.column},
          fault.key, {fault.message, "", ""});
  }
}

}  // namespace wangge::scenario
