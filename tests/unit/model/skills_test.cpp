#include "model/skills.hpp"

#include <gmock/gmock.h>

namespace wangge::model {
namespace {

using ::testing::ElementsAre;

TEST(SkillsTest, APersonSuitsWorkThatNeedsNoMoreThanTheyCan) {
  SkillSet able, needed;
  EXPECT_TRUE(able.has_all(needed)) << "nothing is needed";
  able.add(SkillId(0));
  able.add(SkillId(63));
  needed.add(SkillId(63));
  EXPECT_TRUE(able.has_all(needed));
  EXPECT_TRUE(able.has(SkillId(63)));
  needed.add(SkillId(5));
  EXPECT_FALSE(able.has_all(needed));
  able.add(needed);
  EXPECT_TRUE(able.has_all(needed));
  EXPECT_EQ(needed.bits(), (std::uint64_t{1} << 63) + 32);
}

TEST(SkillsTest, ASkillKeepsItsNumber) {
  SkillTable table;
  EXPECT_EQ(table.add("pump"), SkillId(0));
  EXPECT_EQ(table.add("吊车"), SkillId(1));
  EXPECT_EQ(table.add("pump"), SkillId(0));
  EXPECT_EQ(table.find("吊车"), SkillId(1));
  EXPECT_EQ(table.find("crane"), std::nullopt);
  EXPECT_THAT(table.names(), ElementsAre("pump", "吊车"));
}

TEST(SkillsTest, ThereAreAtMostSixtyFour) {
  SkillTable table;
  for (std::size_t i = 0; i < SkillTable::kMost; ++i) EXPECT_TRUE(table.add(std::to_string(i)));
  EXPECT_EQ(table.add("one too many"), std::nullopt);
  EXPECT_EQ(table.add("7"), SkillId(7)) << "is there already";
}

}  // namespace
}  // namespace wangge::model
