#include "model/roster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/small_district.hpp"

namespace wangge::model {
namespace {

using base::days;
using base::hours;
using base::Span;
using support::SmallDistrict;
using ::testing::ElementsAre;

constexpr base::Instant kSunday(14080 * days(1).count());  // 2008-07-20
constexpr Span kWeek{kSunday, kSunday + days(7)};

struct RosterTest : testing::Test {
  SmallDistrict district;
  RosterTest() {
    district.world.staffing.shifts.push_back(
        {{"day", "", ""}, hours(8), hours(18), DayKind::Every});
    district.world.staffing.shifts.push_back(
        {{"night", "", ""}, hours(22), hours(30), DayKind::Every});
    district.line(SmallDistrict::kDepartment).shift = ShiftId(1);
  }
  Roster roster() { return {district.world, ConfigurationId(0), kWeek}; }
  std::vector<RosteredPerson> crew() {
    auto people = roster().people();
    std::erase_if(people, [](const auto& p) { return p.unit != SmallDistrict::kDepartment; });
    return people;
  }
};

TEST_F(RosterTest, JoinsShiftsThatTouch) {
  const auto people = roster().people();
  EXPECT_THAT(people[0].duty, ElementsAre(kWeek));  // the desk, round the clock
  EXPECT_TRUE(roster().off_shift(SmallDistrict::kDesk).empty());
}

TEST_F(RosterTest, KnowsWhenNobodyIsThere) {
  const auto off = roster().off_shift(SmallDistrict::kDepartment);
  ASSERT_EQ(off.size(), 8U);
  EXPECT_EQ(off[0], (Span{kSunday, kSunday + hours(8)}));
  EXPECT_EQ(off[1], (Span{kSunday + hours(18), kSunday + hours(32)}));
}

TEST_F(RosterTest, SharesSupervisorsOfTheDistrictOutByCells) {
  district.world.district.subdistricts.resize(2);
  district.world.district.communities.push_back({{}, SubdistrictId(1), {}});
  district.world.district.cells[3].community = CommunityId(1);  // three cells here, one there
  const auto areas = [&](int people) {
    district.line(SmallDistrict::kSupervisors).people = people;
    std::vector<SubdistrictId> found;
    const Roster everybody = roster();
    for (const auto& person : everybody.people())
      if (person.unit == SmallDistrict::kSupervisors) found.push_back(person.area);
    return found;
  };
  const auto eight = areas(8);
  EXPECT_EQ(std::count(eight.begin(), eight.end(), SubdistrictId(0)), 6);
  EXPECT_EQ(std::count(eight.begin(), eight.end(), SubdistrictId(1)), 2);
  auto nine = areas(9);
  nine.pop_back();
  EXPECT_EQ(nine, eight) << "one more changes nobody else's subdistrict";
}

TEST_F(RosterTest, GivesRestDaysInRotation) {
  district.line(SmallDistrict::kDepartment).work_days = 5;
  const auto people = crew();
  ASSERT_EQ(people.size(), 2U);
  for (const auto& person : people) EXPECT_EQ(person.duty.size(), 5U);
  EXPECT_NE(people[0].duty[0].from, people[1].duty[4].from);
}

TEST_F(RosterTest, RunsNightShiftsIntoTheNextDay) {
  district.line(SmallDistrict::kDepartment).shift = ShiftId(2);
  const auto duty = crew()[0].duty;
  EXPECT_EQ(duty.front(), (Span{kSunday, kSunday + hours(6)}));  // began on Saturday
  EXPECT_EQ(duty[1], (Span{kSunday + hours(22), kSunday + hours(30)}));
  EXPECT_EQ(duty.back().to, kWeek.to);
}

TEST_F(RosterTest, KeepsToWorkingDays) {
  district.world.staffing.shifts[1].days = DayKind::Working;
  EXPECT_EQ(crew()[0].duty.size(), 5U);
  EXPECT_EQ(crew()[0].duty[0].from, kSunday + days(1) + hours(8));
  district.world.staffing.shifts[1].days = DayKind::Rest;
  EXPECT_EQ(crew()[0].duty.size(), 2U);
}

TEST_F(RosterTest, SendsTheLastNamedAwayOnTheDatesOfAWithdrawal) {
  auto& lines = district.world.staffing.configurations[0].lines;
  StaffingLine away = district.line(SmallDistrict::kDepartment);
  away.people = -1;
  away.only = Span{kSunday + days(2), kSunday + days(4)};
  lines.push_back(away);
  const auto people = crew();
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people[0].duty.size(), 7U);
  EXPECT_EQ(people[1].duty.size(), 5U);
}

TEST_F(RosterTest, CostsWhatItsLineSaysOrElseItsUnit) {
  district.line(SmallDistrict::kSupervisors).hourly_cost = base::Yuan(3);
  const Roster all = roster();
  for (const auto& person : all.people())
    EXPECT_EQ(person.hourly_cost, base::Yuan(person.unit == SmallDistrict::kSupervisors ? 3 : 20));
}

TEST_F(RosterTest, EachPersonHasTheSkillsOfTheirLine) {
  district.line(SmallDistrict::kDepartment).skills.add(SkillId(3));
  for (const auto& person : crew()) EXPECT_TRUE(person.skills.has(SkillId(3)));
  EXPECT_TRUE(roster().people()[0].skills.empty()) << "the desk";
}

}  // namespace
}  // namespace wangge::model
