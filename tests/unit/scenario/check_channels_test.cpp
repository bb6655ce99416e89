#include "scenario/check_channels.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Checked {
  std::vector<std::string> faults;
  std::vector<std::string> notes;
};

/// What is said of the words of `channels`, in line 3, on a table with these channels.
Checked check(const std::vector<std::string>& channels, const std::vector<std::string>& column,
              bool has_column = true) {
  TraceEntry entry;
  for (const std::string& word : channels) {
    Where& where = entry.channels.channels[word].where;
    where.mark.file = std::make_shared<const std::string>("a.yaml");
    where.mark.line = 3;
    where.mark.column = 5;
    where.path = "channels." + word;
  }
  SeenWords words;
  for (const std::string& word : column) words.count(word);
  Faults faults;
  InputFiles files;
  const base::CsvReader csv("cases.csv", "at,category\n");
  check_channels(entry, words, has_column, csv, Reader(faults, files));
  return {lines_of(faults), faults.notes()};
}

TEST(CheckChannelsTest, AWordLikeOneThatRowsHaveIsMisspelt) {
  EXPECT_THAT(check({"hotlin"}, {"hotline", "hotline"}).faults,
              ElementsAre("a.yaml:3:5: channels.hotlin: no row of the table came through `hotlin`; "
                          "did you mean `hotline`?"));
}

TEST(CheckChannelsTest, AWordThatNoRowHasIsNoted) {
  const Checked checked = check({"12345", "网站"}, {"12345"});
  EXPECT_THAT(checked.faults, IsEmpty());
  EXPECT_THAT(checked.notes, ElementsAre("a.yaml:3: no row of the table came through `网站`"));
}

TEST(CheckChannelsTest, WordsThatAreLeftOutAreNotedWithTheirRows) {
  const Checked checked = check({"12345"}, {"12345", "领导批示", "领导批示", ""});
  EXPECT_THAT(checked.notes, ElementsAre(HasSubstr("they count as trace: 领导批示 (2)")));
}

TEST(CheckChannelsTest, WordsNeedAColumn) {
  EXPECT_THAT(
      check({"12345"}, {}, false).notes,
      ElementsAre("a.yaml:3: no column of cases.csv says through which channel a case came; "
                  "if one does, name it as columns.channel: at, category"));
}

TEST(CheckChannelsTest, WithoutChannelsAllRowsAreAlike) {
  const Checked checked = check({}, {"12345"});
  EXPECT_THAT(checked.faults, IsEmpty());
  EXPECT_THAT(checked.notes, IsEmpty());
}

TEST(CheckChannelsTest, AColumnOfAnythingButWordsIsNotKept) {
  SeenWords words;
  for (int i = 0; i < 5000; ++i) words.count(std::to_string(i));
  EXPECT_EQ(words.rows().size(), SeenWords::kMost);
}

}  // namespace
}  // namespace wangge::scenario
