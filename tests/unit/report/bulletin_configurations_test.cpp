#include <gmock/gmock.h>

#include "support/paper_bulletin.hpp"

namespace wangge::report {
namespace {

using support::number_of;
using support::text_of;

TEST(BulletinConfigurationsTest, ALineHasTheMeansAndTheDifferenceToTheFirst) {
  const support::PaperBulletin paper;
  const auto sheet = configurations_compared(paper.source(), Style{});
  ASSERT_EQ(sheet.rows.size(), 1u);
  const auto& row = sheet.rows[0];
  EXPECT_EQ(sheet.headings.size(), row.size());
  EXPECT_EQ(text_of(row[0]), "on-time handling");
  EXPECT_NEAR(number_of(row[2]), 0.93, 1e-12);
  EXPECT_NEAR(number_of(row[4]), 0.97, 1e-12);
  EXPECT_NEAR(number_of(row[6]), 0.04, 1e-12);
  EXPECT_NEAR(number_of(row[7]), 12.7062047 * 0.02, 1e-6) << "t with one degree, of 0.02 and 0.06";
}

TEST(BulletinConfigurationsTest, OnlyCommonReplicationsArePaired) {
  support::PaperBulletin paper;
  paper.configurations[1].district[1].first = 7;
  const auto sheet = configurations_compared(paper.source(), Style{});
  EXPECT_NEAR(number_of(sheet.rows[0][6]), 0.02, 1e-12);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(sheet.rows[0][7].value));
}

}  // namespace
}  // namespace wangge::report
