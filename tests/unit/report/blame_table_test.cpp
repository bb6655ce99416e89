#include "report/blame_table.hpp"

#include <gmock/gmock.h>

#include "record/directory.hpp"
#include "support/late_district.hpp"

namespace wangge::report {
namespace {

using support::blame_of;
using support::SmallDistrict;
using support::too_few_crews;

TEST(BlameTableTest, OnePersonMoreIsComparedCaseByCase) {
  SmallDistrict two = too_few_crews();
  two.line(SmallDistrict::kDepartment).people = 2;
  Blame before, after;
  for (std::uint32_t r = 0; r < 2; ++r) {
    before.add(blame_of(too_few_crews(), r));
    after.add(blame_of(two, r));
  }
  const base::Probability sure(0.95);
  const OneMore more =
      compared({.line = "crews", .unit = SmallDistrict::kDepartment}, before, after, 2, sure);
  EXPECT_EQ(more.held, before.cases.size()) << "nobody else handles anything";
  EXPECT_EQ(before.cases.size() - after.cases.size(), more.rescued - more.fallen);
  EXPECT_DOUBLE_EQ(2 * more.fewer->mean, double(more.rescued) - double(more.fallen));
  EXPECT_EQ(more.saved, before.late() - after.late());
  EXPECT_GT(more.rescued, before.cases.size() / 2);
  const OneMore same = compared({}, before, before, 2, sure);
  EXPECT_EQ(same.rescued + same.fallen, 0U);
}

TEST(BlameTableTest, TheTableListsWhoHeldTheLateHours) {
  const SmallDistrict district = too_few_crews();
  WhyLate why{model::ConfigurationId(0), 1, blame_of(district), {}, base::Probability(0.95)};
  const record::Directory directory(district.world);
  const std::string text = why_table(why, directory, {"", "", 7, "", ""}, {});
  EXPECT_THAT(text, testing::HasSubstr("late hours"));
  EXPECT_THAT(text, testing::HasSubstr("handling, waiting for staff"));
  const auto json = why_json(why, directory, {"", "", 7, "", ""});
  double sum = 0;
  for (const auto& share : json["shares"]) sum += share["late_seconds"].get<double>();
  EXPECT_NEAR(sum, json["late_seconds"].get<double>(), 1e-6);
}

}  // namespace
}  // namespace wangge::report
