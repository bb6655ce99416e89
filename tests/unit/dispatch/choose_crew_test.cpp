#include "dispatch/choose_crew.hpp"

#include <gtest/gtest.h>

namespace wangge::dispatch {
namespace {

using base::Metres;

const network::Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

FreeCrew at(std::size_t number, double metres) {
  return {number, network::Whereabouts({{Metres(metres), Metres(0)}, {}})};
}

std::optional<std::size_t> nearest(const std::vector<FreeCrew>& crews) {
  return nearest_crew(crews, {}, {}, {}, kTravel);
}

TEST(ChooseCrewTest, SendsTheNearest) {
  EXPECT_EQ(nearest({at(4, 500), at(9, 200), at(2, 300)}), 9U);
}

TEST(ChooseCrewTest, SendsTheFirstOfThoseEquallyNear) {
  EXPECT_EQ(nearest({at(4, 200), at(9, -200)}), 4U);
}

TEST(ChooseCrewTest, FindsNobodyAmongNobody) { EXPECT_FALSE(nearest({})); }

}  // namespace
}  // namespace wangge::dispatch
