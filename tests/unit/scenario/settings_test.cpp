#include "scenario/settings.hpp"

#include <gmock/gmock.h>

#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Applied {
  Node document;
  std::vector<std::string> faults;
};

Applied apply(std::string_view document, const std::string& setting) {
  Faults faults;
  Node node = parse_yaml(document, "a.yaml", faults);
  apply_setting(node, setting, faults);
  return {node, lines_of(faults)};
}

TEST(SettingsTest, SetsAKeyBelowMaps) {
  const Applied applied = apply("policy: {axes: one}", "policy.axes=two");
  EXPECT_EQ(applied.document.find("policy")->find("axes")->text, "two");
  EXPECT_THAT(applied.faults, IsEmpty());
}

TEST(SettingsTest, SetsAnItemByIdOrNumber) {
  const char* lines = "lines: [{id: a, n: 1}, {id: b, n: 2}]";
  EXPECT_EQ(apply(lines, "lines.b.n=5").document.find("lines")->items[1].find("n")->text, "5");
  EXPECT_EQ(apply(lines, "lines.0.n=5").document.find("lines")->items[0].find("n")->text, "5");
}

TEST(SettingsTest, AnItemMayStandInBracketsAsInFaults) {
  const char* lines = "lines: [{id: a.b, n: 1}, {id: b, n: {m: 2}}]";
  EXPECT_EQ(
      apply(lines, "lines[b].n.m=5").document.find("lines")->items[1].find("n")->find("m")->text,
      "5");
  EXPECT_EQ(apply(lines, "lines[a.b].n=5").document.find("lines")->items[0].find("n")->text, "5");
  EXPECT_EQ(apply(lines, "lines[0].n=5").document.find("lines")->items[0].find("n")->text, "5");
  EXPECT_THAT(apply(lines, "lines[c].n=5").faults,
              ElementsAre(HasSubstr("nothing is called `c` here")));
}

TEST(SettingsTest, MakesMapsOnTheWay) {
  const Applied applied = apply("a: 1", "policy.routing.accuracy=0.9");
  EXPECT_EQ(applied.document.find("policy")->find("routing")->find("accuracy")->text, "0.9");
}

TEST(SettingsTest, ReadsTheValueAsYaml) {
  const Applied applied = apply("a: 1", "a={x: [1, 2]}");
  EXPECT_EQ(applied.document.find("a")->find("x")->items.size(), 2u);
  EXPECT_EQ(applied.document.find("a")->find("x")->mark.file_name(), "--set a={x: [1, 2]}");
}

TEST(SettingsTest, RefusesAnItemThatIsNotThereAndABrokenForm) {
  EXPECT_THAT(apply("lines: [{id: a}]", "lines.c.n=5").faults,
              ElementsAre(HasSubstr("nothing is called `c` here")));
  EXPECT_THAT(apply("a: 1", "a").faults, ElementsAre(HasSubstr("key=value")));
  EXPECT_THAT(apply("a: 1", "=1").faults, ElementsAre(HasSubstr("key=value")));
  EXPECT_THAT(apply("a: 1", "a..b=1").faults, ElementsAre(HasSubstr("nothing is called ``")));
}

TEST(SettingsTest, AnEmptySettingIsNamedAsSuch) {
  EXPECT_THAT(apply("a: 1", "").faults,
              ElementsAre("--set '': a setting must be written as key=value, without blanks around "
                          "`=`; allowed: experiment.seed=7"));
}

TEST(SettingsTest, ASettingWithoutValueSaysSo) {
  EXPECT_THAT(
      apply("a: 1", "a= ").faults,
      ElementsAre("--set a= : no value stands behind `=`; to take the key away write null"));
}

TEST(SettingsTest, SaysWhatTheItemsOfAListAreCalled) {
  EXPECT_THAT(apply("lines: [{id: early}, {id: night}]", "lines.erly.n=5").faults,
              ElementsAre("--set lines.erly.n=5: erly: nothing is called `erly` here; allowed: "
                          "early, night; did you mean `early`?"));
}

TEST(SettingsTest, AMisspeltPrefixStandsAtItsSetting) {
  EXPECT_THAT(faults_of(kOneDesk, {}, {"experimnt.seed=7", "experiment.length=3 dd"}),
              ElementsAre(AllOf(HasSubstr("--set experiment.length=3 dd: experiment.length: `dd`")),
                          AllOf(HasSubstr("--set experimnt.seed=7: experimnt: no such key"),
                                HasSubstr("did you mean `experiment`?"))));
}

TEST(SettingsTest, ASettingThatNamesNothingHidesNoOtherFault) {
  EXPECT_THAT(faults_of(kOneDesk, {}, {"staffing.lines.dsk.people=2", "experiment.length=3 dd"}),
              ElementsAre(HasSubstr("--set experiment.length=3 dd: "),
                          HasSubstr("--set staffing.lines.dsk.people=2: dsk: nothing is called")));
}

TEST(SettingsTest, AValueLaidOverAnotherKindOfValueStandsAtItsSetting) {
  EXPECT_THAT(faults_of(kOneDesk, {}, {"name.first=x"}),
              ElementsAre(HasSubstr("--set name.first=x: name: must be one word")));
}

}  // namespace
}  // namespace wangge::scenario
