#pragma once
#include <cstddef>
#include <vector>

#include "base/quantity.hpp"
#include "model/district.hpp"

/// What is wrong with outlines that somebody drew (Boost.Geometry).
namespace wangge::network {

/// Whether the outline crosses or touches itself: an eight, a pinched waist.
[[nodiscard]] bool is_crossed(const model::Outline& outline);

/// Whether the outline is narrower than `width` on average, as a line drawn there and back is: area
/// over half the way round it.
[[nodiscard]] bool is_thin(const model::Outline& outline, base::Metres width);

struct Overlap {
  std::size_t first;  ///< indices of the two outlines
  std::size_t second;
  base::SquareMetres shared;
};
/// Pairs that share more than `tolerated` of the smaller one's area; neighbours that were drawn
/// apart always share slivers. In the order of the list. No outline may cross itself.
[[nodiscard]] std::vector<Overlap> overlaps(const std::vector<model::Outline>& outlines,
                                            base::Probability tolerated);

}  // namespace wangge::network
