#include "model/most_on_duty.hpp"

#include <gtest/gtest.h>

#include "support/small_district.hpp"

namespace wangge::model {
namespace {

using base::hours;
using support::SmallDistrict;

TEST(MostOnDutyTest, CountsThoseThatAreThereAtOnce) {
  SmallDistrict district;
  auto& shifts = district.world.staffing.shifts;
  shifts.push_back({{"day", "", ""}, hours(8), hours(18), model::DayKind::Every});
  shifts.push_back({{"evening", "", ""}, hours(18), hours(22), model::DayKind::Every});
  auto& lines = district.world.staffing.configurations[0].lines;
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  lines.push_back(district.line(SmallDistrict::kDepartment));  // others, when the first have left
  lines.back().shift = model::ShiftId(2);
  lines.back().people = 3;
  const auto& plan = district.world.experiment;
  const model::Roster roster(district.world, model::ConfigurationId(0),
                             {plan.start, plan.start + plan.length});
  const auto most = [&](model::UnitId unit) {
    return most_on_duty(roster, [&](const auto& person) { return person.unit == unit; });
  };
  EXPECT_EQ(most(SmallDistrict::kDepartment), 3) << "of five, two leave as three come";
  EXPECT_EQ(most(model::UnitId::none()), 0);
}

}  // namespace
}  // namespace wangge::model
