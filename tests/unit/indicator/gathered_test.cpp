#include "indicator/gathered.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "indicator/replication_result.hpp"
#include "support/paper_cases.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::Kind;
using support::PaperCases;
using support::PaperWorld;

class GatheredTest : public testing::Test {
 protected:
  PaperWorld paper;
  Gathered gathered{paper.world};

  /// As the collector does it.
  void take(const record::CaseRecord& c) {
    const Tally one = tally_of(c, {}, gathered.measured);
    gathered.communities[paper.world.district.community_of(c.cell).index()].take(one);
    gathered.categories[c.category.index()].take(one);
    gathered.channels[static_cast<std::size_t>(c.channel)].take(one);
    gathered.handlers[c.handler.index()].take(one);
  }
  std::optional<double> value(Kind kind, std::size_t index, std::string_view key) {
    ReplicationResult result;
    result.rows.figures = figures_of(paper.world, model::ConfigurationId(0), gathered);
    return result.value({kind, static_cast<std::uint32_t>(index)}, find(key));
  }
  std::optional<double> unit(model::UnitId id, std::string_view key) {
    return value(Kind::Unit, id.index(), key);
  }
};

TEST_F(GatheredTest, TheWindowIsWhatFollowsTheWarmUp) {
  EXPECT_EQ(gathered.measured, (base::Span{PaperWorld::kMeasured, PaperWorld::kHorizon}));
}

TEST_F(GatheredTest, SmallAreasAddUpToLargeOnes) {
  record::CaseRecord south = PaperCases::closed(1_d, 9_h);
  south.cell = PaperWorld::kSouthCell;
  take(south);
  take(PaperCases::closed(1_d, 1_h));
  EXPECT_EQ(value(Kind::Community, 0, "on_time_handling"), 1);
  EXPECT_EQ(value(Kind::Community, 2, "on_time_handling"), 0);
  EXPECT_EQ(value(Kind::Subdistrict, 0, "reports"), 1);
  EXPECT_EQ(value(Kind::District, 0, "reports"), 2);
  EXPECT_EQ(value(Kind::District, 0, "on_time_handling"), 0.5);
}

TEST_F(GatheredTest, CommunitiesAreJudgedAsDistrictsAre) {
  record::CaseRecord south = PaperCases::closed(1_d, 9_h);
  south.cell = PaperWorld::kSouthCell;
  south.reworks = 1;
  take(south);
  for (const char* key : {"reports_per_day", "filing_rate", "on_time_dispatch", "rework_rate",
                          "return_rate", "extension_rate", "suspension_rate", "escalation_rate",
                          "duplicates_share", "overdue_open_rate"}) {
    EXPECT_EQ(value(Kind::Community, 2, key), value(Kind::District, 0, key)) << key;
    EXPECT_TRUE(value(Kind::Community, 2, key)) << key;
  }
}

TEST_F(GatheredTest, TheDistrictIsAsFairAsItsCommunitiesAreAlike) {
  record::CaseRecord south = PaperCases::closed(1_d, 9_h);
  south.cell = PaperWorld::kSouthCell;
  take(south);
  take(PaperCases::closed(1_d, 1_h));
  EXPECT_EQ(value(Kind::District, 0, "response_worst_tenth"),
            value(Kind::Community, 2, "response_mean"));
  EXPECT_EQ(value(Kind::District, 0, "on_time_handling_worst_tenth"), 0);
  EXPECT_GT(value(Kind::District, 0, "response_gini"), 0);
  EXPECT_FALSE(value(Kind::Subdistrict, 0, "response_worst_tenth"));
}

TEST_F(GatheredTest, TheFiveCommonestCategoriesHaveTheirShareOfTheDistrict) {
  while (paper.world.categories.size() < 7)
    paper.world.categories.push_back(paper.world.categories.back());
  gathered.categories.resize(7);
  for (std::uint32_t category = 0; category < 7; ++category)
    for (std::uint32_t n = 0; n <= category; ++n) {
      record::CaseRecord c = PaperCases::closed(1_d, 1_h);
      c.category = model::CategoryId(category);
      take(c);
    }
  EXPECT_EQ(value(Kind::District, 0, "frequent_share"), (7.0 + 6 + 5 + 4 + 3) / 28);
  EXPECT_FALSE(value(Kind::Subdistrict, 0, "frequent_share"));
}

TEST_F(GatheredTest, AreasAreScoredByTheWeightsOfTheScenario) {
  take(PaperCases::closed(1_d, 9_h));
  EXPECT_FALSE(value(Kind::Community, 0, "score_region"));
  paper.world.scores.push_back({"score_region", {{"closing_rate", 20}, {"on_time_closing", 80}}});
  EXPECT_EQ(value(Kind::Community, 0, "score_region"), 20);
}

TEST_F(GatheredTest, ADepartmentIsItsTeamsTogether) {
  take(PaperCases::closed(1_d, 1_h));
  record::CaseRecord other = PaperCases::closed(1_d, 9_h);
  other.handler = PaperWorld::kSouthTeam;
  take(other);
  EXPECT_EQ(unit(PaperWorld::kNorthTeam, "on_time_handling"), 1);
  EXPECT_EQ(unit(PaperWorld::kSouthTeam, "on_time_handling"), 0);
  EXPECT_EQ(unit(PaperWorld::kDepartment, "on_time_handling"), 0.5);
  EXPECT_EQ(unit(PaperWorld::kDepartment, "score_department"), 80);
  EXPECT_FALSE(unit(PaperWorld::kMinistry, "on_time_handling"));
}

