#include "scenario/names.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Where at_line(int line, const std::string& path = "here") {
  return {{std::make_shared<const std::string>("a.yaml"), line, 1}, path};
}

Ref ref(const std::string& text) { return {{at_line(9)}, text}; }

/// Shifts `early` and `late` of lines 1 and 2.
Names shifts(Faults& faults) {
  Names names{"scenario.noun.shift", {"staffing.shifts"}};
  names.add("early", at_line(1), faults);
  names.add("late", at_line(2), faults);
  return names;
}

TEST(NamesTest, AnswersTheNumberInTheOrderOfAdding) {
  Faults faults;
  const Names names = shifts(faults);
  EXPECT_EQ(names.resolve(ref("late"), faults), 1u);
  EXPECT_THAT(names.all(), ElementsAre("early", "late"));
  EXPECT_TRUE(faults.empty());
}

TEST(NamesTest, SuggestsTheNameThatWasMeant) {
  Faults faults;
  EXPECT_EQ(shifts(faults).resolve(ref("erly"), faults), std::nullopt);
  EXPECT_THAT(lines_of(faults),
              ElementsAre("a.yaml:9:1: here: there is no shift called `erly`; allowed: early, "
                          "late; did you mean `early`?"));
}

TEST(NamesTest, ATakenNameStaysWithTheFirst) {
  Faults faults;
  Names names = shifts(faults);
  names.add("early", at_line(3), faults);
  EXPECT_EQ(names.find("early"), 0u);
  EXPECT_THAT(lines_of(faults), ElementsAre("a.yaml:3:1: here: there is another shift called "
                                            "`early`, at a.yaml:1"));
}

TEST(NamesTest, AnIndicatorHasAKeyAndAName) {
  const std::vector<model::IndicatorName> known{{"wait_mean", "平均等待", "mean wait"},
                                                {"busy", "忙", "busy share"}};
  EXPECT_EQ(indicator_called("busy", known), &known[1]);
  EXPECT_EQ(indicator_called("忙", known), &known[1]);
  EXPECT_EQ(indicator_called("MEAN wait", known), &known[0]);
  EXPECT_EQ(indicator_called("", known), nullptr);
  EXPECT_EQ(no_indicator("平均等侍", known).suggestion, "平均等待");
}

TEST(NamesTest, AnAliasIsForTheLastOneAndTakesNoNameAway) {
  Faults faults;
  Names names = shifts(faults);
  names.add_alias("evening");
  names.add_alias("early");
  EXPECT_EQ(names.find("evening"), 1u);
  EXPECT_EQ(names.find("early"), 0u);
}

TEST(NamesTest, SaysNothingWhereTheListCouldNotBeRead) {
  Faults faults;
  const Names names = shifts(faults);
  faults.add(at_line(5, "staffing.shifts"), {"must be a list", "", ""});
  EXPECT_EQ(names.resolve(ref("night"), faults), std::nullopt);
  EXPECT_THAT(lines_of(faults), ElementsAre("a.yaml:5:1: staffing.shifts: must be a list"));
}

TEST(NamesTest, SaysNothingWhereTheNameMayBeOneThatCouldNotBeRead) {
  Faults faults;
  Names names = shifts(faults);
  names.add("", at_line(3), faults);
  EXPECT_EQ(names.resolve(ref("night"), faults), std::nullopt);
  EXPECT_TRUE(faults.empty());
}

TEST(NamesTest, AListTooLongToReadIsNotShown) {
  std::vector<std::string_view> many(13, "x");
  EXPECT_THAT(nobody_called("scenario.noun.shift", "night", many).allowed, IsEmpty());
  many.pop_back();
  EXPECT_FALSE(nobody_called("scenario.noun.shift", "night", many).allowed.empty());
}

}  // namespace
}  // namespace wangge::scenario
