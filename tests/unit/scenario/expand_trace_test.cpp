#include "scenario/expand_trace.hpp"

#include <gmock/gmock.h>

#include "scenario/read_scenario.hpp"
#include "unit/scenario/folder.hpp"
#include "unit/scenario/trace_test_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kCases =
    "CREATE_TIME,SUB_TYPE_NAME,MAIN_TYPE_NAME,STREET_NAME,COMMUNITY_NAME,DISPOSE_UNIT_NAME,EVENT_"
    "SRC_NAME\n"
    "2018-02-09 10:00:00,道路破损,市政,龙田街道,老坑社区,交通局,@坪山\n"
    "2018-02-09 11:00:00,道路破损,市政,龙田街道,竹坑社区,老坑社区,12345\n"
    "2018-02-09 12:00:00,道路破损,市政,坪山街道,六联社区,交通局,固话\n"
    "2018-02-10 09:00:00,暴露垃圾,环卫,-,-,环卫所,12345\n"
    "2018-02-10 10:00:00,暴露垃圾,环卫,龙田街道,老坑社区,-,12345\n";

template <class Things>
std::vector<std::string> keys(const Things& things) {
  std::vector<std::string> all;
  for (const auto& thing : things) all.push_back(thing.name.key);
  return all;
}

TEST(ExpandTraceTest, MakesAreasUnitsAndCategoriesFromTheExport) {
  const Folder folder({{"scenario.yaml", kReplay}, {"cases.csv", kCases}});
  const model::World world = read_scenario(folder.path());
  EXPECT_THAT(keys(world.district.subdistricts), ElementsAre("龙田街道", "坪山街道"));
  EXPECT_THAT(keys(world.district.communities), ElementsAre("老坑社区", "竹坑社区", "六联社区"));
  EXPECT_THAT(keys(world.organisation.units),
              ElementsAre("centre", "office", "交通局", "老坑社区", "环卫所"));
  EXPECT_THAT(keys(world.categories), ElementsAre("道路破损", "暴露垃圾"));
  EXPECT_EQ(world.categories[0].owner, model::UnitId(2)) << "handled two of three";
  EXPECT_EQ(world.categories[0].weight, 3);
}

TEST(ExpandTraceTest, RowsKeepTheirUnitPlaceAndChannel) {
  const Folder folder({{"scenario.yaml", kReplay}, {"cases.csv", kCases}});
  const model::World world = read_scenario(folder.path());
  const auto& rows = world.demand.trace;
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_EQ(rows[0].channel, model::Channel::Web);
  EXPECT_EQ(rows[1].channel, model::Channel::Hotline);
  EXPECT_EQ(rows[2].channel, model::Channel::Trace);
  EXPECT_EQ(rows[1].handler, model::UnitId(3));
  EXPECT_FALSE(rows[4].handler.exists()) << "an empty field: by the rules";
  EXPECT_EQ(world.district.community_of(rows[1].cell), model::CommunityId(1));
  EXPECT_EQ(world.district.community_of(rows[2].cell), model::CommunityId(2));
}

TEST(ExpandTraceTest, OneLineStaffsAllCreatedUnitsByTheirCases) {
  const Folder folder({{"scenario.yaml", kReplay}, {"cases.csv", kCases}});
  const model::World world = read_scenario(folder.path());
  int total = 0;
  for (const model::StaffingLine& line : world.staffing.configurations[0].lines) {
    EXPECT_GE(line.people, 1);
    if (line.key.starts_with("crews@")) total += line.people;
  }
  EXPECT_EQ(total, 150);
  EXPECT_EQ(world.staffing.configurations[0].lines[2].key, "crews@交通局");
  EXPECT_EQ(world.staffing.configurations[0].lines[2].people, 74)
      << "1 + 73.5 of 147; the others have larger remainders";
}

std::string replay_with_components(const std::string& classes) {
  std::string text = kReplay;
  text.insert(text.find("        owner: office"), "        components: [" + classes + "]\n");
  return text;
}

TEST(ExpandTraceTest, AClassOfTheExportMayBeComponents) {
  const Folder folder({{"scenario.yaml", replay_with_components("市政")}, {"cases.csv", kCases}});
  const model::World world = read_scenario(folder.path());
  EXPECT_EQ(world.categories[0].kind, model::CategoryKind::Component);
  EXPECT_EQ(world.categories[1].kind, model::CategoryKind::Event);
}

TEST(ExpandTraceTest, AClassThatNoRowHasIsSaid) {
  const Folder folder({{"scenario.yaml", replay_with_components("市镇")}, {"cases.csv", kCases}});
  EXPECT_THAT(load_scenario(folder.path()).notes,
              testing::Contains(testing::ContainsRegex(
                  "scenario.yaml:[0-9]+:22: demand.trace.create.categories.components.*: no row of "
                  "the export is of the class `市镇`; there are: ")));
}

TEST(ExpandTraceTest, AnExportWithoutClassesHasNoComponents) {
  std::string cases = kCases;
  cases.replace(cases.find("MAIN_TYPE_NAME"), 14, "WHATEVER");
  const Folder folder({{"scenario.yaml", replay_with_components("市政")}, {"cases.csv", cases}});
  EXPECT_THAT(load_scenario(folder.path()).notes,
              testing::Contains(HasSubstr("`市政` can be no class of the export")));
}

TEST(ExpandTraceTest, WhatIsNotCreatedMustBeThere) {
  std::string text = kReplay;
  const std::string create =
      "units: {id: handlers, kind: department, speed: 20 km/h, cost: 60 yuan/h}";
  text.replace(text.find(create), create.size(), "");
  text.replace(text.find("unit: handlers"), 14, "unit: centre");
  const Folder folder({{"scenario.yaml", text}, {"cases.csv", kCases}});
  try {
    read_scenario(folder.path());
    FAIL() << "unknown units";
  } catch (const base::InvalidInput& invalid) {
    EXPECT_THAT(
        folder.lines_of(invalid),
        ::testing::Contains(HasSubstr("cases.csv:2: handler: there is no handling unit called "
                                      "`交通局`")));
  }
}

/// The 6,000 real cases of ../shared/data, where that folder is.
TEST(ExpandTraceTest, ReadsSixThousandRealCases) {
  const std::filesystem::path cases = std::filesystem::path(WANGGE_SOURCE_DIR) /
                                      "../shared/data/pingshan_2018/pingshan_2018_first6000.csv";
  if (!std::filesystem::exists(cases)) GTEST_SKIP() << "../shared/data is not here";
  std::string text = kReplay;
  text.replace(text.find("file: cases.csv"), 15,
               "file: " + std::filesystem::canonical(cases).string());
  const Folder folder({{"scenario.yaml", text}});
  const model::World world = read_scenario(folder.path());
  EXPECT_EQ(world.demand.trace.size(), 6000u);
  EXPECT_EQ(world.district.subdistricts.size(), 6u);
  EXPECT_EQ(world.district.communities.size(), 23u);
  EXPECT_EQ(world.organisation.units.size(), 132u)
      << "130 handling units, the office and the centre";
  EXPECT_EQ(world.categories.size(), 333u);
  EXPECT_EQ(world.staffing.configurations.size(), 2u);
}

}  // namespace
}  // namespace wangge::scenario
