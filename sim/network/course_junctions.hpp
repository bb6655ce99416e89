#pragma once
#include <vector>

#include "model/geometry.hpp"
#include "network/road_course.hpp"
#include "network/road_line.hpp"

namespace wangge::network {

/// A course passes a junction.
struct CourseStop {
  std::size_t piece;     ///< of the course: from this point of it to the next
  Share along;           ///< the piece
  std::size_t junction;  ///< index into the places
};

/// Where courses meet: see join_courses. Compares all pairs of courses that are near each other.
class CourseJunctions {
 public:
  /// The courses must outlive it.
  explicit CourseJunctions(const std::vector<RoadCourse>& courses);

  [[nodiscard]] const std::vector<model::Place>& places() const { return places_; }
  /// From the beginning of the course to its end.
  [[nodiscard]] const std::vector<CourseStop>& stops(std::size_t course) const {
    return stops_[course];
  }

 private:
  struct Spot;

  void meet(std::size_t a, std::size_t b);
  void meet_itself(std::size_t a);
  void cross(std::size_t a, std::size_t i, std::size_t b, std::size_t j);
  void touch(std::size_t a, std::size_t b);
  void join(std::size_t a, Spot on_a, std::size_t b, Spot on_b, const model::Place& place);
  std::size_t junction_at(const model::Place& place);
  static Spot spot_of(const RoadCourse& course, std::size_t point);

  const std::vector<RoadCourse>& courses_;
  std::vector<model::Place> places_;
  std::vector<std::vector<CourseStop>> stops_;
};

}  // namespace wangge::network
