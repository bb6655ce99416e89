#pragma once
#include <cstddef>
#include <vector>

#include "base/quantity.hpp"
#include "model/name.hpp"

namespace wangge::model {

/// More of what one stream of the demand brings, for a time: because of a crowd or a rain. What it
/// brings is as the stream's own, but it has a number among the streams for itself
/// (model/streams.hpp), so nothing that the streams bring changes with it.
struct Burst {
  Name name;                         ///< `<stream>@<crowd or rain>`
  std::size_t usual = 0;             ///< number of that stream
  std::size_t number = 0;            ///< its own
  base::PerDay rate;                 ///< see whoever has it
  std::vector<double> cell_weights;  ///< one a cell
};

}  // namespace wangge::model
