#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/skilled_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

model::SkillSet only(std::size_t number) {
  model::SkillSet set;
  set.add(model::SkillId(number));
  return set;
}

TEST(AssembleSkillsTest, PeopleHaveThemAndWorkNeedsThem) {
  const model::World world = world_of(kPumps);
  EXPECT_THAT(world.skills.names(), ElementsAre("pumps"));
  const auto& lines = world.staffing.configurations[0].lines;
  EXPECT_TRUE(lines[0].skills.empty());
  EXPECT_EQ(lines[1].skills, only(0));
  EXPECT_EQ(world.categories[0].severities[0].needs, only(0));
  EXPECT_TRUE(world.categories[1].severities[0].needs.empty());
}

TEST(AssembleSkillsTest, ASeverityMayNeedMoreThanItsCategory) {
  const std::string text = with(with(kPumps, "work: 1 h}]}", "work: 1 h, needs: power}]}"),
                                "skills: [pumps]", "skills: pumps、power");
  const model::World world = world_of(text);
  model::SkillSet both = only(0);
  both.add(model::SkillId(1));
  EXPECT_EQ(world.categories[0].severities[0].needs, both);
}

TEST(AssembleSkillsTest, TablesSayThemInAColumn) {
  const std::string text =
      with(with(kPumps, "  list:", "  table: more.csv\n  severities: conditions.csv\n  list:"),
           "skills: [pumps]", "skills: [pumps, power]");
  const model::World world =
      world_of(text, {{"more.csv", "编码,主管部门,所需技能\n0101,drains,power\n"},
                      {"conditions.csv",
                       "category,severity,limit,work,needs\n0101,usual,1 wd,1 h,pumps;power\n"}});
  EXPECT_EQ(world.categories[2].severities[0].needs.bits(), 3u);
}

TEST(AssembleSkillsTest, AMisspeltOneIsSuggested) {
  const std::string text = with(kPumps, "needs: [pumps]", "needs: [pomps]");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("pomps", text) +
                          "categories.list[flood].needs: there is no skill called `pomps`; "
                          "allowed: pumps; did you mean `pumps`?"));
}

TEST(AssembleSkillsTest, WhatMayHaveBeenLeftOutIsNoFault) {
  const std::string text = with(kPumps, "skills: [pumps]", "skills: {pumps: 1}");
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("staffing.lines[pump-crew].skills: must be")));
  const std::string key = with(kPumps, "skills: [pumps]", "skils: [pumps]");
  EXPECT_THAT(faults_of(key), ElementsAre(HasSubstr("no such key `skils`")));
}

TEST(AssembleSkillsTest, ThereAreAtMostSixtyFour) {
  std::string names = "pumps";
  for (int i = 0; i < 64; ++i) names += ", s" + std::to_string(i);
  const std::string text = with(kPumps, "skills: [pumps]", "skills: [" + names + "]");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("s63]", text) + "staffing.lines[pump-crew].skills: `s63` is one "
                                                   "skill too many; there may be 64"));
}

}  // namespace
}  // namespace wangge::scenario
