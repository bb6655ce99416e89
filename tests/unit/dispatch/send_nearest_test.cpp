#include <gtest/gtest.h>

#include "dispatch/send_unit.hpp"
#include "support/small_district.hpp"

namespace wangge::dispatch {
namespace {

using base::Metres;
using model::UnitId;

const network::Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

/// A crew that covers the unit of that number.
Sendable at(std::size_t station, double metres) {
  return {UnitId(station), 0, UnitId(station),
          network::Whereabouts({{Metres(metres), Metres(0)}, {}})};
}

const Scene kWesternEnd{model::CellId(0), {{Metres(0), Metres(0)}, {}}, {}, {}};

TEST(SendNearestTest, IsWhoIsThereFirstOfEqualsTheFirstOfTheList) {
  const std::vector<Sendable> crews{at(0, 500), at(1, 200), at(2, -200)};
  EXPECT_EQ(send_nearest(crews, kWesternEnd, kTravel), 1U);
  EXPECT_FALSE(send_nearest({}, kWesternEnd, kTravel));
}

}  // namespace
}  // namespace wangge::dispatch
