#pragma once
#include <vector>

#include "base/quantity.hpp"
#include "model/ids.hpp"
#include "model/name.hpp"

namespace wangge::model {

/// A point of the district: metres east and north of its origin.
struct Place {
  base::Metres x;
  base::Metres y;
  constexpr bool operator==(const Place&) const = default;
};

/// A closed ring without repeated end point, counter-clockwise, not crossing itself.
using Outline = std::vector<Place>;

/// 街道.
struct Subdistrict {
  Name name;
  Outline outline;  ///< empty where the scenario draws none
  double residents = 0;
};

/// 社区.
struct Community {
  Name name;
  SubdistrictId subdistrict;
  Outline outline;
};

/// 万米单元网格, the smallest area that is anybody's responsibility.
struct Cell {
  Name name;  ///< key: the 15-digit code where there is one
  CommunityId community;
  Place centre;
  base::SquareMetres area;
  double weight = 1;  ///< share of the district's problems, relative to the other cells
};

/// A district always has at least one subdistrict, community and cell.
struct District {
  Name name;
  std::vector<Subdistrict> subdistricts;
  std::vector<Community> communities;
  std::vector<Cell> cells;

  [[nodiscard]] const Cell& cell(CellId id) const { return cells[id.index()]; }
  [[nodiscard]] CommunityId community_of(CellId id) const { return cell(id).community; }
  [[nodiscard]] SubdistrictId subdistrict_of(CellId id) const {
    return communities[community_of(id).index()].subdistrict;
  }
};

}  // namespace wangge::model
