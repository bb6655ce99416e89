#include <algorithm>

#include "base/text.hpp"
#include "network/local_streets.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::RoadPlan;

std::vector<std::size_t> numbers(const std::vector<model::RoadClass>& classes) {
  std::vector<std::size_t> all;
  for (const model::RoadClass road : classes) all.push_back(model::index_of(road));
  if (classes.empty())
    for (std::size_t c = 0; c < model::kRoadClasses; ++c) all.push_back(c);
  return all;
}

/// A speed that names no classes is that of the roads which the mode may use anyway.
void set_speed(model::SpeedTable& table, const RoadSpeedEntry& entry) {
  auto& speeds = table.of(entry.mode).speed;
  for (const std::size_t c : numbers(entry.classes))
    if (!entry.classes.empty() || speeds[c].count() > 0) speeds[c] = entry.speed;
}

/// What the entry leaves out stays as it was.
void set_mode(model::SpeedTable& table, const RoadModeEntry& entry) {
  model::ModeSpeeds& own = table.of(entry.mode);
  const auto set = [](model::Factor& to, std::optional<double> value) {
    if (value) to = model::Factor(*value);
  };
  set(own.against_one_way, entry.against_one_way);
  set(own.feels_traffic, entry.feels_traffic);
  own.uses_olympic_lanes = entry.olympic_lanes.value_or(own.uses_olympic_lanes);
  own.off_road = entry.off_road.value_or(own.off_road);
}

model::Traffic traffic_at(const std::vector<TrafficEntry>& entries, base::Duration hour) {
  model::Traffic traffic;
  for (const TrafficEntry& entry : entries)
    if (entry.hours.from <= hour && hour < entry.hours.to)
      for (const std::size_t c : numbers(entry.classes))
        traffic.factor[c] = model::Factor(entry.factor);
  return traffic;
}

model::HourProfile profile(const std::vector<TrafficEntry>& entries) {
  model::HourProfile hours;
  for (std::size_t h = 0; h < hours.band_of_hour.size(); ++h) {
    const auto traffic = traffic_at(entries, base::hours(static_cast<std::int64_t>(h)));
    const auto known = std::find(hours.bands.begin(), hours.bands.end(), traffic);
    hours.band_of_hour[h] = static_cast<std::size_t>(known - hours.bands.begin());
    if (known == hours.bands.end()) hours.bands.push_back(traffic);
  }
  return hours;
}

/// Travel times are made by the hour.
void check_hours(const TrafficEntry& entry, const Assembly& a) {
  const auto whole = [](base::Duration t) { return t.count() % base::hours(1).count() == 0; };
  if (!whole(entry.hours.from) || !whole(entry.hours.to))
    a.fault(entry.where, base::text("scenario.not_whole_hours"));
}

void add_streets(Assembly& a) {
  const RoadsEntry& entry = a.entry.roads;
  std::vector<model::Outline> outlines;
  for (const model::Subdistrict& area : a.world.district.subdistricts)
    if (!area.outline.empty())
      outlines.push_back(area.outline);
    else
      a.faults.note(base::text("roads.no_streets_in", area.name.in(base::language())));
  network::add_local_streets(
      a.world.roads.map, outlines,
      {entry.local_streets->spacing, entry.local_streets->road, entry.water});
}

}  // namespace

void assemble_roads(Assembly& a) {
  const RoadsEntry& entry = a.entry.roads;
  const bool wanted = a.world.travel.metric == model::TravelMetric::Roads;
  if (wanted && !entry.file.given())
    a.fault(a.entry.roads.where, base::text("scenario.roads_without_file"));
  if (!wanted && entry.file.given()) a.faults.note(base::text("scenario.roads_not_used"));
  if (!wanted || entry.map.segments.empty()) return;
  RoadPlan& plan = a.world.roads;
  plan.map = entry.map;
  if (entry.local_streets) add_streets(a);
  plan.snap_limit = entry.snap_limit;
  for (const TrafficEntry& traffic : entry.traffic) check_hours(traffic, a);
  for (const RoadSpeedEntry& speed : entry.speeds) set_speed(plan.speeds, speed);
  for (const RoadModeEntry& mode : entry.modes) set_mode(plan.speeds, mode);
  plan.hours = profile(entry.traffic);
  lay_out_road_states(a);
  for (const std::string& line : entry.report) a.faults.note(line);
}

}  // namespace wangge::scenario
