#include "flow/demand.hpp"

#include <gtest/gtest.h>

#include <map>

#include "model/problem_id.hpp"
#include "support/crowded.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using support::simulate;
using support::SmallDistrict;

TEST(DemandTest, BringsProblemsAtTheirRate) {
  SmallDistrict district;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(480);
  EXPECT_NEAR(static_cast<double>(simulate(district).cases.size()), 7 * 480, 200);  // 3.4 sigma
}

TEST(DemandTest, FollowsAFactorThatBeginsInsideAnHour) {
  SmallDistrict district;
  const auto rush = district.world.experiment.start + base::minutes(620);  // 10:20
  auto& rhythm = district.world.demand.problems[0].rhythm;
  rhythm.per_day = base::PerDay(1440);
  rhythm.factors = {{base::Span{rush, rush + base::minutes(10)}, {}, base::Ratio(30)}};
  const auto heard = simulate(district);
  const auto arose = [&](base::Instant from, base::Duration length) {
    return std::count_if(heard.cases.begin(), heard.cases.end(),
                         [&](const auto& c) { return from <= c.arose && c.arose < from + length; });
  };
  EXPECT_NEAR(static_cast<double>(arose(rush, base::minutes(10))), 300, 70);  // 4 sigma
  EXPECT_LT(arose(rush - base::minutes(20), base::minutes(20)), 40);
  EXPECT_LT(arose(rush + base::minutes(10), base::minutes(30)), 55);
}

TEST(DemandTest, ReplaysATraceAsItWas) {
  SmallDistrict district;
  const auto start = district.world.experiment.start;
  district.world.demand.problems.clear();
  district.world.demand.trace = {{start + base::hours(9), model::CategoryId(0), model::CellId(1),
                                  SmallDistrict::kStreetOffice, model::Channel::Superior},
                                 {start + base::hours(10), model::CategoryId(0), model::CellId(2),
                                  model::UnitId::none(), model::Channel::Hotline}};
  const auto heard = simulate(district);
  ASSERT_EQ(heard.cases.size(), 2U);
  EXPECT_EQ(heard.cases[0].arose, start + base::hours(9));
  EXPECT_EQ(heard.cases[0].handler, SmallDistrict::kStreetOffice);  // as the export says
  EXPECT_EQ(heard.cases[1].handler, SmallDistrict::kDepartment);    // by the rules
}

/// What each problem is, by its id.
auto problems_of(const SmallDistrict& district) {
  std::map<model::ProblemId, std::tuple<base::Instant, model::CellId, model::CategoryId>> all;
  for (const auto& c : simulate(district).cases) all[c.problem] = {c.arose, c.cell, c.category};
  return all;
}

TEST(DemandTest, EveryStaffingMeetsTheSameProblemsOfACrowd) {
  SmallDistrict district;
  support::add_crowd(district.world, support::make_crowd(district.world, 0, 0.5));
  const auto usual = problems_of(district);
  district.line(SmallDistrict::kSupervisors).people = 5;
  district.line(SmallDistrict::kDepartment).people = 1;
  EXPECT_EQ(problems_of(district), usual);
  const auto burst = district.world.demand.crowds[0].brings[0].number;
  const auto of_crowd = std::count_if(usual.begin(), usual.end(), [&](const auto& problem) {
    return model::stream_of(problem.first) == burst;
  });
  EXPECT_NEAR(static_cast<double>(of_crowd), 70, 28);  // 99.9 %
}

TEST(DemandTest, ACrowdLeavesWhatComesAnywayAsItIs) {
  SmallDistrict district;
  const auto before = problems_of(district);
  support::add_crowd(district.world, support::make_crowd(district.world, 0, 0.5));
  const auto with_crowd = problems_of(district);
  EXPECT_GT(with_crowd.size(), before.size());
  for (const auto& problem : before) EXPECT_EQ(with_crowd.at(problem.first), problem.second);
}

TEST(DemandTest, RainSlowsAStreamOnlyWhereItFalls) {
  SmallDistrict district;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(480);
  const auto day = district.world.experiment.start + base::days(1);
  model::Rain rain;
  rain.name.key = "rain";
  rain.when = {day, day + base::days(4)};
  rain.factors = {{0, base::Ratio(0.25)}};
  district.world.demand.rains = {rain};
  EXPECT_NEAR(static_cast<double>(problems_of(district).size()), 480 * (3 + 4 * 0.25), 145);
  district.world.demand.rains[0].falls = base::Probability(0);
  EXPECT_NEAR(static_cast<double>(problems_of(district).size()), 480 * 7, 191);  // 99.9 % both
}

}  // namespace
}  // namespace wangge::flow
