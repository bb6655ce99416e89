#include "experiment/comparison_json.hpp"

#include <gtest/gtest.h>

#include "support/contest.hpp"

namespace wangge::experiment {
namespace {

using support::Contest;

base::Json json_of(const Contest& contest) {
  return json_of(compare(contest.district.world, contest.observations),
                 indicator::directory_of(contest.district.world),
                 {"wangge: 1", "abc", 2008, "0.1.0", "wangge compare x"});
}

Contest two() {
  Contest contest({"slow", "quick"});
  contest.observe(0, {9.0, 11.1, 10.0});
  contest.observe(1, {8.0, 10.0, 9.1});
  contest.observe_waiting(0, {base::hours(70), base::hours(84), base::hours(77)});
  contest.observe_waiting(1, {base::hours(7), base::hours(14), base::hours(14)});
  return contest;
}

TEST(ComparisonJsonTest, SaysWhereItComesFrom) {
  const auto json = json_of(two());
  EXPECT_EQ(json["seed"], 2008);
  EXPECT_EQ(json["scenario_hash"], "abc");
  EXPECT_EQ(json["command"], "wangge compare x");
  EXPECT_EQ(json["primary"], "response_mean");
  EXPECT_EQ(json["indicators"][0]["measure"], "hours");
  EXPECT_EQ(json["indicators"][0]["better"], "lower");
}

TEST(ComparisonJsonTest, ListsTheBestFirst) {
  const auto json = json_of(two());
  const auto& best = json["configurations"][0];
  EXPECT_EQ(best["rank"], 1);
  EXPECT_EQ(best["configuration"], "quick");
  EXPECT_EQ(best["staff_hours"], 7 * 168);
  EXPECT_EQ(best["staff"][0]["unit"], "desk");
  EXPECT_EQ(best["estimates"]["response_mean"]["replications"], 3);
}

TEST(ComparisonJsonTest, NamesBothSidesOfADifference) {
  const auto json = json_of(two());
  const auto& difference = json["differences"][0];
  EXPECT_EQ(difference["a"], "quick");
  EXPECT_EQ(difference["b"], "slow");
  EXPECT_LT(difference["a_minus_b"]["mean"], 0);
  EXPECT_EQ(difference["separated"], true);
  EXPECT_EQ(json["verdict"]["best"], "quick");
  EXPECT_EQ(json["verdict"]["more_replications"], nullptr);
}

TEST(ComparisonJsonTest, GivesReasonsByTheirWords) {
  const auto json = json_of(two());
  EXPECT_EQ(json["reasons"][0]["unit"], "department");
  EXPECT_EQ(json["reasons"][0]["stage"], "handling");
  EXPECT_EQ(json["reasons"][0]["cause"], "waiting");
}

TEST(ComparisonJsonTest, WritesNullForWhatIsNotKnown) {
  Contest contest({"once", "idle"});
  contest.observe(0, {9.0});
  contest.observe(1, {0.5}, "on_time_handling");
  const auto json = json_of(contest);
  EXPECT_EQ(json["configurations"][0]["estimates"]["response_mean"]["half_width"], nullptr);
  EXPECT_EQ(json["configurations"][1]["estimates"]["response_mean"], nullptr);
  EXPECT_EQ(json["verdict"], nullptr);
  EXPECT_EQ(json["warnings"][0]["warning"], "one_replication");
}

}  // namespace
}  // namespace wangge::experiment
