#include "scenario/migrate.hpp"

#include <gmock/gmock.h>

#include <array>

#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// An invented history: version 2 called `name` what version 1 called `title`; version 3 added
/// `zh`.
constexpr std::array kSteps{
    Migration{1, [](Node& document) { document.set("name", *document.find("title")); }},
    Migration{2, [](Node& document) { document.set("zh", document.find("name")->text); }}};

Node migrated(std::string_view text, int to, std::vector<std::string>& faults) {
  Faults found;
  Node node = migrate(parse_yaml(text, "a.yaml", found), found, kSteps, to);
  faults = lines_of(found);
  return node;
}

TEST(MigrateTest, TakesAnOldFileThroughEveryStep) {
  std::vector<std::string> faults;
  const Node node = migrated("wangge: 1\ntitle: x\n", 3, faults);
  EXPECT_THAT(faults, IsEmpty());
  EXPECT_EQ(node.find("zh")->text, "x");
  EXPECT_EQ(node.find("wangge")->text, "3");
}

TEST(MigrateTest, LeavesACurrentFileAndALayerWithoutVersionAlone) {
  std::vector<std::string> faults;
  EXPECT_EQ(migrated("wangge: 3\nname: x\n", 3, faults).entries.size(), 2u);
  EXPECT_EQ(migrated("name: x\n", 3, faults).entries.size(), 1u);
  EXPECT_THAT(faults, IsEmpty());
}

TEST(MigrateTest, RefusesANewerVersion) {
  std::vector<std::string> faults;
  migrated("wangge: 4\n", 3, faults);
  EXPECT_THAT(faults, ElementsAre(HasSubstr("a.yaml:1:9: wangge: version 4 is newer than this")));
}

TEST(MigrateTest, RefusesAVersionThatNoStepReaches) {
  std::vector<std::string> faults;
  Faults found;
  migrate(parse_yaml("wangge: 1\n", "a.yaml", found), found, {}, 2);
  EXPECT_THAT(lines_of(found), ElementsAre(HasSubstr("too old")));
}

TEST(MigrateTest, RefusesAVersionThatIsNoNumber) {
  std::vector<std::string> faults;
  for (const char* text : {"wangge: one\n", "wangge: 0\n", "wangge: [1]\n", "wangge: 1.5\n"}) {
    migrated(text, 3, faults);
    EXPECT_THAT(faults, ElementsAre(HasSubstr("must be a whole number"))) << text;
  }
}

}  // namespace
}  // namespace wangge::scenario
