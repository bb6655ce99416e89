#include "report/blame_table.hpp"

#include <gmock/gmock.h>

#include "record/directory.hpp"
#include "support/late_district.hpp"

namespace wangge::report {
namespace {

using support::SmallDistrict;
using testing::HasSubstr;
using testing::Not;

std::string table_of(const WhyLate& why, const SmallDistrict& district, base::Lang lang) {
  const record::Directory directory(district.world);
  return why_table(why, directory, {"", "", 7, "", ""}, {.lang = lang});
}

WhyLate why(const Blame& blame, std::uint32_t replications = 1) {
  WhyLate why;
  why.configuration = model::ConfigurationId(0);
  why.replications = replications;
  why.blame = blame;
  return why;
}

TEST(BlameTableTest, ListsWhoHeldTheLateHours) {
  const SmallDistrict district = support::too_few_crews();
  const std::string text = table_of(why(support::blame_of(district)), district, base::Lang::En);
  EXPECT_THAT(text, HasSubstr("late hours"));
  EXPECT_THAT(text, HasSubstr("handling, waiting for staff"));
  EXPECT_THAT(text, Not(HasSubstr("One person")));
}

TEST(BlameTableTest, FiguresAreOfOneReplication) {
  const SmallDistrict district = support::too_few_crews();
  const Blame one = support::blame_of(district);
  Blame three;
  for (int i = 0; i < 3; ++i) three.add(one);
  const auto lines = [](const std::string& text) { return text.substr(text.find('\n')); };
  EXPECT_EQ(lines(table_of(why(three, 3), district, base::Lang::Zh)),
            lines(table_of(why(one), district, base::Lang::Zh)));
}

TEST(BlameTableTest, SaysThatNobodyWasLateOrNobodyWaited) {
  const SmallDistrict district = support::too_few_crews();
  EXPECT_THAT(table_of(why({}), district, base::Lang::En), HasSubstr("none was late"));
  WhyLate idle = why(support::blame_of(district));
  idle.nobody_waited = true;
  EXPECT_THAT(table_of(idle, district, base::Lang::En), HasSubstr("No late case waited for staff"));
}

TEST(BlameTableTest, SmallRowsAreOneRow) {
  const SmallDistrict district = support::too_few_crews();
  Blame blame = support::blame_of(district);
  for (int stage = 0; stage < 12; ++stage)
    blame.shares[{SmallDistrict::kDesk, static_cast<record::Stage>(stage), record::Cause::Travel}] =
        base::milliseconds(1);
  EXPECT_THAT(table_of(why(blame), district, base::Lang::En), HasSubstr(" more "));
}

}  // namespace
}  // namespace wangge::report
