#include "dispatch/choose_hospital.hpp"

#include <gtest/gtest.h>

namespace wangge::dispatch {
namespace {

using base::Metres;

const network::Travel kStraightTravel({model::TravelMetric::Straight, base::Ratio(1)});

network::Stop hospital_at(double metres) { return {{Metres(metres), Metres(0)}, {}}; }

std::optional<std::size_t> nearest_of(const std::vector<network::Stop>& hospitals) {
  return nearest_hospital(network::Whereabouts(hospital_at(100)), hospitals, {}, {},
                          kStraightTravel);
}

TEST(ChooseHospitalTest, TakesTheNearest) {
  EXPECT_EQ(nearest_of({hospital_at(700), hospital_at(0), hospital_at(300)}), 1U);
}

TEST(ChooseHospitalTest, TakesTheFirstOfThoseEquallyNear) {
  EXPECT_EQ(nearest_of({hospital_at(200), hospital_at(0)}), 0U);
}

TEST(ChooseHospitalTest, FindsNoneAmongNone) { EXPECT_FALSE(nearest_of({})); }

}  // namespace
}  // namespace wangge::dispatch
