#pragma once
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/burst.hpp"
#include "model/district.hpp"
#include "model/name.hpp"

namespace wangge::model {

/// 人群: people at a place for a time (a match, a torch relay, an open-air screen). Their number
/// grows evenly for `gathers`, stays, and shrinks evenly for `disperses`.
struct Crowd {
  Name name;
  Place place;
  base::Metres radius;
  base::People people;        ///< at its height
  base::Span height;          ///< when all of them are there
  base::Duration gathers;     ///< before it
  base::Duration disperses;   ///< after it
  std::vector<double> cells;  ///< one a cell: the part of the people who are there; together 1
  std::vector<Burst> brings;  ///< rate: for each thousand people who are there
};

/// From the first to the last of its people.
[[nodiscard]] base::Span presence(const Crowd& crowd);

/// When its size changes, in order of time. It is taken as constant in between: in steps of at most
/// ten minutes while it grows and shrinks, each of the size at its middle. So the sum of
/// people times time is exact.
[[nodiscard]] std::vector<base::Instant> turning_points(const Crowd& crowd);

/// The people who are there in the step of that instant.
[[nodiscard]] base::People people_at(const Crowd& crowd, base::Instant t);

}  // namespace wangge::model
