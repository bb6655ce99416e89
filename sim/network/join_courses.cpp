#include "network/join_courses.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "model/geometry.hpp"
#include "network/road_line.hpp"

namespace wangge::network {
namespace {

constexpr base::Metres kTouch{1};  // how exactly a bend is put on another road

/// A place of a course: on which of its pieces, and how far along it.
struct Spot {
  std::size_t piece;
  Share along;
};

/// A course passes a junction.
struct Stop {
  Spot at;
  std::size_t junction;
};

std::size_t pieces_of(const RoadCourse& course) { return course.points.size() - 1; }

RoadLine piece_of(const RoadCourse& course, std::size_t piece) {
  return {course.points[piece], course.points[piece + 1]};
}

/// Where a point of a course is on it.
Spot spot_of(const RoadCourse& course, std::size_t point) {
  if (point < pieces_of(course)) return {point, Share(0)};
  return {point - 1, Share(1)};
}

/// Finds where courses meet.
class Junctions {
 public:
  explicit Junctions(const std::vector<RoadCourse>& courses)
      : courses_(courses), stops_(courses.size()) {
    for (const RoadCourse& course : courses) frames_.push_back(model::frame(course.points));
    for (std::size_t a = 0; a < courses.size(); ++a) {
      meet_itself(a);
      for (std::size_t b = a + 1; b < courses.size(); ++b)
        if (are_near(frames_[a], frames_[b])) meet(a, b);
    }
    for (auto& stops : stops_) std::stable_sort(stops.begin(), stops.end(), is_before);
  }

  [[nodiscard]] const std::vector<model::Place>& places() const { return places_; }
  /// Along the course.
  [[nodiscard]] const std::vector<Stop>& stops(std::size_t course) const { return stops_[course]; }

 private:
  static bool is_before(const Stop& a, const Stop& b) {
    return std::tuple(a.at.piece, a.at.along) < std::tuple(b.at.piece, b.at.along);
  }
  static bool are_near(const model::Frame& a, const model::Frame& b) {
    const auto reach = kJoinReach;
    return a.low.x <= b.high.x + reach && b.low.x <= a.high.x + reach &&
           a.low.y <= b.high.y + reach && b.low.y <= a.high.y + reach;
  }

  void meet(std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < pieces_of(courses_[a]); ++i)
      for (std::size_t j = 0; j < pieces_of(courses_[b]); ++j) cross(a, i, b, j);
    touch(a, b);
    touch(b, a);
  }

  void meet_itself(std::size_t a) {
    const RoadCourse& course = courses_[a];
    for (std::size_t i = 0; i < pieces_of(course); ++i)
      for (std::size_t j = i + 2; j < pieces_of(course); ++j) cross(a, i, a, j);
    const std::size_t last = pieces_of(course);
    if (last > 1 && distance_between(course.points[0], course.points[last]) <= kJoinReach)
      join(a, spot_of(course, 0), a, spot_of(course, last), course.points[0]);
  }

  void cross(std::size_t a, std::size_t i, std::size_t b, std::size_t j) {
    const auto found = crossing(piece_of(courses_[a], i), piece_of(courses_[b], j));
    if (found) join(a, {i, found->on_first}, b, {j, found->on_second}, found->place);
  }

  /// The points of `a` that lie on `b`, or end at it.
  void touch(std::size_t a, std::size_t b) {
    const RoadCourse& course = courses_[a];
    for (std::size_t p = 0; p < course.points.size(); ++p) {
      const bool is_end = p == 0 || p + 1 == course.points.size();
      for (std::size_t j = 0; j < pieces_of(courses_[b]); ++j) {
        const PlaceOnLine near = nearest_on(piece_of(courses_[b], j), course.points[p]);
        if (distance_between(near.place, course.points[p]) <= (is_end ? kJoinReach : kTouch))
          join(a, spot_of(course, p), b, {j, near.along}, near.place);
      }
    }
  }

  void join(std::size_t a, Spot on_a, std::size_t b, Spot on_b, const model::Place& place) {
    if (!may_meet(courses_[a], place) || !may_meet(courses_[b], place)) return;
    const std::size_t junction = junction_at(place);
    stops_[a].push_back({on_a, junction});
    stops_[b].push_back({on_b, junction});
  }

  static bool may_meet(const RoadCourse& course, const model::Place& place) {
    return !course.flyover ||
           std::any_of(course.points.begin(), course.points.end(), [&](const model::Place& point) {
             return distance_between(point, place) <= kJoinReach;
           });
  }

  /// The nearest junction within reach, else a new one.
  std::size_t junction_at(const model::Place& place) {
    std::size_t best = places_.size();
    base::Metres least = kJoinReach;
    for (std::size_t j = 0; j < places_.size(); ++j) {
      const base::Metres away = distance_between(places_[j], place);
      if (away > least || (away == least && best < places_.size())) continue;
      best = j;
      least = away;
    }
    if (best == places_.size()) places_.push_back(place);
    return best;
  }

  const std::vector<RoadCourse>& courses_;
  std::vector<model::Frame> frames_;
  std::vector<model::Place> places_;
  std::vector<std::vector<Stop>> stops_;
};

/// Puts the map together, course by course.
class Builder {
 public:
  explicit Builder(const Junctions& junctions)
      : junctions_(junctions), nodes_(junctions.places().size()) {}

  void add(const RoadCourse& course, const std::vector<Stop>& stops) {
    std::vector<RoadNodeId> way;
    const auto pass = [&](RoadNodeId node) {
      if (way.empty() || way.back() != node) way.push_back(node);
    };
    auto stop = stops.begin();
    for (std::size_t p = 0; p < course.points.size(); ++p) {
      pass(node_of_point(course.points[p], stops));
      for (; stop != stops.end() && stop->at.piece == p; ++stop)
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
  RoadNodeId node_of_point(const model::Place& point, const std::vector<Stop>& stops) {
    std::optional<std::size_t> junction;
    base::Metres least = kJoinReach;
    for (const Stop& stop : stops) {
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

  const Junctions& junctions_;
  std::vector<RoadNodeId> nodes_;  // of each junction, once it is met
  std::unordered_map<std::string, RoadNameId> names_;
  RoadMap map_;
};

}  // namespace

RoadMap join_courses(const std::vector<RoadCourse>& courses) {
  const Junctions junctions(courses);
  Builder builder(junctions);
  for (std::size_t c = 0; c < courses.size(); ++c) builder.add(courses[c], junctions.stops(c));
  return builder.take();
}

}  // namespace wangge::network
