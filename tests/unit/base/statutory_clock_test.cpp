#include "base/statutory_clock.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "support/any_between.hpp"
#include "support/work_calendar.hpp"

namespace wangge::base {
namespace {

using support::at;
using support::calendar;

using support::any_between;

using Unit = Limit::Unit;

const ClockHolder kRoads(0);
const ClockHolder kGardens(1);

StatutoryClock started(const char* when, Limit limit, ClockScope scope = ClockScope::Bundled) {
  StatutoryClock clock(calendar(), limit, scope);
  clock.start(at(when), kRoads);
  return clock;
}

TEST(StatutoryClockTest, FridayEveningIsDueOnMondayMorning) {
  const auto clock = started("2008-07-18 17:30", {Unit::WorkHours, 2});
  EXPECT_EQ(clock.deadline(at("2008-07-18 17:30")), at("2008-07-21 09:30"));
  EXPECT_EQ(clock.elapsed(at("2008-07-20 12:00")), minutes(30));
  EXPECT_EQ(clock.remaining(at("2008-07-21 08:00")), minutes(90));
}

TEST(StatutoryClockTest, DoneAtTheDeadlineIsInTime) {
  const auto clock = started("2008-07-18 17:30", {Unit::WorkHours, 2});
  EXPECT_FALSE(clock.is_late(at("2008-07-21 09:30")));
  EXPECT_TRUE(clock.is_late(at("2008-07-21 09:30") + milliseconds(1)));
  EXPECT_EQ(clock.remaining(at("2008-07-21 11:30")), hours(-2));
}

TEST(StatutoryClockTest, LateInTheEveningOfTheLastDayThoughNoOfficeHourPassed) {
  const auto clock = started("2008-07-21 08:00", {Unit::WorkDays, 1});
  EXPECT_FALSE(clock.is_late(at("2008-07-21 18:00")));
  EXPECT_TRUE(clock.is_late(at("2008-07-21 18:30")));
}

TEST(StatutoryClockTest, BeforeItStartsNothingIsUsed) {
  const StatutoryClock clock(calendar(), {Unit::UrgentHours, 2}, ClockScope::Bundled);
  EXPECT_FALSE(clock.is_running());
  EXPECT_EQ(clock.elapsed(at("2008-07-21 18:00")), Duration{});
  EXPECT_EQ(clock.deadline(at("2008-07-21 18:00")), at("2008-07-21 20:00"));
  EXPECT_FALSE(clock.is_late(at("2008-07-21 18:00")));
}

TEST(StatutoryClockTest, SuspensionStopsTheClock) {
  auto clock = started("2008-07-21 09:00", {Unit::WorkHours, 4});
  clock.pause(at("2008-07-21 10:00"));
  clock.pause(at("2008-07-21 11:00"));
  EXPECT_EQ(clock.elapsed(at("2008-08-21 10:00")), hours(1));
  EXPECT_FALSE(clock.is_late(at("2009-01-01")));
  EXPECT_EQ(clock.deadline(at("2008-08-21 08:00")), at("2008-08-21 11:00"));
  clock.resume(at("2008-08-21 08:00"));
  clock.resume(at("2008-08-21 09:00"));
  EXPECT_EQ(clock.deadline(at("2008-08-21 09:00")), at("2008-08-21 11:00"));
}

TEST(StatutoryClockTest, SuspensionDoesNotUndoBeingLate) {
  auto clock = started("2008-07-21 08:00", {Unit::WorkDays, 1});
  clock.pause(at("2008-07-21 18:30"));
  EXPECT_TRUE(clock.is_late(at("2008-07-21 18:30")));
  clock.resume(at("2008-07-25 08:00"));
  EXPECT_TRUE(clock.is_late(at("2008-07-25 08:00")));
  EXPECT_EQ(clock.deadline(at("2008-07-25 08:00")), at("2008-07-21 18:00"));
}

TEST(StatutoryClockTest, TwoExtensionsOfOneOriginalLimitEachAreGranted) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 2});
  EXPECT_TRUE(clock.extend(at("2008-07-21 09:00")));
  EXPECT_EQ(clock.deadline(at("2008-07-21 09:00")), at("2008-07-21 12:00"));
  EXPECT_TRUE(clock.extend(at("2008-07-21 09:00")));
  EXPECT_FALSE(clock.extend(at("2008-07-21 09:00")));
  EXPECT_EQ(clock.deadline(at("2008-07-21 09:00")), at("2008-07-21 14:00"));
  EXPECT_EQ(clock.extensions(), 2);
  EXPECT_EQ(clock.allowed(), hours(6));
}

