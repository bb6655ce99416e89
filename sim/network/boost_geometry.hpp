#pragma once
/// Boost.Geometry and its R-tree, without what release 1.74 itself makes compilers say: it includes
/// deprecated headers, and g++ 12 takes the factor of its rescaling for uninitialized.
#define BOOST_ALLOW_DEPRECATED_HEADERS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#pragma GCC diagnostic pop
#undef BOOST_ALLOW_DEPRECATED_HEADERS

#include "model/district.hpp"

namespace wangge::network {

namespace bg = boost::geometry;
/// In metres.
using Point = bg::model::d2::point_xy<double>;
using Box = bg::model::box<Point>;
using Polygon = bg::model::polygon<Point>;

/// In the library's own direction of drawing, its ring closed.
inline Polygon polygon_of(const model::Outline& outline) {
  Polygon polygon;
  for (const model::Place& corner : outline)
    polygon.outer().emplace_back(corner.x.count(), corner.y.count());
  bg::correct(polygon);
  return polygon;
}

}  // namespace wangge::network
