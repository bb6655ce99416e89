#include "report/late_cases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/emergency_paper.hpp"
#include "support/paper_cases.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using support::PaperCases;
using support::PaperWorld;

/// Their numbers, in the order of the list.
std::vector<std::uint64_t> numbers(const LateCases& late) {
  std::vector<std::uint64_t> all;
  for (const auto& one : late.cases()) all.push_back(model::number_of(one.record.problem));
  return all;
}

TEST(LateCasesTest, TheLatestComeFirstAndThoseInTimeNotAtAll) {
  LateCases late(10, PaperWorld::kHorizon);
  late.case_ended(PaperCases::closed(1_h, 5_h, 1));
  late.case_ended(PaperCases::closed(2_h, 4_h, 2));
  late.case_ended(PaperCases::closed(3_h, 9_h, 3));
  EXPECT_THAT(numbers(late), testing::ElementsAre(3, 1));
  EXPECT_EQ(late.cases()[0].late, 5_h);
  EXPECT_EQ(late.count(), 2u);
}

TEST(LateCasesTest, NoMoreAreKeptThanAskedForButAllAreCounted) {
  LateCases late(2, PaperWorld::kHorizon);
  for (std::uint64_t n = 1; n <= 9; ++n)
    late.case_ended(PaperCases::closed(1_h, base::hours(4 + static_cast<std::int64_t>(n)), n));
  EXPECT_THAT(numbers(late), testing::ElementsAre(9, 8));
  EXPECT_EQ(late.count(), 9u);
}

TEST(LateCasesTest, OfEquallyLateOnesTheSmallerNumberComesFirst) {
  LateCases late(2, PaperWorld::kHorizon);
  for (const std::uint64_t n : {7, 3, 5}) late.case_ended(PaperCases::closed(1_h, 6_h, n));
  EXPECT_THAT(numbers(late), testing::ElementsAre(3, 5));
}

TEST(LateCasesTest, AnOpenCaseIsAsLateAsTheHorizonFindsIt) {
  LateCases late(2, PaperWorld::kHorizon);
  late.case_ended(PaperCases::dispatched(6_d));
  EXPECT_EQ(late.cases()[0].late, 19_h + 35_min);
}

TEST(LateIncidentsTest, TheyAreJudgedByTheTargetOfTheirType) {
  using support::EmergencyPaper;
  const EmergencyPaper paper;
  const record::Directory directory(paper.world);
  LateIncidents late(1, EmergencyPaper::kHorizon, directory);
  late.incident_ended(EmergencyPaper::cleared(1_h, 1));
  EXPECT_EQ(late.latest().count(), 0u) << "there in 10 minutes of 12";
  record::IncidentRecord brawl = EmergencyPaper::cleared(2_h, 2);
  brawl.type = EmergencyPaper::kBrawl;
  late.incident_ended(brawl);
  late.incident_ended(EmergencyPaper::open(6_d, 3));
  ASSERT_EQ(late.latest().all().size(), 1u);
  EXPECT_EQ(late.latest().count(), 2u);
  EXPECT_EQ(model::number_of(late.latest().all()[0].record.incident), 3u);
  EXPECT_EQ(late.latest().all()[0].late, 1_d - 12_min);
}

TEST(LateIncidentsTest, ARepeatedCallIsNeverLate) {
  using support::EmergencyPaper;
  const record::Directory directory(EmergencyPaper().world);
  LateIncidents late(1, EmergencyPaper::kHorizon, directory);
  record::IncidentRecord repeat = EmergencyPaper::open(1_d);
  repeat.outcome = record::IncidentOutcome::Repeat;
  late.incident_ended(repeat);
  EXPECT_EQ(late.latest().count(), 0u);
}

}  // namespace
}  // namespace wangge::report
