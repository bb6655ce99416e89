#include "report/late_cases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace wangge::report
