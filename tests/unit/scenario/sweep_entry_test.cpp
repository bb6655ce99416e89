#include "scenario/sweep_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(SweepEntryTest, IsEveryCombinationOverTheBaselineUnlessItSaysMore) {
  const auto part = read_part<SweepEntry>("lines: {operators: [2, 3]}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.base.text, "baseline");
  EXPECT_EQ(part.entry.design, SweepDesign::Full);
  EXPECT_FALSE(part.entry.at_most);
  ASSERT_EQ(part.entry.lines.all.size(), 1u);
  EXPECT_EQ(part.entry.lines.all[0].line.text, "operators");
  EXPECT_EQ(part.entry.lines.all[0].people[1].value, 3);
  EXPECT_EQ(part.entry.lines.all[0].people[1].where.path, "lines.operators[1]");
}

TEST(SweepEntryTest, SaysWhatToWriteInsteadOfNoLines) {
  for (const char* text : {"lines: {}", "lines: [2, 3]", "lines: {operators: []}"})
    EXPECT_THAT(read_part<SweepEntry>(text).faults,
                ElementsAre(HasSubstr("{operators: [2, 3, 4]}")))
        << text;
}

TEST(SweepEntryTest, PeopleAreWholeNumbers) {
  const auto part = read_part<SweepEntry>("lines: {operators: [2, x, 2.5]}");
  EXPECT_THAT(part.faults,
              ElementsAre(HasSubstr("lines.operators[1]"), HasSubstr("lines.operators[2]")));
}

TEST(SweepEntryTest, MayWithdrawPeople) {
  EXPECT_THAT(read_part<SweepEntry>("{lines: {away: [-10, -20]}, at_most: -10}").faults, IsEmpty());
}

TEST(SweepEntryTest, ANumberStandsInAListOnce) {
  EXPECT_THAT(read_part<SweepEntry>("lines: {a: [3, 4, 3], b: [3]}").faults,
              ElementsAre(HasSubstr("a.yaml:1:19: lines.a[2]: 3 stands in this list twice")));
}

TEST(SweepEntryTest, KnowsItsDesigns) {
  EXPECT_THAT(read_part<SweepEntry>("{lines: {a: [1]}, design: corner}").faults,
              ElementsAre(HasSubstr("corners")));
}

}  // namespace
}  // namespace wangge::scenario
