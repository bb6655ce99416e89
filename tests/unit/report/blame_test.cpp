#include "report/blame.hpp"

#include <gtest/gtest.h>

#include "support/late_district.hpp"
#include "support/paper_cases.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Duration;
using support::blame_of;
using support::PaperCases;
using support::PaperWorld;
using support::SmallDistrict;
using support::too_few_crews;

Duration late_with(const Blame& blame, model::UnitId unit) {
  Duration sum{};
  for (const Share& share : blame.shares)
    if (share.unit == unit) sum += share.late;
  return sum;
}

TEST(BlameTest, TheSharesAddUpToTheLateness) {
  for (std::uint32_t r = 0; r < 5; ++r) {
    const Blame blame = blame_of(too_few_crews(), r);
    ASSERT_FALSE(blame.cases.empty());
    Duration sum{};
    for (const Share& share : blame.shares) sum += share.late;
    EXPECT_EQ(sum, blame.late());
  }
}

TEST(BlameTest, WhoeverLacksPeopleIsBlamed) {
  const Blame fault = blame_of(too_few_crews());
  EXPECT_GT(late_with(fault, SmallDistrict::kDepartment).count(),
            0.9 * double(fault.late().count()));
  EXPECT_LT(blame_of(SmallDistrict()).late(), fault.late() / 10);
}

TEST(BlameTest, OnlyCasesWithADeadlineAreJudged) {
  BlameListener listener(0, PaperWorld::kHorizon);
  listener.case_ended(PaperCases::closed(1_h, 2_h, 1));
  listener.case_ended(PaperCases::closed(1_h, 8_h, 2));
  record::CaseRecord without = PaperCases::closed(1_h, 8_h, 3);
  without.handling.deadline.reset();
  listener.case_ended(without);
  EXPECT_EQ(listener.blame().judged, 2U);
  ASSERT_EQ(listener.blame().cases.size(), 1U);
  EXPECT_EQ(model::number_of(listener.blame().cases[0].problem), 2U);
}

TEST(BlameTest, GoesThroughBytes) {
  const Blame blame = blame_of(too_few_crews());
  const Blame back = Blame::parse(blame.serialise());
  EXPECT_EQ(back.judged, blame.judged);
  EXPECT_EQ(back.cases, blame.cases);
  EXPECT_EQ(back.serialise(), blame.serialise());
}

}  // namespace
}  // namespace wangge::report
