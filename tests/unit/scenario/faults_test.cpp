#include "scenario/faults.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Mark mark_at(int line, int column, const std::string& file = "a.yaml") {
  return {std::make_shared<const std::string>(file), line, column};
}

TEST(FaultsTest, ThrowsAllOfThemInTheOrderOfFilesAndLines) {
  Faults faults;
  faults.add(mark_at(9, 1), "policy.axes", {"wrong", "one, two", "two"});
  faults.add(mark_at(2, 7, "b.csv"), "", {"late", "", ""});
  faults.add(mark_at(2, 10), "name", {"right of it", "", ""});
  faults.add(mark_at(2, 9), "name", {"left of it", "", ""});
  EXPECT_THAT(lines_of(faults),
              ElementsAre("a.yaml:2:9: name: left of it", "a.yaml:2:10: name: right of it",
                          "a.yaml:9:1: policy.axes: wrong; allowed: one, two; did you mean `two`?",
                          "b.csv:2:7: late"));
}

TEST(FaultsTest, OfManyWordsTheNearestFewAreNamed) {
  const std::vector<std::string> words{"alpha", "beta", "gamma", "bet", "zeta", "iota"};
  EXPECT_EQ(nearest_few("beta", words), "beta, bet, zeta, iota, alpha, ...");
  EXPECT_EQ(nearest_few("iota", std::span(words).last(2)), "iota, zeta");
}

TEST(FaultsTest, WithoutFaultsNothingIsThrown) {
  const Faults faults;
  EXPECT_TRUE(faults.empty());
  EXPECT_NO_THROW(faults.raise());
}

TEST(FaultsTest, TheSameFaultAtTheSamePlaceIsToldOnce) {
  Faults faults;
  faults.add(mark_at(3, 5), "staffing.lines[a].people", {"too many", "", ""});
  faults.add(mark_at(3, 5), "configurations[b].lines[a].people", {"too many", "", ""});
  faults.add(mark_at(3, 5), "staffing.lines[a].people", {"no number", "", ""});
  EXPECT_THAT(lines_of(faults), ElementsAre("a.yaml:3:5: staffing.lines[a].people: too many",
                                            "a.yaml:3:5: staffing.lines[a].people: no number"));
}

TEST(FaultsTest, AFaultBreaksItsValueAndAllBelowIt) {
  Faults faults;
  faults.add(mark_at(1, 1), "staffing.shifts", {"must be a list", "", ""});
  faults.suspect("demand");
  EXPECT_TRUE(faults.is_broken("staffing.shifts"));
  EXPECT_TRUE(faults.is_broken("staffing.shifts[a].from"));
  EXPECT_TRUE(faults.is_broken("demand.streams")) << "its key is misspelt";
  EXPECT_FALSE(faults.is_broken("staffing")) << "its other keys can be read";
  EXPECT_FALSE(faults.is_broken("staffing.shifts_of_others"));
}

TEST(FaultsTest, TheSecondRoundLeavesOutWhatMayFollowFromTheFirst) {
  Faults faults;
  faults.add(mark_at(1, 1), "staffing.lines[a].people", {"no number", "", ""});
  faults.add(mark_at(4, 1, "cells.csv"), "", {"no number", "", ""});
  faults.begin_second_round();
  faults.add(mark_at(8, 1), "staffing.lines[a]", {"nobody there", "", ""});
  faults.add(mark_at(4, 9, "cells.csv"), "", {"no such community", "", ""});
  faults.add(mark_at(9, 1), "staffing.lines[b]", {"nobody there", "", ""});
  faults.add(mark_at(5, 9, "cells.csv"), "", {"no such community", "", ""});
  EXPECT_THAT(lines_of(faults),
              ElementsAre("a.yaml:1:1: staffing.lines[a].people: no number",
                          "a.yaml:9:1: staffing.lines[b]: nobody there", "cells.csv:4:1: no number",
                          "cells.csv:5:9: no such community"));
}

TEST(FaultsTest, OfManyTheFirstHundredAreShownAndTheOthersCounted) {
  Faults faults;
  for (int line = 1700; line > 0; --line) faults.add(mark_at(line, 1), "", {"wrong", "", ""});
  faults.add(mark_at(1, 1), "", {"wrong", "", ""});  // told already
  EXPECT_EQ(faults.count(), 1700u);
  const std::vector<std::string> lines = lines_of(faults);
  ASSERT_EQ(lines.size(), Faults::kShown + 1);
  EXPECT_EQ(lines.back(), "and 1600 more; mend these first, then check again");
}

TEST(FaultsTest, AFewFaultsAreAllShown) {
  Faults faults;
  for (int line = 1; line <= 100; ++line) faults.add(mark_at(line, 1), "", {"wrong", "", ""});
  EXPECT_EQ(lines_of(faults).size(), 100u);
}

TEST(FaultsTest, WhatIsWrongBelowAPathDamagesIt) {
  Faults faults;
  faults.add(mark_at(3, 5), "district.subdistricts[a].residents", {"no number", "", ""});
  faults.damage("categories.table");
  EXPECT_TRUE(faults.is_damaged("district"));
  EXPECT_TRUE(faults.is_damaged("categories"));
  EXPECT_TRUE(faults.is_damaged("district.subdistricts[a].residents"));
  EXPECT_FALSE(faults.is_damaged("demand"));
  EXPECT_FALSE(faults.is_broken("district"));
}

TEST(FaultsTest, FaultsOfATableNameItsHeadings) {
  Faults faults;
  faults.name_column("rules.csv", "limit", "处置时限");
  faults.add(mark_at(4, 0, "rules.csv"), "limit", {"wrong", "", ""});
  faults.add(mark_at(4, 0), "limit", {"wrong", "", ""});
  EXPECT_THAT(lines_of(faults),
              ElementsAre("a.yaml:4: limit: wrong", "rules.csv:4: 处置时限: wrong"));
}

TEST(FaultsTest, WhatIsQuotedIsCutAndFitForATerminal) {
  Faults faults;
  faults.add({}, "key", {"`" + std::string(300, 'a') + "\x1b[31m" + std::string(500, 'b'), "", ""});
  faults.add({}, "key", {std::string(399, 'a') + "席", "", ""});
  const std::vector<std::string> lines = lines_of(faults);
  EXPECT_EQ(lines[0].find('\x1b'), std::string::npos);
  EXPECT_LT(lines[0].size(), 420u);
  EXPECT_EQ(lines[1], "key: " + std::string(399, 'a') + "...") << "characters stay whole";
}

TEST(FaultsTest, NoSuggestionForEndlessWords) {
  const std::vector<std::string> words{"desk"};
  EXPECT_EQ(nearest("dsk", words), "desk");
  EXPECT_EQ(nearest(std::string(5'000'000, 'd'), words), "");
}

TEST(FaultsTest, ASlipHidesNothing) {
  Faults faults;
  faults.add_slip({}, "shifts[early].id", {"stands twice", "", ""});
  EXPECT_NO_THROW(faults.raise_beyond_slips());
  EXPECT_FALSE(faults.is_broken("shifts"));
  faults.begin_second_round();
  faults.add({}, "shifts[late]", {"never begins", "", ""});
  faults.add({}, "shifts[early].id", {"is taken", "", ""});
  EXPECT_THAT(lines_of(faults),
              ElementsAre("shifts[early].id: stands twice", "shifts[late]: never begins"));
  EXPECT_THROW(faults.raise_beyond_slips(), base::InvalidInput);
}

}  // namespace
}  // namespace wangge::scenario
