#include "scenario/skill_names.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> names_in(const std::string& yaml) {
  std::vector<std::string> names;
  for (const Ref& name : read_part<SkillNames>(yaml).entry.names) names.push_back(name.text);
  return names;
}

TEST(SkillNamesTest, AreAListOrOneTextThatIsDivided) {
  EXPECT_THAT(names_in("[pumps, 高空作业]"), ElementsAre("pumps", "高空作业"));
  EXPECT_THAT(names_in("pumps"), ElementsAre("pumps"));
  EXPECT_THAT(names_in("pumps; crane, 电工、 高空作业；a，b"),
              ElementsAre("pumps", "crane", "电工", "高空作业", "a", "b"));
  EXPECT_THAT(names_in("[]"), ElementsAre());
}

TEST(SkillNamesTest, AreNamesThatCanBeShown) {
  EXPECT_THAT(read_part<SkillNames>("[a@b]").faults,
              ElementsAre(HasSubstr("a.yaml:1:2: `a@b` cannot be a name")));
  EXPECT_THAT(read_part<SkillNames>("a;;b").faults, ElementsAre(HasSubstr("`` cannot be a name")));
  EXPECT_THAT(read_part<SkillNames>("{a: 1}").faults,
              ElementsAre(HasSubstr("must be one word or number")));
}

TEST(SkillNamesTest, StandWhereTheyAreWritten) {
  EXPECT_EQ(read_part<SkillNames>("[a, bc]").entry.names[1].where.mark.column, 5);
}

}  // namespace
}  // namespace wangge::scenario
