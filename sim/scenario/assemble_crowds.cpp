#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "scenario/bursts.hpp"
#include "scenario/spots.hpp"

namespace wangge::scenario {
namespace {

base::Metres distance(const model::Place& a, const model::Place& b) {
  const double x = (a.x - b.x).count(), y = (a.y - b.y).count();
  return base::Metres(std::sqrt(x * x + y * y));
}

std::size_t nearest_cell(const model::Place& place, const model::District& district) {
  const auto nearer = [&](const model::Cell& a, const model::Cell& b) {
    return distance(a.centre, place) < distance(b.centre, place);
  };
  const auto found = std::min_element(district.cells.begin(), district.cells.end(), nearer);
  return static_cast<std::size_t>(found - district.cells.begin());
}

/// The part of the people in each cell: by the areas of those whose centres lie within the radius;
/// if there is none, all in the nearest.
std::vector<double> share_out_people(const model::Crowd& crowd, const model::District& district) {
  std::vector<double> shares(district.cells.size());
  double total = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const model::Cell& cell = district.cells[i];
    if (distance(cell.centre, crowd.place) <= crowd.radius) shares[i] = cell.area.count();
    total += shares[i];
  }
  if (total <= 0 && !shares.empty()) shares[nearest_cell(crowd.place, district)] = total = 1;
  for (double& share : shares) share /= total;
  return shares;
}

/// Nobody of it is in the district: no cell lies within the radius, and it stands outside the
/// outlines, or, where none is drawn, far from every cell.
bool is_elsewhere(const model::Crowd& crowd, const model::District& district) {
  if (district.cells.empty()) return false;
  const model::Cell& nearest = district.cells[nearest_cell(crowd.place, district)];
  const base::Metres away = distance(nearest.centre, crowd.place);
  if (away <= crowd.radius) return false;
  const base::Metres side{std::sqrt(nearest.area.count())};
  return lies_outside(crowd.place, district) || away > crowd.radius + 3 * side;
}

model::Crowd make_crowd(const CrowdEntry& entry, Assembly& a) {
  model::Crowd crowd;
  crowd.name = {entry.id.text, entry.zh, entry.en};
  crowd.place = metres_of(entry.place, a);
  crowd.radius = entry.radius;
  crowd.people = entry.people;
  crowd.height = {entry.from, entry.to.instant};
  crowd.gathers = entry.gathers;
  crowd.disperses = entry.disperses;
  crowd.cells = share_out_people(crowd, a.world.district);
  return crowd;
}

void check_crowd(const model::Crowd& crowd, const CrowdEntry& entry, const Assembly& a) {
  if (crowd.height.length().count() <= 0)
    a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
  if (!a.faults.is_damaged("district") && is_elsewhere(crowd, a.world.district))
    a.fault(entry.place.where, base::text("scenario.crowd_elsewhere"));
  note_outside(crowd.name.key, model::presence(crowd), a);
}

}  // namespace

void assemble_crowds(Assembly& a) {
  for (const CrowdEntry& entry : a.entry.demand.crowds) {
    a.occasions.add(entry.id.text, entry.id.where, a.faults);
    model::Crowd crowd = make_crowd(entry, a);
    check_crowd(crowd, entry, a);
    for (const Weight& more : entry.per_thousand) {
      const auto stream = stream_number(more.ref, a);
      if (!stream) continue;
      crowd.brings.push_back(make_burst(*stream, crowd.name, more.value, a));
      crowd.brings.back().cell_weights = crowd.cells;
    }
    a.world.demand.crowds.push_back(std::move(crowd));
  }
}

}  // namespace wangge::scenario
