#include "network/course_junctions.hpp"

#include <algorithm>
#include <tuple>

namespace wangge::network {
namespace {

constexpr base::Metres kTouch{1};  // how exactly a bend is put on another road

std::size_t pieces_of(const RoadCourse& course) { return course.points.size() - 1; }

RoadLine piece_of(const RoadCourse& course, std::size_t piece) {
  return {course.points[piece], course.points[piece + 1]};
}

bool is_before(const CourseStop& a, const CourseStop& b) {
  return std::tuple(a.piece, a.along) < std::tuple(b.piece, b.along);
}

bool are_near(const model::Frame& a, const model::Frame& b) {
  const base::Metres reach = kJoinReach;
  return a.low.x <= b.high.x + reach && b.low.x <= a.high.x + reach &&
         a.low.y <= b.high.y + reach && b.low.y <= a.high.y + reach;
}

bool may_meet(const RoadCourse& course, const model::Place& place) {
  return !course.flyover ||
         std::any_of(course.points.begin(), course.points.end(), [&](const model::Place& point) {
           return distance_between(point, place) <= kJoinReach;
         });
}

}  // namespace

/// A place of a course.
struct CourseJunctions::Spot {
  std::size_t piece;
  Share along;
};

CourseJunctions::CourseJunctions(const std::vector<RoadCourse>& courses)
    : courses_(courses), stops_(courses.size()) {
  std::vector<model::Frame> frames;
  for (const RoadCourse& course : courses) frames.push_back(model::frame(course.points));
  for (std::size_t a = 0; a < courses.size(); ++a) {
    meet_itself(a);
    for (std::size_t b = a + 1; b < courses.size(); ++b)
      if (are_near(frames[a], frames[b])) meet(a, b);
  }
  for (auto& stops : stops_) std::stable_sort(stops.begin(), stops.end(), is_before);
}

void CourseJunctions::meet(std::size_t a, std::size_t b) {
  for (std::size_t i = 0; i < pieces_of(courses_[a]); ++i)
    for (std::size_t j = 0; j < pieces_of(courses_[b]); ++j) cross(a, i, b, j);
  touch(a, b);
  touch(b, a);
}

void CourseJunctions::meet_itself(std::size_t a) {
  const RoadCourse& course = courses_[a];
  for (std::size_t i = 0; i < pieces_of(course); ++i)
    for (std::size_t j = i + 2; j < pieces_of(course); ++j) cross(a, i, a, j);
  const std::size_t last = pieces_of(course);
  if (last > 1 && distance_between(course.points[0], course.points[last]) <= kJoinReach)
    join(a, spot_of(course, 0), a, spot_of(course, last), course.points[0]);
}

void CourseJunctions::cross(std::size_t a, std::size_t i, std::size_t b, std::size_t j) {
  const auto found = crossing(piece_of(courses_[a], i), piece_of(courses_[b], j));
  if (found) join(a, {i, found->on_first}, b, {j, found->on_second}, found->place);
}

/// The points of `a` that lie on `b`, or end at it.
void CourseJunctions::touch(std::size_t a, std::size_t b) {
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

void CourseJunctions::join(std::size_t a, Spot on_a, std::size_t b, Spot on_b,
                           const model::Place& place) {
  if (!may_meet(courses_[a], place) || !may_meet(courses_[b], place)) return;
  const std::size_t junction = junction_at(place);
  stops_[a].push_back({on_a.piece, on_a.along, junction});
  stops_[b].push_back({on_b.piece, on_b.along, junction});
}

/// The nearest junction within reach, the first of equals, else a new one.
std::size_t CourseJunctions::junction_at(const model::Place& place) {
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

/// Where a point of a course is on it.
CourseJunctions::Spot CourseJunctions::spot_of(const RoadCourse& course, std::size_t point) {
  if (point < pieces_of(course)) return {point, Share(0)};
  return {point - 1, Share(1)};
}

}  // namespace wangge::network
