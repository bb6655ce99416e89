#include "report/comparison_names.hpp"

#include <gtest/gtest.h>

#include "support/contest.hpp"

namespace wangge::report {
namespace {

using base::Lang;

class ComparisonNamesTest : public testing::Test {
 protected:
  ComparisonNamesTest() {
    contest.observe(0, {2.0, 3.0});
    contest.observe(1, {1.0, 2.0});
    comparison = experiment::compare(contest.district.world, contest.observations);
    directory = record::Directory(contest.district.world);
  }
  support::Contest contest{"slow", "quick"};
  experiment::Comparison comparison;
  record::Directory directory;
};

TEST_F(ComparisonNamesTest, PlacesAreThoseOfTheRanking) {
  const Style style{Lang::En};
  const ComparisonNames names(comparison, directory, style);
  EXPECT_EQ(names.configuration(0), "quick");
  EXPECT_EQ(names.configuration(1), "slow");
}

TEST_F(ComparisonNamesTest, AnIndicatorStandsAloneOrWithItsUnit) {
  const Style en{Lang::En}, zh{Lang::Zh};
  EXPECT_EQ(ComparisonNames(comparison, directory, en).indicator(0), "mean response time");
  EXPECT_EQ(ComparisonNames(comparison, directory, en).indicator_title(0), "mean response time, h");
  EXPECT_EQ(ComparisonNames(comparison, directory, zh).indicator_title(0), "平均响应时长（小时）");
}

TEST_F(ComparisonNamesTest, NobodyIsAHolderToo) {
  const Style style{Lang::En};
  const ComparisonNames names(comparison, directory, style);
  EXPECT_EQ(names.holder(model::UnitId::none()), "nobody knew");
  EXPECT_EQ(names.holder(support::SmallDistrict::kDepartment), "department");
}

TEST_F(ComparisonNamesTest, ListsHaveTheMarksOfTheLanguage) {
  const Style en{Lang::En}, zh{Lang::Zh};
  EXPECT_EQ(ComparisonNames(comparison, directory, en).listed({"a", "b"}), "a, b");
  EXPECT_EQ(ComparisonNames(comparison, directory, zh).listed({"a", "b"}), "a、b");
}

}  // namespace
}  // namespace wangge::report
