#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "network/road_words.hpp"

namespace wangge::network {

/// A point of a road.
struct RoadPoint {
  SegmentId segment;
  Millimetres along;  ///< from the segment's `from`, 0 to its length
  model::Place place;
  bool operator==(const RoadPoint&) const = default;
};

struct NearestRoad {
  RoadPoint point;
  Millimetres off_road;  ///< how far the place is from the point
};

/// Finds the nearest road to a place: an R-tree (Boost.Geometry) over some segments of a map, which
/// must outlive it.
class SegmentIndex {
 public:
  SegmentIndex(const RoadMap& map, const std::vector<SegmentId>& segments);
  ~SegmentIndex();
  SegmentIndex(SegmentIndex&&) noexcept;
  SegmentIndex& operator=(SegmentIndex&&) noexcept;

  /// The nearest point of all segments; of equally near segments that with the lowest index. Empty
  /// if the nearest is farther than `limit`.
  [[nodiscard]] std::optional<NearestRoad> nearest(const model::Place& place,
                                                   base::Metres limit) const;

 private:
  struct Tree;
  const RoadMap* map_;
  std::unique_ptr<Tree> tree_;
};

}  // namespace wangge::network
