#include "scenario/lay_cells.hpp"

#include <algorithm>
#include <cmath>

#include "model/geometry.hpp"
#include "network/cell_outlines.hpp"

namespace wangge::scenario {
namespace {

using model::Across;
using model::Outline;

/// The cut that leaves `share` of the area on its low side, by bisection to the last bit.
model::Halves cut_at_share(const Outline& outline, double share) {
  const model::Frame box = model::frame(outline);
  const bool wide = (box.high.x - box.low.x) > (box.high.y - box.low.y);
  const Across across = wide ? Across::X : Across::Y;
  double low = (wide ? box.low.x : box.low.y).count();
  double high = (wide ? box.high.x : box.high.y).count();
  const double wanted = model::area(outline).count() * share;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    const model::Halves halves = model::cut(outline, across, base::Metres(middle));
    (model::area(halves.low).count() < wanted ? low : high) = middle;
  }
  return model::cut(outline, across, base::Metres((low + high) / 2));
}

void split(const Outline& outline, std::size_t parts, std::vector<Outline>& out) {
  if (parts == 1) {
    out.push_back(outline);
    return;
  }
  const std::size_t first = parts / 2;
  const double share = static_cast<double>(first) / static_cast<double>(parts);
  const model::Halves halves = cut_at_share(outline, share);
  split(halves.low, first, out);
  split(halves.high, parts - first, out);
}

}  // namespace

std::string three_digits(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

std::vector<Outline> equal_parts(const Outline& outline, std::size_t parts) {
  std::vector<Outline> pieces;
  split(outline, parts, pieces);
  network::order_as_coded(pieces, outline);
  return pieces;
}

std::vector<model::Cell> lay_cells(const Outline& community, std::size_t count,
                                   const std::string& code, model::CommunityId id) {
  std::vector<model::Cell> cells;
  for (const Outline& piece : equal_parts(community, count)) {
    model::Cell cell;
    cell.name.key = code + three_digits(cells.size() + 1);
    cell.community = id;
    cell.centre = model::inner_point(piece);
    cell.area = model::area(piece);
    cells.push_back(std::move(cell));
  }
  return cells;
}

}  // namespace wangge::scenario