TEST_F(GatheredTest, SupervisorsAreJudgedByTheTasksOfTheirSubdistrict) {
  take(PaperCases::closed(1_d, 1_h));
  EXPECT_EQ(unit(PaperWorld::kNorthSupervisors, "on_time_check"), 1);
  EXPECT_FALSE(unit(PaperWorld::kSouthSupervisors, "on_time_check"));
  EXPECT_EQ(unit(PaperWorld::kSupervisors, "on_time_check"), 1) << "the whole has every area";
}

TEST_F(GatheredTest, ReportsArePerSupervisorOnTheRosterAndDay) {
  for (int n = 0; n < 42; ++n) take(PaperCases::closed(1_d, 1_h));
  // Three in the north and two in the south, seven days.
  EXPECT_DOUBLE_EQ(*value(Kind::Subdistrict, 0, "reports_per_supervisor_day"), 42.0 / 21);
  EXPECT_DOUBLE_EQ(*value(Kind::District, 0, "reports_per_supervisor_day"), 42.0 / 35);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kNorthSupervisors, "reports_per_supervisor_day"), 42.0 / 21);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kSupervisors, "reports_per_supervisor_day"), 42.0 / 35);
}

TEST_F(GatheredTest, VolunteersOnSomeDatesCountOnThoseDates) {
  auto& lines = paper.world.staffing.configurations[0].lines;
  lines.push_back(lines[1]);
  lines.back().people = 7;
  lines.back().only = base::Span{PaperWorld::kHorizon - 3_d, PaperWorld::kHorizon + 9_d};
  for (int n = 0; n < 42; ++n) take(PaperCases::closed(1_d, 1_h));
  EXPECT_DOUBLE_EQ(*value(Kind::Subdistrict, 0, "reports_per_supervisor_day"), 42.0 / (21 + 21));
}

TEST_F(GatheredTest, ADeskHasItsQueueItsStaffAndTheStagesItWorks) {
  take(PaperCases::closed(1_d, 1_h));
  gathered.staff.changed(PaperWorld::kDesk, PaperWorld::kMeasured, 2, 1, 3);
  gathered.staff.finish();
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kDesk, "utilisation"), 0.5);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kDesk, "queue_mean"), 3);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kDesk, "staff_on_duty"), 2);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kDesk, "staff_hours"), 2 * 7 * 24);
  EXPECT_EQ(unit(PaperWorld::kDesk, "on_time_acceptance"), 1);
  EXPECT_FALSE(unit(PaperWorld::kDesk, "on_time_filing")) << "filing is not part of this workflow";
  EXPECT_FALSE(unit(PaperWorld::kDesk, "on_time_handling"));
}

TEST_F(GatheredTest, TheDistrictHasEverybodysStaffAndQueues) {
  gathered.staff.changed(PaperWorld::kDesk, PaperWorld::kMeasured, 2, 1, 3);
  gathered.staff.changed(PaperWorld::kNorthTeam, PaperWorld::kMeasured, 2, 2, 4);
  gathered.staff.finish();
  EXPECT_DOUBLE_EQ(*value(Kind::District, 0, "utilisation"), 0.75);
  EXPECT_DOUBLE_EQ(*value(Kind::District, 0, "queue_mean"), 7);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kDepartment, "utilisation"), 1);
}

TEST_F(GatheredTest, CoverageIsOfCellsAndDays) {
  for (int day = 0; day < 7; ++day)
    gathered.coverage.visited(PaperWorld::kNorthCell, PaperWorld::at(base::days(day) + 9_h));
  EXPECT_DOUBLE_EQ(*value(Kind::Community, 0, "coverage"), 0.5) << "one of its two cells";
  EXPECT_DOUBLE_EQ(*value(Kind::District, 0, "coverage"), 0.25);
  EXPECT_DOUBLE_EQ(*unit(PaperWorld::kSouthSupervisors, "coverage"), 0);
}

TEST_F(GatheredTest, AWorldWithoutSupervisorsHasNoCoverage) {
  for (auto& u : paper.world.organisation.units) u.kind = model::UnitKind::Desk;
  EXPECT_FALSE(value(Kind::District, 0, "coverage"));
}

TEST_F(GatheredTest, GroupsGatherTheirCategories) {
  take(PaperCases::closed(1_d, 1_h));
  record::CaseRecord cover = PaperCases::closed(1_d, 1_h);
  cover.category = PaperWorld::kManhole;
  take(cover);
  EXPECT_EQ(value(Kind::Group, 1, "filed"), 1);
  EXPECT_EQ(value(Kind::Group, 0, "filed"), 1);
  EXPECT_EQ(value(Kind::Category, PaperWorld::kGarbage.index(), "filed"), 0);
  EXPECT_EQ(value(Kind::Channel, 0, "filed"), 2);
}

TEST_F(GatheredTest, FiguresAreOrderedByScopeAndIndicator) {
  take(PaperCases::closed(1_d, 1_h));
  const auto all = figures_of(paper.world, model::ConfigurationId(0), gathered);
  EXPECT_TRUE(std::ranges::is_sorted(
      all, {}, [](const record::Figure& f) { return std::pair(f.scope, f.indicator); }));
}

}  // namespace
}  // namespace wangge::indicator
