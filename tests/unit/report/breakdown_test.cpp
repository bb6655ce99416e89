#include "report/breakdown.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "base/utf8.hpp"
#include "support/paper_run.hpp"

namespace wangge::report {
namespace {

using record::Kind;
using support::PaperWorld;
using testing::HasSubstr;

class BreakdownTest : public testing::Test {
 protected:
  [[nodiscard]] Breakdown by(Kind kind) const {
    return break_down(kind, usual_indicators_of_parts(), model::ConfigurationId(0), runs,
                      base::Probability(0.95));
  }
  [[nodiscard]] std::string table(Kind kind, base::Lang lang) const {
    return breakdown_table(by(kind), directory, 2008, {lang});
  }

  const PaperWorld paper;
  const record::Directory directory = indicator::directory_of(paper.world);
  const std::vector<record::ReplicationRows> runs = support::paper_run(paper);
};

TEST_F(BreakdownTest, EachPartHasItsOwnFigures) {
  const Breakdown units = by(Kind::Unit);
  const auto at = std::ranges::find(units.indicators, indicator::find("on_time_handling"));
  ASSERT_NE(at, units.indicators.end());
  const auto column = static_cast<std::size_t>(at - units.indicators.begin());
  for (const auto& part : units.parts) {
    const bool handles = part.index == PaperWorld::kNorthTeam.index() ||
                         part.index == PaperWorld::kDepartment.index();
    ASSERT_EQ(part.estimates[column].has_value(), handles) << part.index;
    if (!handles) continue;
    EXPECT_NEAR(part.estimates[column]->mean, 0.85, 1e-12);
  }
}

TEST_F(BreakdownTest, IndicatorsThatNoPartHasAreLeftOut) {
  for (const auto id : by(Kind::Category).indicators) EXPECT_NE(id, indicator::find("utilisation"));
}

TEST_F(BreakdownTest, StandsInBothLanguages) {
  EXPECT_THAT(table(Kind::Unit, base::Lang::En), HasSubstr("85 ± 12"));
  EXPECT_THAT(table(Kind::Subdistrict, base::Lang::Zh), HasSubstr("街道"));
  EXPECT_THAT(table(Kind::Subdistrict, base::Lang::Zh), HasSubstr("置信区间"));
}

TEST_F(BreakdownTest, SplitsIntoPiecesThatFitTheTerminal) {
  std::istringstream lines(table(Kind::Unit, base::Lang::En));
  for (std::string line; std::getline(lines, line);)
    EXPECT_LE(base::display_width(line), 80u) << line;
}

}  // namespace
}  // namespace wangge::report
