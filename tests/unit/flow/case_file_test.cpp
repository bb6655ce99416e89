#include "flow/case_file.hpp"

#include <gtest/gtest.h>

#include "kernel/hold.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::hours;
using base::Span;
using record::Cause;
using record::Stage;
using support::SmallDistrict;

constexpr base::Instant kStart(14080 * base::days(1).count());  // midnight

Problem at_start() {
  Problem problem;
  problem.id = model::ProblemId(7);
  problem.arose = kStart;
  return problem;
}

kernel::Process wait_for_crew(const model::Roster& roster, record::Listener& listener) {
  CaseFile file(at_start(), roster, listener);
  co_await kernel::hold(hours(1));
  file.enter(Stage::Handling, SmallDistrict::kDepartment, Cause::WaitingForStaff);
  co_await kernel::hold(hours(9));
  file.enter(Stage::Handling, SmallDistrict::kDepartment, Cause::Work);
  co_await kernel::hold(hours(2));
  const Span still[]{{kStart + hours(11), kStart + base::minutes(690)}};
  file.lay_still(still);
  file.end(record::Outcome::Closed);
}

TEST(CaseFileTest, SplitsWaitingByTheRosterAndWorkByItsInterruptions) {
  SmallDistrict district;
  district.world.staffing.shifts.push_back({{"day", "", ""}, hours(8), hours(18), {}});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  const model::Roster roster(district.world, model::ConfigurationId(0),
                             {kStart, kStart + hours(24)});
  support::MemoryListener heard;
  kernel::Simulation simulation({.start = kStart});
  kernel::spawn(wait_for_crew(roster, heard));
  simulation.run_until(kStart + hours(20));
  const auto& life = heard.intervals.at(7);
  ASSERT_EQ(life.size(), 6U);
  EXPECT_EQ(life[0].cause, Cause::Undiscovered);
  EXPECT_EQ(life[1].cause, Cause::OffShift);
  EXPECT_EQ(life[1].when, (Span{kStart + hours(1), kStart + hours(8)}));
  EXPECT_EQ(life[2].cause, Cause::WaitingForStaff);
  EXPECT_EQ(life[3].cause, Cause::Work);
  EXPECT_EQ(life[4].cause, Cause::WaitingForStaff);
  EXPECT_EQ(life[4].when.length(), base::minutes(30));
  EXPECT_EQ(life[5].when.to, kStart + hours(12));
  EXPECT_EQ(heard.cases.at(0).work, base::minutes(90));
}

TEST(CaseFileTest, TellsOfACaseThatTheHorizonCutsOff) {
  SmallDistrict district;
  const model::Roster roster(district.world, model::ConfigurationId(0),
                             {kStart, kStart + hours(24)});
  support::MemoryListener heard;
  kernel::Simulation simulation({.start = kStart});
  kernel::spawn(wait_for_crew(roster, heard));
  simulation.run_until(kStart + hours(3));
  ASSERT_EQ(heard.cases.size(), 1U);
  EXPECT_FALSE(heard.cases[0].ended);
  EXPECT_EQ(heard.intervals.at(7).back().when.to, kStart + hours(3));
}

}  // namespace
}  // namespace wangge::flow
