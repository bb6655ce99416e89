#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "network/join_courses.hpp"
#include "network/projection.hpp"

namespace wangge::network {

/// What a table draws.
struct RoadTable {
  RoadMap roads;
  std::vector<model::Outline> water;  ///< lakes: LocalStreets keep out of them
};

/// Reads the roads that a planner draws in a spreadsheet, saved as CSV (UTF-8 or GBK), a road a
/// row, and joins them (join_courses). Columns, each by its key or a Chinese heading:
///   name     路名  may be empty
///   class    等级  primary, secondary ... (RoadClass), or 主干路, 次干路, 支路, 胡同 ...; water
///                  (水面): no road but a lake, its course the way round it
///   course   走向  its bends, `116.3495 39.9060; 116.3563 39.9061` (read_course_points)
///   one_way  单行  yes: in the direction of drawing only; may be absent
///   flyover  立交  yes: meets other roads only at bends it is drawn with; may be absent
///   source, note, 来源, 备注: for people
/// Throws InvalidInput with every fault at once, by row: unknown columns, classes and answers,
/// faults of a course, a course that is drawn twice, a lake that has no area or crosses itself; and
/// what base::CsvReader finds. After its kMostFaults the reading ends.
[[nodiscard]] RoadTable read_road_table(const std::filesystem::path& file,
                                        const Projection& projection);

/// The same from the bytes of a file.
[[nodiscard]] RoadTable parse_road_table(std::string bytes, const std::string& file,
                                         const Projection& projection);

}  // namespace wangge::network
