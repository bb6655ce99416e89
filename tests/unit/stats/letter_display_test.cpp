#include "stats/letter_display.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace wangge::stats {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Letters = std::vector<std::string>;

std::vector<std::string> split_letters(const std::string& text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    if (c == '\'') {
      letters.back() += c;
    } else {
      letters.emplace_back(1, c);
    }
  }
  return letters;
}

bool share_a_letter(const std::string& a, const std::string& b) {
  const auto in_b = split_letters(b);
  return std::ranges::any_of(split_letters(a), [&](const std::string& letter) {
    return std::ranges::find(in_b, letter) != in_b.end();
  });
}

TEST(LetterDisplayTest, NoDifferenceIsOneLetterForAll) {
  EXPECT_EQ(letter_display(3, Pairs{}), (Letters{"a", "a", "a"}));
}

TEST(LetterDisplayTest, AllDifferentIsOneLetterEach) {
  EXPECT_EQ(letter_display(3, Pairs{{0, 1}, {0, 2}, {1, 2}}), (Letters{"a", "b", "c"}));
}

TEST(LetterDisplayTest, MiddleSharesWithBothEnds) {
  EXPECT_EQ(letter_display(3, Pairs{{0, 2}}), (Letters{"a", "ab", "b"}));
}

TEST(LetterDisplayTest, OneThatOverlapsEverybodyBearsEveryLetter) {
  EXPECT_EQ(letter_display(4, Pairs{{0, 2}, {0, 3}, {2, 3}}), (Letters{"a", "abc", "b", "c"}));
}

TEST(LetterDisplayTest, SharesALetterExactlyWhenNotToldApart) {
  std::mt19937 numbers(1);
  for (int round = 0; round < 300; ++round) {
    const std::size_t count = 1 + numbers() % 12;
    Pairs different;
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i + 1; j < count; ++j) {
        if (numbers() % 100 < static_cast<unsigned>(round) / 3) different.emplace_back(j, i);
      }
    }
    std::ranges::shuffle(different, numbers);
    const Letters letters = letter_display(count, different);
    for (std::size_t i = 0; i < count; ++i) {
      ASSERT_FALSE(letters[i].empty());
      for (std::size_t j = i + 1; j < count; ++j) {
        const bool told_apart = std::ranges::find(different, std::pair(j, i)) != different.end();
        ASSERT_EQ(share_a_letter(letters[i], letters[j]), !told_apart);
      }
    }
  }
}

TEST(LetterDisplayTest, OrderOfThePairsDoesNotMatter) {
  Pairs different{{0, 3}, {0, 4}, {1, 4}, {2, 4}, {0, 5}, {1, 5}};
  const Letters first = letter_display(6, different);
  std::ranges::reverse(different);
  for (auto& [a, b] : different) std::swap(a, b);
  EXPECT_EQ(letter_display(6, different), first);
}

TEST(LetterDisplayTest, DropsALetterThatNoPairNeeds) {
  // Eight groups of three hold no different pair and lie in no larger group; fewer hold all pairs
  // that are left.
  const Pairs different{{0, 1}, {2, 3}, {4, 5}};
  const Letters letters = letter_display(6, different);
  std::string all;
  for (const auto& text : letters) all += text;
  std::ranges::sort(all);
  const auto spare = std::ranges::unique(all);
  all.erase(spare.begin(), spare.end());
  EXPECT_LT(all.size(), 8U);
}

TEST(LetterDisplayTest, GoesOnAfterTheAlphabet) {
  Pairs different;
  for (std::size_t i = 0; i < 60; ++i) {
    for (std::size_t j = i + 1; j < 60; ++j) different.emplace_back(i, j);
  }
  const Letters letters = letter_display(60, different);
  EXPECT_EQ(letters[25], "z");
  EXPECT_EQ(letters[26], "A");
  EXPECT_EQ(letters[52], "a'");
  EXPECT_EQ(letters[59], "h'");
}

TEST(LetterDisplayTest, NobodyAndOneAreFine) {
  EXPECT_TRUE(letter_display(0, Pairs{}).empty());
  EXPECT_EQ(letter_display(1, Pairs{}), Letters{"a"});
}

}  // namespace
}  // namespace wangge::stats
