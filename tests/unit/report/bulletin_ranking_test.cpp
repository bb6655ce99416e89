#include <gmock/gmock.h>

#include "support/paper_bulletin.hpp"

namespace wangge::report {
namespace {

using record::Light;
using support::number_of;
using support::text_of;

const Style kEnglish{base::Lang::En};

TEST(BulletinRankingTest, DepartmentsAreRankedByOnTimeHandlingWithoutTheirTeams) {
  const support::PaperBulletin paper;
  const auto sheet = department_ranking(paper.source(), kEnglish);
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(text_of(sheet.rows[0][1]), "city inspectors");
  EXPECT_EQ(text_of(sheet.rows[1][1]), "central organ");
  EXPECT_EQ(number_of(sheet.rows[0][0]), 1);
  EXPECT_NEAR(number_of(sheet.rows[0][6]), 0.93, 1e-12);
  EXPECT_EQ(number_of(sheet.rows[0][3]), 100);
  EXPECT_EQ(number_of(sheet.rows[0][4]), 99);
  EXPECT_EQ(number_of(sheet.rows[0][5]), 93);
}

TEST(BulletinRankingTest, TheLightIsAColourAndAWord) {
  const support::PaperBulletin paper;
  const auto sheet = department_ranking(paper.source(), Style{base::Lang::Zh});
  EXPECT_EQ(sheet.rows[0][6].light, Light::Yellow);
  EXPECT_EQ(text_of(sheet.rows[0][7]), "黄");
  EXPECT_EQ(text_of(sheet.rows[1][7]), "红");
}

TEST(BulletinRankingTest, SubdistrictsHaveNoScoreWithoutWeights) {
  const support::PaperBulletin paper;
  const auto sheet = subdistrict_ranking(paper.source(), kEnglish);
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(text_of(sheet.rows[0][1]), "Jinrongjie");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(sheet.rows[0][12].value));
  EXPECT_THAT(sheet.notes.back(), testing::StartsWith("No score"));
}

TEST(BulletinRankingTest, EveryColumnHasAHeading) {
  const support::PaperBulletin paper;
  const auto sheet = subdistrict_ranking(paper.source(), kEnglish);
  EXPECT_EQ(sheet.headings.size(), sheet.rows[0].size());
}

}  // namespace
}  // namespace wangge::report
