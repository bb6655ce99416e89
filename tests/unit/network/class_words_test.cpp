#include "network/class_words.hpp"

#include <gmock/gmock.h>

#include <set>

namespace wangge::network {
namespace {

TEST(ClassWordsTest, AreKnownInEnglishAndChinese) {
  EXPECT_EQ(class_called("primary"), RoadClass::Primary);
  EXPECT_EQ(class_called("主干路"), RoadClass::Primary);
  EXPECT_EQ(class_called("胡同"), RoadClass::LivingStreet);
  EXPECT_EQ(class_called("main"), std::nullopt);
  EXPECT_EQ(class_called(""), std::nullopt);
}

TEST(ClassWordsTest, EachClassHasAChineseWord) {
  std::set<RoadClass> chinese;
  for (const std::string& word : class_words())
    if (static_cast<unsigned char>(word[0]) >= 0x80) chinese.insert(*class_called(word));
  EXPECT_EQ(chinese.size(), kRoadClasses);
}

TEST(ClassWordsTest, EachWordIsAClass) {
  for (const std::string& word : class_words()) EXPECT_TRUE(class_called(word)) << word;
}

TEST(ClassWordsTest, SuggestTheNearestWordOrOneThatBeginsSo) {
  EXPECT_EQ(with_suggestion("no", "secundary", class_words()), "no; did you mean `secondary`?");
  EXPECT_EQ(with_suggestion("no", "主干", class_words()), "no; did you mean `主干路`?");
  EXPECT_EQ(with_suggestion("no", "motor", class_words()), "no; did you mean `motorway`?");
  EXPECT_EQ(with_suggestion("no", "", class_words()), "no");
  EXPECT_EQ(with_suggestion("no", "qqqqqq", class_words()), "no");
}

}  // namespace
}  // namespace wangge::network
