#pragma once
#include <vector>

#include "base/quantity.hpp"
#include "model/district.hpp"

namespace wangge::network {

/// 万米单元网格: about 10,000 m2 and not much above (CJ/T 213-2005).
struct CellSize {
  base::SquareMetres least{10'000};
  base::SquareMetres most{20'000};  ///< at least twice `least`
};

/// Cuts an outline into so many pieces, all of them together the outline, of equal area: it is
/// halved by a straight cut across its longer side, and the halves again. Where such a cut would
/// make a hollow outline fall into more than two pieces it moves aside or turns, and the areas are
/// no more than alike; where none avoids that, a piece hangs together by edges of no width. In the
/// order of the cell codes (DB11): rows as high as a square piece, counted from the north; then
/// west to east. Deterministic. `parts` at least 1; the outline must not cross itself.
[[nodiscard]] std::vector<model::Outline> equal_outlines(const model::Outline& outline,
                                                         std::size_t parts);

/// Cuts a community's outline into cells in the same way, none across its border: so many that
/// their areas are between `least` and `most`. An outline that is not above `most` is one cell.
/// Where no cut of a hollow outline makes two pieces, each of the pieces is cut by itself: only
/// there is a cell smaller than `least`.
[[nodiscard]] std::vector<model::Outline> cell_outlines(const model::Outline& community,
                                                        const CellSize& size = {});

}  // namespace wangge::network
