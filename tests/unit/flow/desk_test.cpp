#include "flow/desk.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

TEST(DeskTest, NotesTheLimitOfTheActivity) {
  for (const auto& c : support::some(simulate({}), Outcome::Closed)) {
    EXPECT_EQ(*c.acceptance.deadline - *c.acceptance.started, base::minutes(15));
    EXPECT_GE(*c.acceptance.ended - *c.acceptance.started, base::minutes(2));
  }
}

TEST(DeskTest, TakesNoTimeForWhatNobodyDoes) {
  SmallDistrict district;
  district.drop_activity(model::Activity::Accept);
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.acceptance.started, c.acceptance.ended);
    EXPECT_TRUE(c.acceptance.in_time());
  }
}

TEST(DeskTest, MakesCasesWaitForABusyDesk) {
  SmallDistrict busy;
  busy.world.organisation.activities[static_cast<std::size_t>(model::Activity::Accept)]->work =
      random::Distribution::constant(base::minutes(20));
  int late = 0;
  for (const auto& c : with(simulate(busy), Outcome::Closed)) late += !c.acceptance.in_time();
  EXPECT_GT(late, 100);
}

/// Calls of 25 minutes, thirty a day, and nothing else; the desk is there from 08:00 to 16:00
/// and hands over.
SmallDistrict desk_by_day() {
  SmallDistrict district;
  district.world.demand.problems.clear();
  model::DeskStream calls;
  calls.desk = SmallDistrict::kDesk;
  calls.rhythm.per_day = base::PerDay(30);
  calls.rhythm.hours.fill(1);
  calls.rhythm.weekdays.fill(1);
  calls.work = random::Distribution::constant(base::minutes(25));
  calls.category_weights = {1};
  calls.cell_weights = {1, 1, 1, 1};
  district.world.demand.desk_work = {calls};
  district.world.staffing.shifts.push_back(
      {{"day", "", ""}, base::hours(8), base::hours(16), model::DayKind::Every});
  district.line(SmallDistrict::kDesk).shift = model::ShiftId(1);
  district.unit(SmallDistrict::kDesk).shift_end = model::ShiftEnd::HandOver;
  return district;
}

TEST(DeskTest, SaysHowLongACallLayStillBetweenTwoShifts) {
  int still = 0;
  for (const auto& d : simulate(desk_by_day()).desk_work) {
    if (!d.started || !d.ended) continue;
    EXPECT_EQ(d.lay_still, *d.ended - *d.started - base::minutes(25));
    if (d.lay_still.count() == 0) continue;
    EXPECT_EQ(d.lay_still, base::hours(16));
    ++still;
  }
  EXPECT_GT(still, 3);
}

TEST(DeskTest, CountsACallThatLiesStillToTheHorizon) {
  const auto heard = simulate(desk_by_day());
  const auto broken_off = [](const auto& d) { return d.started && !d.ended; };
  const auto last = std::find_if(heard.desk_work.begin(), heard.desk_work.end(), broken_off);
  ASSERT_NE(last, heard.desk_work.end());
  EXPECT_EQ(last->lay_still, base::hours(8));  // from 16:00 to midnight
}

/// Nothing can be sent on the second day; somebody types for seven minutes what is told instead.
SmallDistrict cut_off_for_a_day() {
  SmallDistrict district;
  auto& world = district.world;
  world.network.mode = model::NetworkMode::Latency;
  world.network.voice_fallback = base::minutes(5);
  const base::Instant from = world.experiment.start + base::days(1);
  world.network.outages = {{{}, {}, {from, from + base::days(1)}}};
  world.organisation.activities[static_cast<std::size_t>(model::Activity::Dictate)] = {
      SmallDistrict::kDesk, random::Distribution::constant(base::minutes(7)), {}};
  return district;
}

base::Duration desk_hours(const SmallDistrict& district) {
  base::Duration hours{};
  for (const auto& [problem, life] : simulate(district).intervals)
    for (const auto& interval : life)
      if (interval.unit == SmallDistrict::kDesk && interval.cause == record::Cause::Work)
        hours += interval.when.length();
  return hours;
}

TEST(DeskTest, WritesDownWhatCameByVoice) {
  auto district = cut_off_for_a_day();
  const auto dictated = desk_hours(district);
  district.drop_activity(model::Activity::Dictate);
  const auto telephoned = desk_hours(district);
  EXPECT_GT(dictated - telephoned, base::hours(2));
  district.world.network.outages.clear();
  const auto undisturbed = desk_hours(district);
  EXPECT_LT(telephoned, undisturbed + base::hours(2));
}

}  // namespace
}  // namespace wangge::flow
