#include "scenario/read_scenario.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "unit/scenario/folder.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

model::World read(const std::string& text) {
  const Folder folder({{"scenario.yaml", text}});
  return read_scenario(folder.path());
}

/// Every fault of a scenario, the folder's path cut off.
std::vector<std::string> faults(const std::string& text) {
  const Folder folder({{"scenario.yaml", text}});
  try {
    read_scenario(folder.path());
  } catch (const base::InvalidInput& invalid) {
    return folder.lines_of(invalid);
  }
  return {};
}

std::vector<std::string> unit_keys(const model::World& world) {
  std::vector<std::string> keys;
  for (const model::Unit& unit : world.organisation.units) keys.push_back(unit.name.key);
  return keys;
}

TEST(ReadScenarioTest, TheSmallestWorldIsADozenLines) {
  const model::World world = read(kOneDesk);
  EXPECT_EQ(world.name.key, "one-desk");
  EXPECT_EQ(world.district.cells.size(), 1u);
  ASSERT_EQ(world.demand.desk_work.size(), 1u);
  EXPECT_EQ(world.demand.desk_work[0].rhythm.per_day, base::PerDay(1200));
  EXPECT_EQ(world.demand.desk_work[0].work, random::Distribution::exponential(60.0));
  EXPECT_THAT(world.demand.desk_work[0].rhythm.hours, ::testing::Each(1.0));
  ASSERT_EQ(world.staffing.configurations.size(), 2u);
  EXPECT_EQ(world.staffing.configurations[0].name.zh, "现行方案");
  EXPECT_EQ(world.staffing.configurations[1].lines[0].people, 2);
  EXPECT_EQ(world.experiment.length, base::days(30));
  EXPECT_EQ(world.experiment.primary, "wait_mean");
}

TEST(ReadScenarioTest, LaysCommunitiesAndCells) {
  const model::World world = read(kSmallDistrict);
  EXPECT_EQ(world.district.subdistricts.size(), 2u);
  EXPECT_EQ(world.district.communities.size(), 3u);
  ASSERT_EQ(world.district.cells.size(), 12u);
  EXPECT_EQ(world.district.cells[0].name.key, "110102001001001");
  EXPECT_EQ(world.district.communities[2].name.key, "yuetan-01");
  EXPECT_EQ(world.district.cells[0].weight, 125000.0 / 8);
  EXPECT_EQ(world.patrol_tours.size(), 2u);
}

TEST(ReadScenarioTest, AUnitWithTeamsIsAWholeAndOneRowASubdistrict) {
  const model::World world = read(kSmallDistrict);
  EXPECT_THAT(unit_keys(world),
              ElementsAre("intake", "supervisors", "supervisors@desheng", "supervisors@yuetan",
                          "chengguan", "chengguan@desheng", "chengguan@yuetan", "streets",
                          "streets@desheng", "streets@yuetan", "utilities"));
  const model::Organisation& organisation = world.organisation;
  EXPECT_EQ(organisation.team(model::UnitId(4), model::SubdistrictId(1)), model::UnitId(6));
  EXPECT_EQ(organisation.units[6].name.zh, "月坛街道城管监察队");
  EXPECT_EQ(organisation.units[10].whole, model::UnitId(10));
  EXPECT_EQ(organisation.units[10].base, (model::Place{}));
}

TEST(ReadScenarioTest, SharesPeopleOutOverTheTeams) {
  const model::World world = read(kSmallDistrict);
  const auto& lines = world.staffing.configurations[0].lines;
  std::vector<std::pair<std::string, int>> people;
  for (const model::StaffingLine& line : lines) people.emplace_back(line.key, line.people);
  using P = std::pair<std::string, int>;
  EXPECT_THAT(people,
              ElementsAre(P{"desk", 2}, P{"sup@desheng", 5}, P{"sup@yuetan", 2},
                          P{"crews@desheng", 2}, P{"crews@yuetan", 1}, P{"streets@desheng", 1},
                          P{"streets@yuetan", 1}, P{"water", 1}, P{"watch", 1}));
}

TEST(ReadScenarioTest, AConfigurationIsLaidOverTheBaseline) {
  const model::World world = read(kSmallDistrict);
  const auto& lines = world.staffing.configurations[1].lines;
  const auto find = [&](const std::string& key) {
    return *std::find_if(lines.begin(), lines.end(), [&](auto& line) { return line.key == key; });
  };
  EXPECT_EQ(find("sup@desheng").people, 7);
  EXPECT_EQ(find("sup@desheng").work_days, 5);
  EXPECT_EQ(find("desk").people, 2);
  EXPECT_EQ(find("volunteers").eye, base::Ratio(0.5));
  EXPECT_FALSE(find("volunteers").may_check);
  EXPECT_EQ(find("volunteers").hourly_cost, base::Yuan(5));
  EXPECT_EQ(find("away").people, -1);
  EXPECT_EQ(find("away").only->length(), base::days(17)) << "the last day counts whole";
}

TEST(ReadScenarioTest, FillsCategoriesFromProfilesAndOwners) {
  const model::World world = read(kSmallDistrict);
  const model::Category& vendor = world.categories[0];
  EXPECT_EQ(world.organisation.unit(vendor.owner).name.key, "chengguan");
  EXPECT_EQ(vendor.visibility.detected, base::Probability(0.8));
  EXPECT_EQ(vendor.severities[0].limit, (base::Limit{base::Limit::Unit::UrgentHours, 2}));
  EXPECT_EQ(world.categories[1].visibility.detected, base::Probability(1));
}

