#include "scenario/read_entry.hpp"

#include <gmock/gmock.h>

#include "scenario/parse_yaml.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Read {
  ScenarioEntry entry;
  std::vector<std::string> faults;
};

/// Reads the text as `scenario.yaml` of the folder.
Read read(const std::string& yaml, const Folder& folder) {
  Faults faults;
  InputFiles files;
  files.set_home(folder.path());
  const Node document = parse_yaml(yaml, (folder.path() / "scenario.yaml").string(), faults);
  Read found{read_entry(document, Reader(faults, files)), {}};
  try {
    faults.raise();
  } catch (const base::InvalidInput& invalid) {
    found.faults = folder.lines_of(invalid);
  }
  return found;
}

TEST(ReadEntryTest, AConfigurationIsLaidOverTheBaselineBeforeItIsRead) {
  const auto lines = read(kOneDesk, Folder({})).entry.lines;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0][0].people.total, 1);
  EXPECT_EQ(lines[1][0].people.total, 2);
  EXPECT_EQ(lines[1][0].unit.text, "desk") << "the overlay does not say it";
}

TEST(ReadEntryTest, AConfigurationWithoutLinesIsTheBaseline) {
  const auto lines =
      read("staffing: {lines: [{id: desk, unit: desk, people: 3}]}\nconfigurations: [{id: same}]\n",
           Folder({}))
          .entry.lines;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1][0].people.total, 3);
}

TEST(ReadEntryTest, RowsOfTheTableComeAfterTheCategoriesOfTheList) {
  const Folder folder(Beside{{"categories.csv", "code,owner,weight\n0102,office,7\n"}});
  const auto list =
      read("categories: {table: categories.csv, list: [{id: cover, owner: office}]}\n", folder)
          .entry.categories.list;
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].id.text, "cover");
  EXPECT_EQ(list[1].code, "0102");
  EXPECT_EQ(list[1].weight, 7);
}

TEST(ReadEntryTest, WhatCannotBeReadKeepsItsDefault) {
  const Read found = read(
      "wangge: 1\nname: x\nstaffing: {lines: [{id: desk, unit: desk, people: 2, work_days: 9}]}\n"
      "experiment: {start: 2008-07-20, length: 30 d}\n",
      Folder({}));
  EXPECT_THAT(found.faults, ElementsAre("scenario.yaml:3:65: staffing.lines[desk].work_days: `9` "
                                        "is out of range; allowed: 1 .. 7"));
  EXPECT_EQ(found.entry.lines[0][0].work_days, 7);
  EXPECT_EQ(found.entry.lines[0][0].people.total, 2);
}

TEST(ReadEntryTest, AFaultOfALineThatManyConfigurationsHaveIsToldOnce) {
  const Read found = read(
      "wangge: 1\nname: x\nstaffing: {lines: [{id: desk, unit: desk, people: 1.5}]}\n"
      "configurations: [{id: a}, {id: b, lines: [{id: desk, work_days: 5}]}]\n"
      "experiment: {start: 2008-07-20, length: 30 d}\n",
      Folder({}));
  EXPECT_THAT(found.faults,
              ElementsAre(StartsWith("scenario.yaml:3:51: staffing.lines[desk].people: `1.5`")));
}

TEST(ReadEntryTest, FaultsOfATableStandAtTheirRow) {
  const Folder folder(
      Beside{{"categories.csv", "code,owner,weight\n0101,office,2\n0102,office,much\n"}});
  const Read found = read(
      "wangge: 1\nname: x\ncategories: {table: categories.csv}\nstaffing: {lines: []}\n"
      "experiment: {start: 2008-07-20, length: 30 d}\n",
      folder);
  EXPECT_THAT(found.faults, ElementsAre(StartsWith("categories.csv:3: weight: `much`")));
}

}  // namespace
}  // namespace wangge::scenario
