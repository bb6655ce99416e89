#include "flow/desk_call.hpp"

#include <gtest/gtest.h>

#include "support/crowded.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using support::simulate;
using support::SmallDistrict;

/// Only calls at the desk: ten an hour, three minutes each.
SmallDistrict call_centre() {
  SmallDistrict district;
  district.world.demand.problems.clear();
  model::DeskStream calls;
  calls.name = {"calls", "", ""};
  calls.desk = SmallDistrict::kDesk;
  calls.rhythm.per_day = base::PerDay(240);
  calls.rhythm.hours.fill(1);
  calls.rhythm.weekdays.fill(1);
  calls.work = random::Distribution::exponential(base::minutes(3));
  calls.category_weights = {1};
  calls.cell_weights = {1, 1, 1, 1};
  district.world.demand.desk_work = {calls};
  return district;
}

long gave_up(const support::MemoryListener& heard) {
  return std::count_if(heard.desk_work.begin(), heard.desk_work.end(),
                       [](const auto& d) { return d.gave_up; });
}

TEST(DeskCallTest, TakesEveryCallInTurn) {
  const auto heard = simulate(call_centre());
  EXPECT_NEAR(static_cast<double>(heard.desk_work.size()), 7 * 240, 150);
  EXPECT_EQ(gave_up(heard), 0);
  EXPECT_TRUE(heard.cases.empty());
}

TEST(DeskCallTest, CallsOfACrowdAreWorkOfTheSameStream) {
  auto district = call_centre();
  district.world.demand.desk_work[0].rhythm.per_day = base::PerDay(0);
  district.world.demand.desk_work[0].becomes_report = Probability(1);
  support::add_crowd(district.world, support::make_crowd(district.world, 0, 0.5));
  const auto heard = simulate(district);
  const auto calls = std::count_if(heard.desk_work.begin(), heard.desk_work.end(),
                                   [](const auto& d) { return d.stream == 0; });
  EXPECT_NEAR(static_cast<double>(calls), 70, 28);  // 99.9 %
  EXPECT_EQ(static_cast<long>(heard.cases.size()), calls);
  for (const auto& c : heard.cases) EXPECT_EQ(c.cell, model::CellId(0)) << "where the crowd is";
}

TEST(DeskCallTest, LosesTheImpatient) {
  auto district = call_centre();
  district.world.demand.desk_work[0].patience = random::Distribution::constant(base::minutes(1));
  const auto heard = simulate(district);
  EXPECT_GT(gave_up(heard), 100);
  for (const auto& d : heard.desk_work) {
    if (d.gave_up) {
      EXPECT_FALSE(d.started);
    }
  }
}

TEST(DeskCallTest, TurnsCallsIntoVerifiedCases) {
  auto district = call_centre();
  district.world.demand.desk_work[0].becomes_report = Probability(0.25);
  const auto heard = simulate(district);
  EXPECT_NEAR(static_cast<double>(heard.cases.size()), 7 * 60, 80);
  for (const auto& c : heard.cases) EXPECT_EQ(c.channel, model::Channel::Hotline);
}

TEST(DeskCallTest, GoesOnToTheNextDeskAndBack) {
  auto district = call_centre();
  district.world.demand.desk_work[0].work = random::Distribution::exponential(base::minutes(1));
  district.world.demand.desk_work[0].next = SmallDistrict::kDepartment;
  district.world.demand.desk_work[0].returns = Probability(0.5);
  const auto heard = simulate(district);
  long here = 0;
  for (const auto& d : heard.desk_work) here += d.desk == SmallDistrict::kDesk;
  EXPECT_NEAR(static_cast<double>(here), 2 * 7 * 240, 350);  // 1 / (1 - 0.5) rounds
  EXPECT_NEAR(static_cast<double>(heard.desk_work.size() - static_cast<std::size_t>(here)),
              static_cast<double>(here), 30);
}

TEST(DeskCallTest, TakesTheDeskFromRoutineWork) {
  auto district = call_centre();
  auto urgent = district.world.demand.desk_work[0];
  urgent.name.key = "urgent";
  urgent.priority = 0;
  urgent.preempts = true;
  district.world.demand.desk_work.push_back(urgent);
  const auto heard = simulate(district);
  base::Duration routine{}, pressing{};
  for (const auto& d : heard.desk_work)
    if (d.started) (d.stream == 1 ? pressing : routine) += *d.started - d.arrived;
  EXPECT_LT(base::in_hours(pressing) * 3, base::in_hours(routine));
}

}  // namespace
}  // namespace wangge::flow