TEST(ReadScenarioTest, WeighsTheCellsOfAStream) {
  const model::World world = read(kSmallDistrict);
  const auto& weights = world.demand.problems[1].cell_weights;
  EXPECT_DOUBLE_EQ(weights[0], 2.0 / 8);
  EXPECT_DOUBLE_EQ(weights[8], 1.0 / 4);
  EXPECT_THAT(world.demand.problems[1].category_weights, ElementsAre(1, 0));
  EXPECT_THAT(world.demand.problems[0].category_weights, ElementsAre(3, 1));
  EXPECT_EQ(world.demand.problems[1].rhythm.per_day, base::PerDay(24));
  EXPECT_EQ(world.demand.problems[0].rhythm.hours[11], 12);
}

TEST(ReadScenarioTest, ANightShiftRunsIntoTheNextDay) {
  const model::Shift night = read(kSmallDistrict).staffing.shifts[2];
  EXPECT_EQ(night.to - night.from, base::hours(8));
}

TEST(ReadScenarioTest, ReportsEveryFaultAtItsPlace) {
  EXPECT_THAT(faults(R"(wangge: 1
name: x
demand:
  desk_work:
    - {id: calls, post: dsk, per_day: -3, work: exponential(1 mim)}
organisation: {posts: [{id: desk, cst: 3 yuan/h}]}
staffing: {lines: [{id: desk, unit: desk, people: 1.5}]}
experiment: {start: 2008-02-30, length: 30 d}
)"),
              ElementsAre(HasSubstr("scenario.yaml:5:25: demand.desk_work[calls].post: there is no "
                                    "desk or unit called `dsk`; allowed: desk; did you mean"),
                          HasSubstr("scenario.yaml:5:39: demand.desk_work[calls].per_day: `-3` is "
                                    "out of range; allowed: 0 .. 1000000/day"),
                          HasSubstr("scenario.yaml:5:61: demand.desk_work[calls].work: `mim` is no "
                                    "unit of this quantity; allowed: ms, s, min, h, d, week; did "
                                    "you mean `min`?"),
                          HasSubstr("scenario.yaml:6:35: organisation.posts[desk].cst: no such key "
                                    "`cst`; allowed: id, zh, en, cost, shift_end; did you mean "
                                    "`cost`?"),
                          HasSubstr("scenario.yaml:7:51: staffing.lines[desk].people: `1.5` is no "
                                    "whole number"),
                          HasSubstr("scenario.yaml:8:21: experiment.start: `2008-02-30` is no")));
}

TEST(ReadScenarioTest, WhatStandsTwiceHidesNoOtherFault) {
  EXPECT_THAT(faults(R"(wangge: 1
name: x
name: y
demand:
  desk_work: [{id: calls, post: dsk, per_day: 9, work: exponential(1 min)}]
organisation: {posts: [{id: desk}, {id: desk, cost: 3 km}]}
staffing:
  lines: [{id: desk, unit: desk, people: 1}, {id: desk, unit: desk, people: many}]
experiment: {start: 2008-07-20, length: 30 d, warm_up: 40 d}
)"),
              ElementsAre(HasSubstr("scenario.yaml:3:1: name: `name` stands here for the second"),
                          HasSubstr("scenario.yaml:5:33: demand.desk_work[calls].post: there is no "
                                    "desk or unit called `dsk`; allowed: desk; did you mean"),
                          HasSubstr("scenario.yaml:6:41: organisation.posts[desk].id: the id "
                                    "`desk` stands here for the second time"),
                          HasSubstr("scenario.yaml:6:53: organisation.posts[desk].cost: `km` is no "
                                    "unit of this quantity"),
                          HasSubstr("scenario.yaml:8:51: staffing.lines[desk].id: the id `desk`"),
                          HasSubstr("scenario.yaml:8:77: staffing.lines[desk].people: `many` is no "
                                    "number"),
                          HasSubstr("scenario.yaml:9:56: experiment.warm_up: the warm-up `40 d`")));
}

TEST(ReadScenarioTest, RefusesAbsurdFiguresWhereTheyStand) {
  struct Absurd {
    const char* old;
    const char* fresh;
    const char* fault;
  };
  for (const Absurd& absurd : {
           Absurd{"people: 1}]}", "people: 1e30}]}",
                  "5:51: staffing.lines[desk].people: `1e30` is out of range"},
           {"people: 1}]}", "people: .inf}]}", "5:51: staffing.lines[desk].people: `.inf` is no"},
           {"1 min", "-5 min",
            "3:79: demand.desk_work[calls].work: `-5 min` is negative; allowed: above 0, up to "
            "3653 d"},
           {"1 min", "NaN",
            "3:79: demand.desk_work[calls].work: `NaN` is no number; allowed: a "
            "number and one of ms, s, min"},
           {"1 min", "5 parsecs", "3:79: demand.desk_work[calls].work: `parsecs` is no unit"},
           {"1200", "1e30", "3:55: demand.desk_work[calls].per_day: `1e30` is out of range"},
           {"1200", "nan", "3:55: demand.desk_work[calls].per_day: `nan` is no number"},
           {"30 d", "1000000000000 d",
            "7:41: experiment.length: `1000000000000 d` is out of range"},
           {"30 d", "-1 d", "7:41: experiment.length: `-1 d` is out of range; allowed: above 0"},
           {"30 d", "30 d, seed: -1", "7:53: experiment.seed: `-1` is out of range"},
           {"30 d", "30 d, replications: 1e9", "7:61: experiment.replications: `1e9` is out of"},
           {"2008-07-20", "99999-02-31", "7:21: experiment.start: `99999-02-31` is no date"},
       })
    EXPECT_THAT(faults(with(kOneDesk, absurd.old, absurd.fresh)),
                ElementsAre(HasSubstr(std::string("scenario.yaml:") + absurd.fault)))
        << absurd.fresh;
}

}  // namespace
}  // namespace wangge::scenario
