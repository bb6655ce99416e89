#include "scenario/merge.hpp"

#include <gmock/gmock.h>

#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Node parsed(std::string_view text, const std::string& file = "a.yaml") {
  Faults faults;
  return parse_yaml(text, file, faults);
}

Node merged(std::string_view under, std::string_view over) {
  Faults faults;
  return merge(parsed(under, "under.yaml"), parsed(over, "over.yaml"), faults);
}

TEST(MergeTest, MergesMapsByKey) {
  const Node node = merged("{a: {x: 1, y: 2}}", "{a: {y: 3}, b: 4}");
  EXPECT_EQ(node.find("a")->find("x")->text, "1");
  EXPECT_EQ(node.find("a")->find("y")->text, "3");
  EXPECT_EQ(node.find("b")->text, "4");
}

TEST(MergeTest, MergesListsByIdAndAppendsNewItems) {
  const Node node = merged("[{id: a, x: 1}, {id: b, x: 2}]", "[{id: b, x: 3}, {id: c, x: 4}]");
  ASSERT_EQ(node.items.size(), 3u);
  EXPECT_EQ(node.items[0].find("x")->text, "1");
  EXPECT_EQ(node.items[1].find("x")->text, "3");
  EXPECT_EQ(node.items[2].find("id")->text, "c");
}

TEST(MergeTest, ReplacesListsWithoutIds) {
  EXPECT_EQ(merged("[1, 2, 3]", "[4]").items.size(), 1u);
  EXPECT_EQ(merged("[{id: a}]", "[]").items.size(), 0u);
}

TEST(MergeTest, NullTakesAKeyAwayAndRemoveAnItem) {
  EXPECT_EQ(merged("{a: 1, b: 2}", "{a: ~}").find("a"), nullptr);
  const Node list = merged("[{id: a}, {id: b}]", "[{id: a, remove: true}]");
  ASSERT_EQ(list.items.size(), 1u);
  EXPECT_EQ(list.items[0].find("id")->text, "b");
}

TEST(MergeTest, ANullThatTakesNothingAwayStaysSoThatAMisspeltKeyIsTold) {
  const Node map = merged("{a: 1}", "{people:2}");
  ASSERT_NE(map.find("people:2"), nullptr);
  EXPECT_TRUE(map.find("people:2")->is_null());
}

TEST(MergeTest, TakesTheRemovalOfWhatIsNotThereForASlip) {
  Faults faults;
  const Node node = merge(parsed("lines: [{id: night}, {id: day}]"),
                          parsed("lines: [{id: nigth, remove: true}]", "b.yaml"), faults);
  EXPECT_EQ(node.find("lines")->items.size(), 2u);
  EXPECT_THAT(lines_of(faults),
              ElementsAre("b.yaml:1:14: lines[nigth].id: there is no `nigth` to remove; did you "
                          "mean `night`?"));
}

TEST(MergeTest, KeepsWhereEachValueWasWritten) {
  const Node node = merged("{a: 1, b: 2}", "{b: 3}");
  EXPECT_EQ(node.find("a")->mark.file_name(), "under.yaml");
  EXPECT_EQ(node.find("b")->mark.file_name(), "over.yaml");
}

TEST(MergeTest, FindsIdsThatStandTwiceInOneList) {
  Faults faults;
  check_duplicate_ids(parsed("lines:\n- {id: a}\n- {id: b}\n- {id: a}\n"), faults);
  EXPECT_THAT(lines_of(faults), ElementsAre(HasSubstr("a.yaml:4:8: lines[a].id: the id `a`")));
}

}  // namespace
}  // namespace wangge::scenario
