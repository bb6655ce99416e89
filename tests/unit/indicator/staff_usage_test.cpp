#include "indicator/staff_usage.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/civil.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using base::Duration;
using base::Instant;
using model::UnitId;
using record::Usage;

const Instant kFirstMidnight = base::to_instant({2008, 7, 20});
constexpr UnitId kDesk{0};

Usage row(const StaffUsage& usage, Usage::Slot slot, std::uint32_t number) {
  for (const Usage& u : usage.rows(kFirstMidnight))
    if (u.slot == slot && u.number == number) return u;
  return {};
}

TEST(StaffUsageTest, PeopleTimesTimeIsSplitAtTheHour) {
  StaffUsage usage(1, {kFirstMidnight, kFirstMidnight + 1_d});
  usage.changed(kDesk, kFirstMidnight + 8_h + 30_min, 3, 2, 1);
  usage.changed(kDesk, kFirstMidnight + 9_h + 15_min, 0, 0, 0);
  usage.finish();
  const Usage eight = row(usage, Usage::Slot::HourOfDay, 8);
  EXPECT_EQ(eight.on_duty, 30_min * 3);
  EXPECT_EQ(eight.busy, 30_min * 2);
  EXPECT_EQ(eight.waiting, 30_min);
  EXPECT_EQ(row(usage, Usage::Slot::HourOfDay, 9).on_duty, 15_min * 3);
  EXPECT_EQ(usage.total(kDesk).on_duty, 45_min * 3);
}

TEST(StaffUsageTest, DaysAreCountedFromTheFirstDayOfTheSimulation) {
  StaffUsage usage(1, {kFirstMidnight + 1_d, kFirstMidnight + 3_d});
  usage.changed(kDesk, kFirstMidnight + 22_h, 1, 0, 0);  // before the window
  usage.changed(kDesk, kFirstMidnight + 2_d + 1_h, 0, 0, 0);
  usage.finish();
  EXPECT_EQ(row(usage, Usage::Slot::Day, 0).on_duty, 0_h);
  EXPECT_EQ(row(usage, Usage::Slot::Day, 1).on_duty, 24_h);
  EXPECT_EQ(row(usage, Usage::Slot::Day, 2).on_duty, 1_h);
}

TEST(StaffUsageTest, HoursOfTheDayGatherAllDays) {
  StaffUsage usage(1, {kFirstMidnight, kFirstMidnight + 3_d});
  usage.changed(kDesk, kFirstMidnight, 2, 1, 0);
  usage.finish();
  EXPECT_EQ(row(usage, Usage::Slot::HourOfDay, 23).on_duty, 3_h * 2);
  EXPECT_EQ(usage.rows(kFirstMidnight).size(), 24u + 3u);
}

TEST(StaffUsageTest, NothingAfterTheHorizonCounts) {
  StaffUsage usage(1, {kFirstMidnight, kFirstMidnight + 1_h + 30_min});
  usage.changed(kDesk, kFirstMidnight, 1, 1, 0);
  usage.changed(kDesk, kFirstMidnight + 2_h, 5, 5, 0);
  usage.finish();
  EXPECT_EQ(usage.total(kDesk).busy, 1_h + 30_min);
}

TEST(StaffUsageTest, UnitsWithoutPeopleAndQueueHaveNoRows) {
  StaffUsage usage(3, {kFirstMidnight, kFirstMidnight + 1_d});
  usage.changed(UnitId(1), kFirstMidnight, 1, 0, 0);
  usage.finish();
  for (const Usage& u : usage.rows(kFirstMidnight)) EXPECT_EQ(u.unit, UnitId(1));
}

TEST(StaffUsageTest, HoursAndDaysEachAddUpToTheTotal) {
  const base::Span window{kFirstMidnight + 7_h + 13_min, kFirstMidnight + 9_d + 5_min};
  StaffUsage usage(1, window);
  std::mt19937 engine(8);
  for (Instant t = kFirstMidnight; t < window.to + 1_d; t += base::seconds(engine() % 9000))
    usage.changed(kDesk, t, engine() % 5, engine() % 3, engine() % 7);
  usage.finish();
  StaffTime hours, days;
  for (const Usage& u : usage.rows(kFirstMidnight))
    (u.slot == Usage::Slot::Day ? days : hours) += {u.on_duty, u.busy, u.waiting};
  for (const StaffTime& sum : {hours, days}) {
    EXPECT_EQ(sum.on_duty, usage.total(kDesk).on_duty);
    EXPECT_EQ(sum.busy, usage.total(kDesk).busy);
    EXPECT_EQ(sum.waiting, usage.total(kDesk).waiting);
  }
}

}  // namespace
}  // namespace wangge::indicator
