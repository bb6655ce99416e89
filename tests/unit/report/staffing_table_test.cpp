#include "report/staffing_table.hpp"

#include <gmock/gmock.h>

#include "support/contest.hpp"

namespace wangge::report {
namespace {

using stats::Feasibility;
using testing::HasSubstr;

experiment::JudgedStaffing judged(int people, double share, Feasibility verdict) {
  experiment::JudgedStaffing one;
  one.people = {people};
  one.staff = {base::StaffHours(24.0 * people), base::Yuan(400.0 * people), {}};
  one.required = {experiment::Estimate{20, share, 0.01, 0.004}};
  one.verdict = verdict;
  one.replications = 20;
  return one;
}

experiment::StaffingSearch some_search() {
  experiment::StaffingSearch found;
  found.plan.lines = {{0, 1, 3}};
  found.plan.requirements = {
      {indicator::find("on_time_handling"), {{stats::Side::AtLeast, 0.9}, 0.005}}};
  found.judged = {judged(1, 0.7, Feasibility::Infeasible), judged(2, 0.93, Feasibility::Feasible),
                  judged(3, 0.97, Feasibility::Feasible)};
  found.best = 1;
  found.staffings = 3;
  found.replications = 60;
  return found;
}

std::string table_of(const experiment::StaffingSearch& found, base::Lang lang) {
  const support::Contest contest{"baseline"};
  return staffing_table(found, contest.district.world.staffing.configurations[0],
                        {"", "", 7, "", ""}, {.lang = lang, .width = 200});
}

TEST(StaffingTableTest, SaysWhatToTakeAndShowsCostAgainstService) {
  const auto text = table_of(some_search(), base::Lang::En);
  EXPECT_THAT(text, HasSubstr("none that is cheaper does"));
  EXPECT_THAT(text, HasSubstr("93.00 ± 0.40"));
  EXPECT_THAT(text, HasSubstr("breaks a requirement"));
  EXPECT_THAT(text, HasSubstr("60 replications in all"));
  EXPECT_THAT(table_of(some_search(), base::Lang::Zh), HasSubstr("没有更省的编制满足要求"));
}

TEST(StaffingTableTest, SaysWhatIsNotSure) {
  auto found = some_search();
  found.undecided = true;
  EXPECT_THAT(table_of(found, base::Lang::En), HasSubstr("could not be judged"));
  found.best.reset();
  found.judged[0].verdict = Feasibility::NotYet;
  EXPECT_THAT(table_of(found, base::Lang::En), HasSubstr("could not be judged in so many"));
}

TEST(StaffingTableTest, SaysItToPrograms) {
  const support::Contest contest{"baseline"};
  const auto& configuration = contest.district.world.staffing.configurations[0];
  const auto json = staffing_json(some_search(), configuration, {"", "", 7, "", ""});
  EXPECT_EQ(json["best"]["people"][configuration.lines[0].key], 2);
  EXPECT_EQ(json["judged"].size(), 3u);
  EXPECT_EQ(json["judged"][0]["requirements"], "breaks");
  EXPECT_EQ(json["requirements"][0]["at_least"], 0.9);
  EXPECT_EQ(json["varied"][0]["most"], 3);
}

}  // namespace
}  // namespace wangge::report
