#include "experiment/reasons.hpp"

#include <gtest/gtest.h>

#include "support/contest.hpp"

namespace wangge::experiment {
namespace {

using support::Contest;
using support::SmallDistrict;

constexpr model::ConfigurationId kOne{0}, kOther{1};

std::vector<Reason> reasons(const Contest& contest) {
  const Samples samples(contest.observations);
  return find_reasons(contest.district.world, samples, kOther, kOne);
}

TEST(ReasonsTest, FindWhereCasesLieForLessTime) {
  Contest contest({"slow", "quick"});
  contest.observe_waiting(0, {base::hours(70), base::hours(84), base::hours(77)});
  contest.observe_waiting(1, {base::hours(7), base::hours(14), base::hours(14)});
  const auto found = reasons(contest);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].unit, SmallDistrict::kDepartment);
  EXPECT_EQ(found[0].stage, record::Stage::Handling);
  EXPECT_EQ(found[0].cause, record::Cause::WaitingForStaff);
  EXPECT_NEAR(found[0].hours_a_day.mean, -(63 + 70 + 63) / 3.0 / 7, 1e-9);  // seven days
}

TEST(ReasonsTest, ClaimNothingThatChanceCouldHaveDone) {
  Contest contest({"one", "same"});
  contest.observe_waiting(0, {base::hours(10), base::hours(30), base::hours(20)});
  contest.observe_waiting(1, {base::hours(20), base::hours(10), base::hours(29)});
  EXPECT_TRUE(reasons(contest).empty());
}

TEST(ReasonsTest, LeaveOutWhatIsSureButNotWorthTelling) {
  Contest contest({"slow", "quick"});
  contest.observe_waiting(0, {base::hours(70), base::hours(84), base::hours(77)});
  contest.observe_waiting(1, {base::hours(7), base::hours(14), base::hours(14)});
  contest.observe_waiting(0, {base::hours(2), base::hours(2), base::hours(2)},
                          SmallDistrict::kDesk);
  EXPECT_EQ(reasons(contest).size(), 1u);
}

TEST(ReasonsTest, LeaveOutWhatWouldBeWrittenAsNothing) {
  Contest contest({"slow", "quick"});
  contest.observe_waiting(0, {base::seconds(70), base::seconds(84), base::seconds(77)});
  contest.observe_waiting(1, {base::seconds(7), base::seconds(14), base::seconds(14)});
  EXPECT_TRUE(reasons(contest).empty());
}

TEST(ReasonsTest, CountANewPlaceToWaitAsZeroBefore) {
  Contest contest({"without", "with"});
  contest.observe(0, {1, 1, 1});
  contest.observe_waiting(1, {base::hours(7), base::hours(8), base::hours(7)});
  const auto found = reasons(contest);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_GT(found[0].hours_a_day.mean, 0);
}

TEST(ReasonsTest, NeedMoreThanOneReplication) {
  Contest contest({"slow", "quick"});
  contest.observe_waiting(0, {base::hours(70)});
  contest.observe_waiting(1, {base::hours(7)});
  EXPECT_TRUE(reasons(contest).empty());
}

}  // namespace
}  // namespace wangge::experiment
