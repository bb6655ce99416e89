#include <gmock/gmock.h>

#include "support/paper_bulletin.hpp"

namespace wangge::report {
namespace {

using support::number_of;
using support::text_of;

TEST(BulletinCategoriesTest, TheMostFrequentComesFirst) {
  const support::PaperBulletin paper;
  const auto sheet = frequent_categories(paper.source(), Style{base::Lang::Zh});
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(text_of(sheet.rows[0][1]), "无照经营游商");
  EXPECT_EQ(number_of(sheet.rows[0][3]), 60);
  EXPECT_DOUBLE_EQ(number_of(sheet.rows[0][4]), 0.75);
  EXPECT_EQ(sheet.headings.size(), sheet.rows[0].size());
}

TEST(BulletinCategoriesTest, NoMoreThanTenAreListed) {
  support::PaperBulletin paper;
  auto all = paper.directory.all(record::Kind::Category);
  std::vector<record::Figure> figures;
  for (std::uint32_t n = 0; n < 12; ++n) {
    all.push_back(all.front());
    figures.push_back({{record::Kind::Category, n}, indicator::find("filed"), 1.0 + n, 1, 1.0 + n});
  }
  paper.directory.set(record::Kind::Category, all);
  paper.configurations.front().means = {};
  paper.configurations.front().means.add(figures);
  const auto sheet = frequent_categories(paper.source(), Style{});
  ASSERT_EQ(sheet.rows.size(), 10u);
  EXPECT_EQ(number_of(sheet.rows[0][3]), 12);
}

}  // namespace
}  // namespace wangge::report
