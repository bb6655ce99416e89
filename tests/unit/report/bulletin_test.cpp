#include "report/bulletin.hpp"

#include <gmock/gmock.h>

#include <set>

#include "support/paper_bulletin.hpp"

namespace wangge::report {
namespace {

using record::Light;

TEST(BulletinTest, HasSixSheetsWithNamesOfTheirOwn) {
  const support::PaperBulletin paper;
  for (const auto lang : {base::Lang::En, base::Lang::Zh}) {
    std::set<std::string> names;
    for (const auto& sheet : bulletin(paper.source(), lang)) {
      names.insert(sheet.name);
      EXPECT_LE(sheet.name.size(), 31u);
      EXPECT_FALSE(sheet.headings.empty());
    }
    EXPECT_EQ(names.size(), 6u);
  }
}

TEST(BulletinTest, SaysHowToHaveMonthsWhereNoCasesWereKept) {
  support::PaperBulletin paper;
  auto sheets = bulletin(paper.source(), base::Lang::En);
  EXPECT_TRUE(sheets[3].rows.empty());
  EXPECT_THAT(sheets[3].notes.front(), testing::HasSubstr("wangge run x --keep first"));
  paper.months = std::vector<MonthRow>{
      {2008, 7, {support::PaperWorld::kMeasured, support::PaperWorld::kHorizon}, {}}};
  sheets = bulletin(paper.source(), base::Lang::En);
  EXPECT_EQ(sheets[3].rows.size(), 1u);
  EXPECT_THAT(sheets[3].title, testing::EndsWith(", replication 0"));
}

TEST(BulletinTest, HoldsTheWholeScenario) {
  const support::PaperBulletin paper;
  const auto about = bulletin(paper.source(), base::Lang::En).back();
  std::string scenario;
  for (const auto& row : about.rows)
    if (support::text_of(row[0]) == "scenario, as resolved")
      scenario += support::text_of(row[1]) + "\n";
  EXPECT_EQ(scenario, paper.provenance.scenario);
}

TEST(BulletinTest, LightsChangeAtTheirBounds) {
  EXPECT_EQ(light_of(0.95), Light::Green);
  EXPECT_EQ(light_of(0.949), Light::Yellow);
  EXPECT_EQ(light_of(0.85), Light::Yellow);
  EXPECT_EQ(light_of(0.849), Light::Red);
}

}  // namespace
}  // namespace wangge::report
