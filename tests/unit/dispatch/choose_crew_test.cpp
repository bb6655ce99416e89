#include "dispatch/choose_crew.hpp"

#include <gtest/gtest.h>

#include "network/anchors.hpp"
#include "support/road_district.hpp"

namespace wangge::dispatch {
namespace {

using base::Metres;

const network::Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

FreeCrew crew_at(std::size_t number, double metres) {
  return {number, network::Whereabouts({{Metres(metres), Metres(0)}, {}})};
}

std::optional<std::size_t> nearest_crew_of(const std::vector<FreeCrew>& crews) {
  return nearest_crew(crews, {}, {}, {}, kTravel);
}

TEST(ChooseCrewTest, SendsTheNearest) {
  EXPECT_EQ(nearest_crew_of({crew_at(4, 500), crew_at(9, 200), crew_at(2, 300)}), 9U);
}

TEST(ChooseCrewTest, SendsTheFirstOfThoseEquallyNear) {
  EXPECT_EQ(nearest_crew_of({crew_at(4, 200), crew_at(9, -200)}), 4U);
}

TEST(ChooseCrewTest, FindsNobodyAmongNobody) { EXPECT_FALSE(nearest_crew_of({})); }

/// Free crews in some cells of the small district, an order for cell 2, CD closed from 8 to 10.
class ChooseCrewOnRoadsTest : public testing::Test {
 protected:
  ChooseCrewOnRoadsTest() { district_.close("CD", base::hours(8), base::hours(10)); }
  [[nodiscard]] network::Stop cell(std::size_t number) const {
    return network::centre_of(district_.world, model::CellId(number));
  }
  [[nodiscard]] std::optional<std::size_t> choose(base::Duration since_start,
                                                  const std::vector<std::size_t>& cells) const {
    const network::RoadTravel roads(district_.world, network::TravelCache(), 1);
    const network::Travel travel(district_.world.travel, &roads);
    std::vector<FreeCrew> crews;
    for (const std::size_t c : cells) crews.push_back({c, network::Whereabouts(cell(c))});
    return nearest_crew(crews, cell(2), {model::TravelMode::ServiceVehicle, {}},
                        district_.world.experiment.start + since_start, travel);
  }
  support::RoadDistrict district_;
};

TEST_F(ChooseCrewOnRoadsTest, PassesOverWhomAClosureKeepsAway) {
  EXPECT_EQ(choose(base::hours(7), {0, 3}), 3U);
  EXPECT_EQ(choose(base::hours(9), {3, 0}), 0U);
  EXPECT_FALSE(choose(base::hours(9), {3}));
}

}  // namespace
}  // namespace wangge::dispatch
