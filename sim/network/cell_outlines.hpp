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

/// Puts the pieces of an outline, at least one, in the order of their codes: rows as high as a
/// square piece, counted from the north; then west to east.
void order_as_coded(std::vector<model::Outline>& pieces, const model::Outline& whole);

/// Cuts a community's outline into cells: each one piece, all of them together the outline, none
/// across its border. The outline is halved by straight cuts across its longer side, and the halves
/// again, so that the cells of one outline are of like area; where such a cut would make a hollow
/// outline fall into more than two pieces, it moves aside or turns. An outline smaller than `least`
/// is one cell; only where no cut avoids it is a cell smaller than that. In the order of the codes.
/// Deterministic. The outline must not cross
/// itself.
[[nodiscard]] std::vector<model::Outline> cell_outlines(const model::Outline& community,
                                                        const CellSize& size = {});

}  // namespace wangge::network
