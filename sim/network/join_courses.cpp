#include "network/join_courses.hpp"

#include <optional>
#include <unordered_map>

#include "network/course_junctions.hpp"
#include "network/road_line.hpp"

namespace wangge::network {
namespace {

/// Puts the map together, course by course.
class CourseBuilder {
 public:
  explicit CourseBuilder(const CourseJunctions& junctions)
      : junctions_(junctions), nodes_(junctions.places().size()) {}

  void add(const RoadCourse& course, const std::vector<CourseStop>& stops) {
    std::vector<RoadNodeId> way;
    const auto pass = [&](RoadNodeId node) {
      if (way.empty() || way.back() != node) way.push_back(node);
    };
    auto stop = stops.begin();
    for (std::size_t p = 0; p < course.points.size(); ++p) {
      pass(node_of_point(course.points[p], stops));
      for (; stop != stops.end() && stop->piece == p; ++stop)
        pass(node_of_junction(stop->junction));
    }
    const RoadNameId name = name_of_course(course.name);
    for (std::size_t n = 0; n + 1 < way.size(); ++n) add_piece(course, name, way[n], way[n + 1]);
  }
  RoadMap take() { return std::move(map_); }

 private:
  RoadNodeId new_node(const model::Place& place) {
    const RoadNodeId node(map_.nodes.size());
    map_.nodes.push_back({place, static_cast<std::int64_t>(map_.nodes.size()) + 1});
    return node;
  }
  RoadNodeId node_of_junction(std::size_t junction) {
    if (!nodes_[junction].exists()) nodes_[junction] = new_node(junctions_.places()[junction]);
    return nodes_[junction];
  }
  RoadNodeId node_of_point(const model::Place& point, const std::vector<CourseStop>& stops) {
    std::optional<std::size_t> junction;
    base::Metres least = kJoinReach;
    for (const CourseStop& stop : stops) {
      const base::Metres away = distance_between(junctions_.places()[stop.junction], point);
      if (away > least) continue;
      junction = stop.junction;
      least = away;
    }
    return junction ? node_of_junction(*junction) : new_node(point);
  }
  RoadNameId name_of_course(const std::string& name) {
    if (name.empty()) return RoadNameId::none();
    const auto [at, is_new] = names_.try_emplace(name, map_.names.size());
    if (is_new) map_.names.push_back(name);
    return at->second;
  }
  void add_piece(const RoadCourse& course, RoadNameId name, RoadNodeId from, RoadNodeId to) {
    RoadSegment segment;
    segment.from = from;
    segment.to = to;
    segment.length = straight_length(map_.node(from).place, map_.node(to).place);
    segment.name = name;
    segment.road = course.road;
    segment.one_way = course.one_way;
    map_.segments.push_back(segment);
  }

  const CourseJunctions& junctions_;
  std::vector<RoadNodeId> nodes_;  // of each junction, once it is met
  std::unordered_map<std::string, RoadNameId> names_;
  RoadMap map_;
};

}  // namespace

RoadMap join_courses(const std::vector<RoadCourse>& courses) {
  const CourseJunctions junctions(courses);
  CourseBuilder builder(junctions);
  for (std::size_t c = 0; c < courses.size(); ++c) builder.add(courses[c], junctions.stops(c));
  return builder.take();
}

}  // namespace wangge::network
