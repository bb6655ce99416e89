#include "scenario/lay_cells.hpp"

#include "model/geometry.hpp"

namespace wangge::scenario {

std::string three_digits(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

std::vector<model::Cell> lay_cells(const std::vector<model::Outline>& outlines,
                                   const std::string& code, model::CommunityId id) {
  std::vector<model::Cell> cells;
  for (const model::Outline& outline : outlines) {
    model::Cell cell;
    cell.name.key = code + three_digits(cells.size() + 1);
    cell.community = id;
    cell.centre = model::inner_point(outline);
    cell.area = model::area(outline);
    cells.push_back(std::move(cell));
  }
  return cells;
}

}  // namespace wangge::scenario
