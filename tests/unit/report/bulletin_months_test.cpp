#include "report/bulletin_months.hpp"

#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "support/paper_bulletin.hpp"
#include "support/paper_cases.hpp"

namespace wangge::report {
namespace {

using indicator::Sum;
using support::number_of;
using support::PaperCases;
using support::text_of;

// Measured from 23 July on, to 10 August.
constexpr base::Span kMeasured{support::PaperWorld::kMeasured,
                               support::PaperWorld::kMeasured + base::days(18)};

std::vector<MonthRow> months() {
  const record::Directory directory(support::PaperWorld{}.world);
  MonthTallies tallies(directory, kMeasured);
  tallies.case_ended(PaperCases::closed(base::days(-1), base::hours(1), 1));  // before measuring
  tallies.case_ended(PaperCases::closed(base::days(1), base::hours(1), 2));
  tallies.case_ended(PaperCases::closed(base::days(2), base::hours(5), 3));
  tallies.case_ended(PaperCases::closed(base::days(10), base::hours(1), 4));
  return tallies.rows();
}

TEST(BulletinMonthsTest, CasesAreOfTheMonthOfTheirReport) {
  const auto rows = months();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].month, 7);
  EXPECT_EQ(rows[0].sums[Sum::HandlingDue], 2);
  EXPECT_EQ(rows[0].sums[Sum::HandlingInTime], 1);
  EXPECT_EQ(rows[1].month, 8);
  EXPECT_EQ(rows[1].sums[Sum::HandlingDue], 1);
}

TEST(BulletinMonthsTest, AMonthIsSetAgainstTheOneBefore) {
  record::Sheet sheet;
  add_months(sheet, months(), Style{});
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(text_of(sheet.rows[1][0]), "2008-08");
  EXPECT_EQ(number_of(sheet.rows[0][1]), 9) << "days of July that were measured";
  EXPECT_TRUE(std::holds_alternative<std::monostate>(sheet.rows[0][8].value));
  EXPECT_DOUBLE_EQ(number_of(sheet.rows[1][8]), 0.5);
  EXPECT_DOUBLE_EQ(number_of(sheet.rows[1][3]), -0.5) << "a day: one in nine against two in nine";
  EXPECT_EQ(sheet.headings.size(), sheet.rows[0].size());
}

TEST(BulletinMonthsTest, AYearEndsWithDecember) {
  const auto begin = base::to_instant({2007, 12, 30, 0, 0, 0});
  const record::Directory directory(support::PaperWorld{}.world);
  const auto rows = MonthTallies(directory, {begin, begin + base::days(5)}).rows();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[1].year, 2008);
  EXPECT_EQ(rows[1].month, 1);
}

}  // namespace
}  // namespace wangge::report
