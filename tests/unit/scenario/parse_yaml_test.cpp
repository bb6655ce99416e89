#include "scenario/parse_yaml.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Node parsed_root(std::string_view text) {
  Faults faults;
  Node node = parse_yaml(text, "a.yaml", faults);
  EXPECT_THAT(lines_of(faults), IsEmpty());
  return node;
}

std::vector<std::string> faults_in(std::string_view text, YamlLimits limits = {}) {
  Faults faults;
  parse_yaml(text, "a.yaml", faults, limits);
  return lines_of(faults);
}

TEST(ParseYamlTest, RemembersWhereEachWordStands) {
  const Node node = parsed_root("a: 1\nb:\n  - c: x\n");
  const Node& item = node.find("b")->items[0];
  EXPECT_EQ(item.find("c")->mark.line, 3);
  EXPECT_EQ(item.find("c")->mark.column, 8);
  EXPECT_EQ(item.entries[0].mark.column, 5);
  EXPECT_EQ(item.mark.file_name(), "a.yaml");
}

TEST(ParseYamlTest, TellsTextInQuotesFromNumbersAndNull) {
  const Node node = parsed_root("{a: 5, b: \"5\", c: ~, d: \"\"}");
  EXPECT_FALSE(node.find("a")->quoted);
  EXPECT_TRUE(node.find("b")->quoted);
  EXPECT_TRUE(node.find("c")->is_null());
  EXPECT_TRUE(node.find("d")->is_scalar());
}

TEST(ParseYamlTest, ReadsTimesOfDayInsideBracesAsText) {
  EXPECT_EQ(parsed_root("{from: 07:00, to: 14:30}").find("to")->text, "14:30");
}

TEST(ParseYamlTest, CopiesWhatAnAliasStandsFor) {
  const Node node = parsed_root("a: &x {b: 1}\nc: *x\n");
  EXPECT_EQ(node.find("c")->find("b")->text, "1");
}

TEST(ParseYamlTest, RefusesAKeyThatStandsTwice) {
  EXPECT_THAT(faults_in("a: 1\nb: 2\na: 3\n"), ElementsAre(HasSubstr("a.yaml:3:1: a: `a`")));
}

TEST(ParseYamlTest, NamesTheLineOfASyntaxError) {
  EXPECT_THAT(faults_in("a: 1\nb: [1, 2\nc: 3\n"), ElementsAre(HasSubstr("a.yaml:3:")));
}

TEST(ParseYamlTest, TellsTheSlipThatTheParserStumblesOver) {
  EXPECT_THAT(faults_in("a: 1\npost：desk\nb: 2\n"),
              ElementsAre(HasSubstr("a.yaml:2:5: `：` is a full-width sign")));
  EXPECT_THAT(faults_in("a:\n\tb: 1\n"), ElementsAre(HasSubstr("a.yaml:2:1: a tab")));
}

TEST(ParseYamlTest, RefusesASecondDocumentAndAnEmptyOne) {
  EXPECT_THAT(faults_in("a: 1\n---\nb: 2\n"), ElementsAre(HasSubstr("a.yaml:2:1: a second")));
  EXPECT_THAT(faults_in("# nothing\n"), ElementsAre(HasSubstr("holds no keys")));
}

TEST(ParseYamlTest, StopsAnAliasBomb) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string last = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last;
    for (int j = 0; j < 9; ++j) bomb += ", " + last;
    bomb += "]\n";
  }
  EXPECT_THAT(faults_in(bomb), ElementsAre(HasSubstr("more than 200000 values")));
}

TEST(ParseYamlTest, StopsAnAliasOfItself) {
  EXPECT_THAT(faults_in("a: &x [1, *x]\n"), ElementsAre(HasSubstr("contains it")));
}

TEST(ParseYamlTest, StopsAtTooManyLevels) {
  EXPECT_THAT(faults_in(std::string(100, '['), {.nodes = 1000, .depth = 40}),
              ElementsAre(HasSubstr("more than 40 levels")));
  EXPECT_THAT(faults_in(std::string(100000, '[')), ElementsAre(HasSubstr("levels")));
}

}  // namespace
}  // namespace wangge::scenario
