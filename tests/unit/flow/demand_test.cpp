#include "flow/demand.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace wangge::flow
