#include "flow/staff.hpp"

#include <gtest/gtest.h>

#include "flow/surge.hpp"
#include "kernel/hold.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::hours;
using support::SmallDistrict;

constexpr base::Instant kStart(14080 * base::days(1).count());

kernel::Process count_each_hour(Staff& staff, std::vector<std::size_t>& on_duty) {
  co_await kernel::hold(base::minutes(30));
  for (;;) {
    on_duty.push_back(staff.post(SmallDistrict::kDepartment).on_duty());
    co_await kernel::hold(hours(1));
  }
}

/// A district's staff on its first day.
struct FirstDay {
  explicit FirstDay(const SmallDistrict& district)
      : roster(district.world, model::ConfigurationId(0), {kStart, kStart + hours(24)}),
        surge(district.world),
        staff(district.world, model::ConfigurationId(0), roster, listener, surge) {
    staff.start();
  }
  const model::Roster roster;
  record::Listener listener;
  const Surge surge;
  Staff staff;  // outlives the simulation
  kernel::Simulation simulation{{.start = kStart}};
};

TEST(StaffTest, ComesAndGoesByTheRoster) {
  SmallDistrict district;
  district.world.staffing.shifts.push_back({{"day", "", ""}, hours(8), hours(18), {}});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  FirstDay day(district);
  std::vector<std::size_t> on_duty;
  kernel::spawn(count_each_hour(day.staff, on_duty));
  day.simulation.run_until(kStart + hours(24));
  ASSERT_EQ(on_duty.size(), 24U);
  for (std::size_t h = 0; h < 24; ++h) EXPECT_EQ(on_duty[h], h >= 8 && h < 18 ? 2U : 0U) << h;
}

TEST(StaffTest, TellsWhoIsOnDutyAndBusy) {
  struct Heard final : record::Listener {
    std::size_t most_on_duty = 0, most_busy = 0;
    void staff_changed(model::UnitId unit, base::Instant, std::size_t on_duty, std::size_t busy,
                       std::size_t) override {
      if (unit != SmallDistrict::kDepartment) return;
      most_on_duty = std::max(most_on_duty, on_duty);
      most_busy = std::max(most_busy, busy);
      EXPECT_LE(busy, on_duty);
    }
  } heard;
  SmallDistrict district;
  kernel::Simulation simulation({.start = kStart});
  Platform platform(district.world, model::ConfigurationId(0), {1, 0}, heard);
  platform.start();
  simulation.run_until(kStart + hours(48));
  EXPECT_EQ(heard.most_on_duty, 2U);
  EXPECT_EQ(heard.most_busy, 2U);
}

TEST(StaffTest, EachHasTheSkillsOfTheirLine) {
  SmallDistrict district;
  district.line(SmallDistrict::kDepartment).skills.add(model::SkillId(5));
  FirstDay day(district);
  const auto skills = [&](model::UnitId unit, int person) {
    return day.staff.post(unit).person(kernel::PersonId(person)).skills;
  };
  EXPECT_EQ(skills(SmallDistrict::kDepartment, 0), 32U);
  EXPECT_EQ(skills(SmallDistrict::kDepartment, 1), 32U);
  EXPECT_EQ(skills(SmallDistrict::kDesk, 0), 0U);
}

}  // namespace
}  // namespace wangge::flow
