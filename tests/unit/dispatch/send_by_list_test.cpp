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

TEST(SendByListTest, TheFirstStationOnTheListThatHasSomebodySends) {
  const std::vector<Sendable> crews{at(0, 10), at(2, 700), at(2, 600), at(1, 20)};
  EXPECT_EQ(send_by_list(crews, kWesternEnd, {UnitId(3), UnitId(2), UnitId(1)}, false, kTravel),
            2U);
}

TEST(SendByListTest, OthersHelpWhereTheyMay) {
  const std::vector<Sendable> crews{at(0, 30), at(1, 20)};
  EXPECT_EQ(send_by_list(crews, kWesternEnd, {UnitId(3)}, true, kTravel), 1U);
  EXPECT_FALSE(send_by_list(crews, kWesternEnd, {UnitId(3)}, false, kTravel));
}

}  // namespace
}  // namespace wangge::dispatch
