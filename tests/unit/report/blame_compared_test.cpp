#include "report/blame_compared.hpp"

#include <gtest/gtest.h>

#include "support/late_district.hpp"

namespace wangge::report {
namespace {

using support::blame_of;
using support::SmallDistrict;
using support::too_few_crews;

TEST(BlameComparedTest, OnePersonMoreIsComparedCaseByCase) {
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

}  // namespace
}  // namespace wangge::report
