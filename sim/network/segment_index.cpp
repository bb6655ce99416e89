#include "network/segment_index.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "network/boost_geometry.hpp"

namespace wangge::network {
namespace {

using Entry = std::pair<Box, std::uint32_t>;

Box box_of(const RoadMap& map, const RoadSegment& segment) {
  const model::Place& a = map.node(segment.from).place;
  const model::Place& b = map.node(segment.to).place;
  return {{std::min(a.x, b.x).count(), std::min(a.y, b.y).count()},
          {std::max(a.x, b.x).count(), std::max(a.y, b.y).count()}};
}

std::vector<Entry> entries(const RoadMap& map, const std::vector<SegmentId>& segments) {
  std::vector<Entry> all;
  all.reserve(segments.size());
  for (const SegmentId s : segments)
    all.emplace_back(box_of(map, map.segment(s)), static_cast<std::uint32_t>(s.index()));
  return all;
}

double square(double value) { return value * value; }

double square_distance(const model::Place& a, const model::Place& b) {
  return square((a.x - b.x).count()) + square((a.y - b.y).count());
}

/// How far along the segment its nearest point lies, as a share.
double nearest_share(const model::Place& a, const model::Place& b, const model::Place& place) {
  const double east = (b.x - a.x).count(), north = (b.y - a.y).count();
  const double length = square(east) + square(north);
  if (length == 0) return 0;
  const double dot = (place.x - a.x).count() * east + (place.y - a.y).count() * north;
  return std::clamp(dot / length, 0.0, 1.0);
}

RoadPoint nearest_point(const RoadMap& map, SegmentId id, const model::Place& place) {
  const RoadSegment& segment = map.segment(id);
  const model::Place& a = map.node(segment.from).place;
  const model::Place& b = map.node(segment.to).place;
  const double share = nearest_share(a, b, place);
  const double along = std::floor(share * static_cast<double>(segment.length.count()) + 0.5);
  return {id,
          Millimetres(static_cast<std::int64_t>(along)),
          {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}};
}

/// The nearest road of those offered so far.
struct Best {
  const RoadMap& map;
  const model::Place& place;
  double square_off;  ///< of the nearest, or the limit
  std::optional<RoadPoint> point;

  void offer(SegmentId segment) {
    const RoadPoint offered = nearest_point(map, segment, place);
    const double apart = square_distance(offered.place, place);
    const bool closer = apart < square_off || (apart == square_off && !point);
    const bool first_of_equals = point && apart == square_off && segment < point->segment;
    if (!closer && !first_of_equals) return;
    point = offered;
    square_off = apart;
  }
};

constexpr double kFirstReach = 50;  // metres: a street is seldom farther

}  // namespace

struct SegmentIndex::Tree {
  explicit Tree(const std::vector<Entry>& all) : boxes(all) {}
  bg::index::rtree<Entry, bg::index::rstar<16>> boxes;
};

SegmentIndex::SegmentIndex(const RoadMap& map, const std::vector<SegmentId>& segments)
    : map_(&map), tree_(std::make_unique<Tree>(entries(map, segments))) {}
SegmentIndex::~SegmentIndex() = default;
SegmentIndex::SegmentIndex(SegmentIndex&&) noexcept = default;
SegmentIndex& SegmentIndex::operator=(SegmentIndex&&) noexcept = default;

std::optional<NearestRoad> SegmentIndex::nearest(const model::Place& place,
                                                 base::Metres limit) const {
  Best best{*map_, place, square(limit.count()), {}};
  for (double reach = std::min(kFirstReach, limit.count());; reach *= 2) {
    const double x = place.x.count(), y = place.y.count();
    const Box around({x - reach, y - reach}, {x + reach, y + reach});
    std::vector<Entry> near;
    tree_->boxes.query(bg::index::intersects(around), std::back_inserter(near));
    for (const Entry& entry : near) best.offer(SegmentId(std::size_t{entry.second}));
    // What lies outside the box is farther than its reach.
    if (reach >= limit.count() || (best.point && best.square_off <= square(reach))) break;
  }
  if (!best.point) return std::nullopt;
  const double off = std::floor(std::sqrt(best.square_off) * 1000 + 0.5);
  return NearestRoad{*best.point, Millimetres(static_cast<std::int64_t>(off))};
}

}  // namespace wangge::network
