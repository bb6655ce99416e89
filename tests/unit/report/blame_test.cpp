#include "report/blame.hpp"

#include <gtest/gtest.h>

#include "indicator/tally.hpp"
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
  for (const auto& [holding, late] : blame.shares)
    if (std::get<0>(holding) == unit) sum += late;
  return sum;
}

TEST(BlameTest, TheSharesAddUpToTheLateness) {
  for (std::uint32_t r = 0; r < 5; ++r) {
    const Blame blame = blame_of(too_few_crews(), r);
    ASSERT_FALSE(blame.cases.empty());
    Duration sum{};
    for (const auto& [holding, late] : blame.shares) sum += late;
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
  BlameListener listener(0, {base::Instant(), PaperWorld::kHorizon});
  listener.case_ended(PaperCases::closed(1_h, 2_h, 1));
  listener.case_ended(PaperCases::closed(1_h, 8_h, 2));
  record::CaseRecord without = PaperCases::closed(1_h, 8_h, 3);
  without.handling.deadline.reset();
  listener.case_ended(without);
  EXPECT_EQ(listener.blame().judged, 2U);
  ASSERT_EQ(listener.blame().cases.size(), 1U);
  EXPECT_EQ(model::number_of(listener.blame().cases[0].problem), 2U);
}

TEST(BlameTest, CountsWhatOnTimeHandlingCounts) {
  SmallDistrict district = too_few_crews();
  district.world.experiment.warm_up = base::days(2);
  const auto& plan = district.world.experiment;
  const base::Span measured{plan.start + plan.warm_up, plan.start + plan.length};
  double due = 0, in_time = 0;
  for (const auto& record : support::simulate(district).cases) {
    const auto tally = indicator::tally_of(record, {}, measured);
    due += static_cast<double>(tally[indicator::Sum::HandlingDue]);
    in_time += static_cast<double>(tally[indicator::Sum::HandlingInTime]);
  }
  const Blame blame = blame_of(district);
  EXPECT_EQ(static_cast<double>(blame.judged), due);
  EXPECT_EQ(static_cast<double>(blame.cases.size()), due - in_time);
}

TEST(BlameTest, AnOpenCaseIsAsLateAsTheHorizonFindsIt) {
  BlameListener listener(0, {base::Instant(), PaperWorld::kHorizon});
  listener.case_ended(PaperCases::dispatched(6_d));
  ASSERT_EQ(listener.blame().cases.size(), 1U);
  EXPECT_EQ(listener.blame().late(), 19_h + 35_min);
}

TEST(BlameTest, GoesThroughBytes) {
  const Blame blame = blame_of(too_few_crews());
  EXPECT_EQ(Blame::parse(blame.serialise()), blame);
  const std::string bytes = blame.serialise();
  EXPECT_THROW(Blame::parse(bytes.substr(0, bytes.size() / 2)), std::invalid_argument);
}

}  // namespace
}  // namespace wangge::report
