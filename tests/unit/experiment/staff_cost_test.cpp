#include "experiment/staff_cost.hpp"

#include <gtest/gtest.h>

#include "support/small_district.hpp"

namespace wangge::experiment {
namespace {

using support::SmallDistrict;

constexpr model::ConfigurationId kUsual{0};

TEST(StaffCostTest, AddsUpEverybodysHours) {
  const SmallDistrict
      district;  // one, two, one and two people, always on duty for 7 days, 20 yuan/h
  const StaffCost cost = staff_cost(district.world, kUsual);
  EXPECT_EQ(cost.hours.count(), 6 * 168);
  EXPECT_EQ(cost.cost.count(), 6 * 168 * 20);
  ASSERT_EQ(cost.units.size(), 4u);
  EXPECT_EQ(cost.units[1].unit, SmallDistrict::kDepartment);
  EXPECT_EQ(cost.units[1].hours.count(), 2 * 168);
}

TEST(StaffCostTest, LeavesTheWarmUpOut) {
  SmallDistrict district;
  district.world.experiment.warm_up = base::days(2);
  EXPECT_EQ(staff_cost(district.world, kUsual).hours.count(), 6 * 120);
}

TEST(StaffCostTest, CountsWorkDaysInRotation) {
  SmallDistrict district;
  district.line(SmallDistrict::kSupervisors).work_days = 5;
  EXPECT_EQ(staff_cost(district.world, kUsual).hours.count(), 4 * 168 + 2 * 120);
}

TEST(StaffCostTest, PaysALineItsOwnWage) {
  SmallDistrict district;
  district.line(SmallDistrict::kDesk).hourly_cost = base::Yuan(5);
  EXPECT_EQ(staff_cost(district.world, kUsual).cost.count(), 5 * 168 * 20 + 168 * 5);
}

TEST(StaffCostTest, IsExactForAwkwardShifts) {
  SmallDistrict district;
  district.world.staffing.shifts[0].to = base::minutes(20);  // a third of an hour has no exact sum
  const StaffCost cost = staff_cost(district.world, kUsual);
  EXPECT_EQ(cost.units[1].hours.count(), 14 / 3.0);
}

TEST(StaffCostTest, LeavesOutUnitsWithoutPeople) {
  SmallDistrict district;
  district.line(SmallDistrict::kStreetOffice).people = 0;
  EXPECT_EQ(staff_cost(district.world, kUsual).units.size(), 3u);
}

}  // namespace
}  // namespace wangge::experiment
