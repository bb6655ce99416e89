#include <gmock/gmock.h>

#include "record/directory.hpp"
#include "report/blame_table.hpp"
#include "support/paper_cases.hpp"
#include "support/simulate.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Duration;
using support::PaperCases;
using support::PaperWorld;
using support::SmallDistrict;

/// One replication of a district, told again.
Blame blame_of(const SmallDistrict& district, std::uint32_t replication = 0) {
  const auto& plan = district.world.experiment;
  const auto heard = support::simulate(district, replication);
  BlameListener listener(replication, plan.start + plan.length);
  for (const auto& [problem, intervals] : heard.intervals)
    for (const record::Interval& interval : intervals) listener.interval(interval);
  for (const record::CaseRecord& record : heard.cases) listener.case_ended(record);
  return listener.blame();
}

/// Two hours for each case, and one crew where two were.
SmallDistrict too_few_crews() {
  SmallDistrict district;
  district.vendor().severities[0].work = random::Distribution::constant(2_h);
  district.line(SmallDistrict::kDepartment).people = 1;
  return district;
}

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
  EXPECT_LT(blame_of({}).late(), fault.late() / 10);
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

TEST(BlameTest, OnePersonMoreIsComparedCaseByCase) {
  SmallDistrict two = too_few_crews();
  two.line(SmallDistrict::kDepartment).people = 2;
  Blame before, after;
  for (std::uint32_t r = 0; r < 2; ++r) {
    before.add(blame_of(too_few_crews(), r));
    after.add(blame_of(two, r));
  }
  const OneMore more = compared({.line = "crews"}, before, after);
  EXPECT_EQ(before.cases.size() - after.cases.size(), more.rescued - more.fallen);
  EXPECT_EQ(more.saved, before.late() - after.late());
  EXPECT_GT(more.rescued, before.cases.size() / 2);
  const OneMore same = compared({}, before, before);
  EXPECT_EQ(same.rescued + same.fallen, 0U);
}

TEST(BlameTest, TheTableListsWhoHeldTheLateHours) {
  const SmallDistrict district = too_few_crews();
  WhyLate why{model::ConfigurationId(0), 1, blame_of(district), {}};
  const record::Directory directory(district.world);
  const std::string text = why_table(why, directory, {.seed = 7}, {});
  EXPECT_THAT(text, testing::HasSubstr("late hours"));
  EXPECT_THAT(text, testing::HasSubstr("handling, waiting for staff"));
  const auto json = why_json(why, directory, {.seed = 7});
  double sum = 0;
  for (const auto& share : json["shares"]) sum += share["late_seconds"].get<double>();
  EXPECT_NEAR(sum, json["late_seconds"].get<double>(), 1e-6);
}

}  // namespace
}  // namespace wangge::report
