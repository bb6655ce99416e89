#include "scenario/starter.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/read_scenario.hpp"
#include "unit/scenario/folder.hpp"

namespace wangge::scenario {
namespace {

using ::testing::HasSubstr;

/// Sets the language for one test.
struct Speaking {
  explicit Speaking(base::Lang lang) { base::set_language(lang); }
  ~Speaking() { base::set_language(base::Lang::En); }
};

class StarterTest : public ::testing::TestWithParam<base::Lang> {};

TEST_P(StarterTest, RunsAsItIs) {
  const Speaking speaking(GetParam());
  const Folder folder({{"scenario.yaml", starter()}});
  const model::World world = read_scenario(folder.path());
  EXPECT_EQ(world.staffing.configurations.size(), 2u);
  EXPECT_EQ(world.district.cells.size(), 110u);
}

TEST_P(StarterTest, ExplainsInTheLanguageOfTheProcess) {
  const Speaking speaking(GetParam());
  EXPECT_THAT(starter(), HasSubstr(GetParam() == base::Lang::Zh ? "# 街道、社区、单元网格"
                                                                : "# subdistricts, communities"));
}

TEST_P(StarterTest, FitsThePage) {
  const Speaking speaking(GetParam());
  std::istringstream lines(starter());
  for (std::string line; std::getline(lines, line);)
    EXPECT_LE(base::display_width(line), 130u) << line;
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, StarterTest,
                         ::testing::Values(base::Lang::En, base::Lang::Zh),
                         [](const auto& instance) {
                           return std::string(instance.param == base::Lang::Zh ? "Chinese"
                                                                               : "English");
                         });

TEST(StarterTest, ShowsKeysThatItDoesNotUseWithTheirDefaults) {
  const std::string text = starter();
  EXPECT_THAT(text, HasSubstr("  # clock: bundled  # bundled: units share one limit"));
  EXPECT_THAT(text, HasSubstr("# extends:"));
}

}  // namespace
}  // namespace wangge::scenario
