#pragma once
#include "base/quantity.hpp"
#include "model/district.hpp"

/// Plane geometry of outlines, in metres. An outline may touch itself (two edges on one line, as
/// cutting makes them) but not cross itself. Basic arithmetic and square roots only, so that every
/// machine gives the same bytes.
namespace wangge::model {

/// Positive if the corners run counter-clockwise. Shoelace formula: sum of (x_i y_j - x_j y_i) / 2.
[[nodiscard]] base::SquareMetres signed_area(const Outline& outline);
[[nodiscard]] base::SquareMetres area(const Outline& outline);

/// The centre of gravity; the first corner of an outline without area. May lie outside a hollow
/// one.
[[nodiscard]] Place centroid(const Outline& outline);

/// Whether the place lies inside (crossing rule); places on an edge may count either way.
[[nodiscard]] bool contains(const Outline& outline, Place place);

/// A place well inside: the middle of the widest part of the outline at the height of its centroid,
/// or at another height where the outline has next to nothing there.
[[nodiscard]] Place inner_point(const Outline& outline);

/// Whether two edges that are no neighbours cross. Compares all pairs.
[[nodiscard]] bool crosses_itself(const Outline& outline);

/// Which coordinate a cut runs across: a cut at an x leaves a western part, at a y a southern part.
enum class Across { X, Y };

struct Halves {
  Outline low;   ///< western or southern
  Outline high;  ///< eastern or northern
};
/// Cuts along a straight line (Sutherland and Hodgman, CACM 17(1), 1974). Of a hollow outline a
/// half may be several pieces joined by edges of no width.
[[nodiscard]] Halves cut(const Outline& outline, Across across, base::Metres at);

/// The smallest rectangle around it, by its south-western and north-eastern corner.
struct Frame {
  Place low;
  Place high;
};
[[nodiscard]] Frame frame(const Outline& outline);

/// An axis-parallel rectangle.
[[nodiscard]] Outline rectangle(Place low, Place high);

}  // namespace wangge::model
