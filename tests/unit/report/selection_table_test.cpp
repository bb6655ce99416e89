#include "report/selection_table.hpp"

#include <gmock/gmock.h>

#include "support/made_selection.hpp"

namespace wangge::report {
namespace {

using experiment::Procedure;
using experiment::SelectionEnd;
using testing::HasSubstr;
using testing::Not;

std::string table_of(const experiment::Selection& selection, base::Lang lang = base::Lang::En) {
  const support::Contest contest{"baseline", "more"};
  return selection_table(selection, record::Directory(contest.district.world), {"", "", 7, "", ""},
                         {.lang = lang, .width = 200});
}

TEST(SelectionTableTest, SaysWhatToTakeAndWhatIsGuaranteed) {
  const auto text = table_of(support::made_selection());
  EXPECT_THAT(text,
              HasSubstr("better than every other by 0.50 h or more, then with 95 % confidence"));
  EXPECT_THAT(text, HasSubstr("clearly beaten"));
  EXPECT_THAT(text, HasSubstr("32 replications in all"));
  EXPECT_THAT(table_of(support::made_selection(), base::Lang::Zh), HasSubstr("选“more”"));
}

TEST(SelectionTableTest, ListsTheRequirements) {
  auto selection = support::made_selection();
  support::require_in_time(selection);
  const auto text = table_of(selection);
  EXPECT_THAT(text, HasSubstr("it is the only one that does"));
  EXPECT_THAT(text, HasSubstr(">= 95 %"));
  EXPECT_THAT(text, HasSubstr("breaks a requirement"));
}

TEST(SelectionTableTest, GuaranteesNothingWhereNothingIsGuaranteed) {
  auto selection = support::made_selection();
  selection.plan.procedure = Procedure::Budget;
  EXPECT_THAT(table_of(selection), HasSubstr("A budget gives no guarantee"));
  selection.plan.procedure = Procedure::TwoStage;
  EXPECT_THAT(table_of(selection), HasSubstr("no other configuration is better by"));
  selection.end = SelectionEnd::MostReached;
  selection.needed = 4321;
  EXPECT_THAT(table_of(selection), HasSubstr("It would have taken 4321 of each"));
  selection.end = SelectionEnd::NoneFeasible;
  selection.chosen = false;
  EXPECT_THAT(table_of(selection), HasSubstr("No configuration keeps"));
  EXPECT_THAT(table_of(selection), Not(HasSubstr("Take")));
}

}  // namespace
}  // namespace wangge::report
