#include "scenario/sweep_combinations.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

SweepEntry sweep(const std::string& more, const std::string& lines = "{a: [1, 2, 3], b: [5, 6]}") {
  return read_part<SweepEntry>("{lines: " + lines + more + "}").entry;
}

/// `1 5`, one a combination; `-`: as it is.
std::vector<std::string> all(const SweepEntry& entry, const std::vector<int>& now) {
  std::vector<std::string> words;
  for (const Combination& one : combinations_of(entry, now)) {
    std::string& word = words.emplace_back();
    for (const auto* people : one)
      word += (word.empty() ? "" : " ") + (people ? std::to_string(people->value) : "-");
  }
  return words;
}

TEST(SweepCombinationsTest, FullIsEveryOneThatChangesSomething) {
  const SweepEntry entry = sweep("");
  EXPECT_EQ(count_combinations(entry), 6);
  EXPECT_THAT(all(entry, {1, 5}), ElementsAre("1 6", "2 5", "2 6", "3 5", "3 6"));
  EXPECT_EQ(all(entry, {4, 4}).size(), 6u);
}

TEST(SweepCombinationsTest, OneByOneLeavesTheOthersAsTheyAre) {
  const SweepEntry entry = sweep(", design: one_by_one");
  EXPECT_EQ(count_combinations(entry), 5);
  EXPECT_THAT(all(entry, {2, 4}), ElementsAre("1 -", "3 -", "- 5", "- 6"));
}

TEST(SweepCombinationsTest, CornersAreTheFewestAndTheMost) {
  const SweepEntry entry = sweep(", design: corners", "{a: [2, 1, 3], b: [6, 5], c: [7]}");
  EXPECT_EQ(count_combinations(entry), 4);
  EXPECT_THAT(all(entry, {0, 0, 0}), ElementsAre("1 5 7", "1 6 7", "3 5 7", "3 6 7"));
}

TEST(SweepCombinationsTest, BoundsAreOfAllLinesTogether) {
  EXPECT_THAT(all(sweep(", at_least: 7, at_most: 8"), {0, 0}),
              ElementsAre("1 6", "2 5", "2 6", "3 5"));
  EXPECT_THAT(all(sweep(", at_most: 6, design: one_by_one"), {1, 4}), ElementsAre("2 -", "- 5"))
      << "the other line counts as it is";
}

TEST(SweepCombinationsTest, NoneMayBeLeft) {
  EXPECT_THAT(all(sweep(", at_most: 1"), {0, 0}), IsEmpty());
  EXPECT_THAT(all(sweep("", "{a: [4]}"), {4}), IsEmpty());
}

}  // namespace
}  // namespace wangge::scenario
