#include "dispatch/choose_hospital.hpp"

#include <gtest/gtest.h>

namespace wangge::dispatch {
namespace {

using base::Metres;

const network::Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

network::Stop at(double metres) { return {{Metres(metres), Metres(0)}, {}}; }

std::optional<std::size_t> nearest(const std::vector<network::Stop>& hospitals) {
  return nearest_hospital(network::Whereabouts(at(100)), hospitals, {}, {}, kTravel);
}

TEST(ChooseHospitalTest, TakesTheNearest) { EXPECT_EQ(nearest({at(700), at(0), at(300)}), 1U); }

TEST(ChooseHospitalTest, TakesTheFirstOfThoseEquallyNear) {
  EXPECT_EQ(nearest({at(200), at(0)}), 0U);
}

TEST(ChooseHospitalTest, FindsNoneAmongNone) { EXPECT_FALSE(nearest({})); }

}  // namespace
}  // namespace wangge::dispatch
