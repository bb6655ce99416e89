#include "report/emergency_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.hpp"
#include "support/emergency_run.hpp"

namespace wangge::report {
namespace {

using base::Lang;
using testing::HasSubstr;

class EmergencyTableTest : public testing::Test {
 protected:
  const support::EmergencyPaper paper;
  const record::Directory directory = indicator::directory_of(paper.world);

  [[nodiscard]] std::string table(Lang lang, std::size_t width = 80) const {
    const auto summary = summarise_emergencies(
        model::ConfigurationId(0), support::emergency_run(paper), base::Probability(0.95));
    return emergency_table(summary, directory, {lang, false, width});
  }
};

TEST_F(EmergencyTableTest, TypesUnitsAndReachStandBelowEachOther) {
  const std::string text = table(Lang::En, 120);
  EXPECT_THAT(text, testing::StartsWith("\nEmergencies\n\nincident type"));
  EXPECT_THAT(text, testing::ContainsRegex("cardiac arrest +10 +10.0 +10.4 +"));
  EXPECT_THAT(text, testing::ContainsRegex("Jinrongjie ambulances +1 +1.0 +"));
  EXPECT_THAT(text, HasSubstr("\nambulances: cells and people that a free unit reaches"));
  EXPECT_THAT(text, testing::ContainsRegex("\n *8 +20.0 +40.0 +60.0 +10.0 +20.0 +30.0\n"));
}

TEST_F(EmergencyTableTest, StandsInChinese) {
  EXPECT_THAT(table(Lang::Zh), HasSubstr("突发事件类型"));
  EXPECT_THAT(table(Lang::Zh), HasSubstr("德胜急救站"));
}

TEST_F(EmergencyTableTest, FitsATerminal) {
  for (const Lang lang : {Lang::En, Lang::Zh}) {
    std::istringstream lines(table(lang));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(base::display_width(line), 80u) << line;
  }
}

TEST_F(EmergencyTableTest, NothingIsSaidWhereThereAreNone) {
  EXPECT_EQ(emergency_table({}, directory, {Lang::En}), "");
}

}  // namespace
}  // namespace wangge::report