TEST(StatutoryClockTest, NoExtensionOnceLate) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 2});
  EXPECT_FALSE(clock.extend(at("2008-07-21 10:01")));
  EXPECT_EQ(clock.allowed(), hours(2));
}

TEST(StatutoryClockTest, AnExtensionDuringASuspensionCounts) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 2});
  clock.pause(at("2008-07-21 09:00"));
  EXPECT_TRUE(clock.extend(at("2008-07-21 12:00")));
  clock.resume(at("2008-07-21 13:00"));
  EXPECT_EQ(clock.deadline(at("2008-07-21 13:00")), at("2008-07-21 16:00"));
}

TEST(StatutoryClockTest, ABundledClockIsSharedByAllUnits) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 4});
  clock.hand_to(at("2008-07-21 11:00"), kGardens);
  EXPECT_EQ(clock.deadline(at("2008-07-21 11:00")), at("2008-07-21 12:00"));
  EXPECT_EQ(clock.elapsed(at("2008-07-21 11:00")), hours(3));
  EXPECT_EQ(clock.holder(), kGardens);
}

TEST(StatutoryClockTest, PerUnitAnotherUnitGetsANewClock) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 4}, ClockScope::PerUnit);
  ASSERT_TRUE(clock.extend(at("2008-07-21 09:00")));
  clock.hand_to(at("2008-07-21 11:00"), kGardens);
  EXPECT_EQ(clock.deadline(at("2008-07-21 11:00")), at("2008-07-21 15:00"));
  EXPECT_EQ(clock.extensions(), 0);
}

TEST(StatutoryClockTest, PerUnitANewClockForgetsThatTheFormerUnitWasLate) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 1}, ClockScope::PerUnit);
  clock.pause(at("2008-07-21 11:00"));
  clock.hand_to(at("2008-07-21 11:30"), kGardens);
  EXPECT_FALSE(clock.is_late(at("2008-07-21 12:30")));
}

TEST(StatutoryClockTest, PerUnitTheSameUnitGoesOnWhereItStopped) {
  auto clock = started("2008-07-21 08:00", {Unit::UrgentHours, 4}, ClockScope::PerUnit);
  clock.pause(at("2008-07-21 09:00"));
  clock.hand_to(at("2008-07-21 10:00"), kRoads);
  EXPECT_TRUE(clock.is_running());
  EXPECT_EQ(clock.deadline(at("2008-07-21 10:00")), at("2008-07-21 13:00"));
}

RC_GTEST_PROP(StatutoryClockPropertyTest, PausesShiftTheDeadlineByTheCountedTimeTheyTook, ()) {
  const Unit unit =
      *rc::gen::element(Unit::UrgentHours, Unit::WorkHours, Unit::WorkDays, Unit::NaturalDays);
  StatutoryClock clock(calendar(), {unit, 30}, ClockScope::Bundled);
  Instant now = at("2007-01-01") + seconds(any_between(0, 86400 * 365));
  clock.start(now, kRoads);
  const Instant undisturbed = clock.deadline(now);
  Duration paused{};
  for (int i = 0; i < 4; ++i) {
    now += seconds(any_between(0, 10000));
    const Instant from = now;
    clock.pause(from);
    now += seconds(any_between(0, 400000));
    clock.resume(now);
    paused += counted_between(unit, from, now, calendar());
  }
  RC_PRE(!clock.is_late(now));
  RC_ASSERT(counted_between(unit, undisturbed, clock.deadline(now), calendar()) == paused);
}

RC_GTEST_PROP(StatutoryClockPropertyTest, ElapsedAndRemainingSumToWhatIsAllowed, ()) {
  StatutoryClock clock(calendar(), {Unit::WorkHours, 12}, ClockScope::Bundled);
  const Instant start = at("2008-01-01") + seconds(any_between(0, 86400 * 300));
  clock.start(start, kRoads);
  const Instant now = start + seconds(any_between(0, 86400 * 10));
  RC_ASSERT(clock.elapsed(now) + clock.remaining(now) == clock.allowed());
  RC_ASSERT(clock.is_late(now) == (now > clock.deadline(now)));
}

}  // namespace
}  // namespace wangge::base
