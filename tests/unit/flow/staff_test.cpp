#include "flow/staff.hpp"

#include <gtest/gtest.h>

#include "flow/surge.hpp"
#include "kernel/hold.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::hours;
using support::SmallDistrict;

constexpr base::Instant kStaffStart(14080 * base::days(1).count());

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
      : roster(district.world, model::ConfigurationId(0), {kStaffStart, kStaffStart + hours(24)}),
        surge(district.world),
        staff(district.world, model::ConfigurationId(0), roster, listener, surge) {
    staff.start();
  }
  const model::Roster roster;
  support::MemoryListener listener;
  const Surge surge;
  Staff staff;
  kernel::Simulation simulation{{.start = kStaffStart}};  // ends first: its processes use the staff
};

TEST(StaffTest, ComesAndGoesByTheRoster) {
  SmallDistrict district;
  district.world.staffing.shifts.push_back({{"day", "", ""}, hours(8), hours(18), {}});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  FirstDay day(district);
  std::vector<std::size_t> on_duty;
  kernel::spawn(count_each_hour(day.staff, on_duty));
  day.simulation.run_until(kStaffStart + hours(24));
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
  kernel::Simulation simulation({.start = kStaffStart});
  Platform platform(district.world, model::ConfigurationId(0), {1, 0}, heard);
  platform.start();
  simulation.run_until(kStaffStart + hours(48));
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

constexpr kernel::PersonId kFirst(0);
const network::Travel kAcross({model::TravelMetric::Straight, base::Ratio(1)});

/// The first crew of the department sets out for a place on the row of cells, at 1 m/s.
void set_out(Staff& staff, double metres, model::ProblemId about = {}) {
  const network::Stop to{{base::Metres(metres), base::Metres(0)}, {}};
  const auto here = staff.whereabouts(SmallDistrict::kDepartment, kFirst);
  const network::Way way = kAcross.way_across(here, to, base::MetresPerSecond(1));
  staff.set_out(SmallDistrict::kDepartment, kFirst, {to, way, way.total, about});
}

/// Ten minutes' way to a job, turned back after five of them.
kernel::Process turn_back(Staff& staff) {
  co_await kernel::hold(base::minutes(1));
  set_out(staff, 600, model::ProblemId(7));
  co_await kernel::hold(base::minutes(5));
  set_out(staff, 0);
}

TEST(StaffTest, TellsOfJourneysThoseBrokenOffUntilThen) {
  const SmallDistrict district;
  FirstDay day(district);
  kernel::spawn(turn_back(day.staff));
  day.simulation.run_until(kStaffStart + hours(1));
  const auto& told = day.listener.journeys;
  ASSERT_EQ(told.size(), 2U);
  const record::Journey out{SmallDistrict::kDepartment,
                            0,
                            model::ProblemId(7),
                            {kStaffStart + base::minutes(1), kStaffStart + base::minutes(6)},
                            base::minutes(10),
                            {},
                            {base::Metres(600), base::Metres(0)}};
  EXPECT_EQ(told[0], out);
  EXPECT_EQ(told[1].from.x, base::Metres(300));
  EXPECT_EQ(told[1].to.x, base::Metres(0));
  EXPECT_EQ(told[1].about, model::ProblemId(0));
  EXPECT_EQ(told[1].when.length(), base::minutes(5)) << "it arrived; nothing was told till the end";
}

TEST(StaffTest, AJourneyUnderWayAtTheHorizonIsToldUntilThen) {
  const SmallDistrict district;
  FirstDay day(district);
  kernel::spawn(turn_back(day.staff));
  day.simulation.run_until(kStaffStart + base::minutes(8));
  ASSERT_EQ(day.listener.journeys.size(), 2U);
  EXPECT_EQ(day.listener.journeys[1].when.length(), base::minutes(2));
  EXPECT_EQ(day.listener.journeys[1].whole, base::minutes(5));
}

kernel::Process halt_on_the_way(Staff& staff, std::vector<network::Whereabouts>& seen) {
  co_await kernel::hold(base::minutes(1));  // the shift has begun
  set_out(staff, 600);
  co_await kernel::hold(base::minutes(2));
  staff.halt(SmallDistrict::kDepartment, kFirst);
  co_await kernel::hold(base::minutes(30));
  seen.push_back(staff.whereabouts(SmallDistrict::kDepartment, kFirst));
}

TEST(StaffTest, WhoHaltsStaysThere) {
  const SmallDistrict district;
  FirstDay day(district);
  std::vector<network::Whereabouts> seen;
  kernel::spawn(halt_on_the_way(day.staff, seen));
  day.simulation.run_until(kStaffStart + hours(1));
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].place().x, base::Metres(120));
}

kernel::Process work_past_the_break(Staff& staff, std::vector<network::Whereabouts>& seen) {
  co_await kernel::hold(base::minutes(450));
  const auto crew = co_await staff.post(SmallDistrict::kDepartment).acquire();
  set_out(staff, 600);
  co_await kernel::hold(hours(2));
  seen.push_back(staff.whereabouts(SmallDistrict::kDepartment, kFirst));
}

TEST(StaffTest, WhoIsStillAtWorkWhenTheNextShiftBeginsStaysThere) {
  SmallDistrict district;  // off from 8 to 9 o'clock
  district.world.staffing.shifts.push_back({{"long", "", ""}, hours(9), hours(32), {}});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  district.line(SmallDistrict::kDepartment).people = 1;
  FirstDay day(district);
  std::vector<network::Whereabouts> seen;
  kernel::spawn(work_past_the_break(day.staff, seen));
  day.simulation.run_until(kStaffStart + hours(12));
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].place().x, base::Metres(600));
}

}  // namespace
}  // namespace wangge::flow
