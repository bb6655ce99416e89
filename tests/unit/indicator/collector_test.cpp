#include "indicator/collector.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "support/crowded.hpp"
#include "support/emergency_paper.hpp"
#include "support/paper_cases.hpp"
#include "support/sample_records.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::Cause;
using record::Kind;
using record::Stage;
using support::PaperCases;
using support::PaperWorld;

class CollectorTest : public testing::Test {
 protected:
  PaperWorld paper;
  Collector collector{paper.world, model::ConfigurationId(0)};

  ReplicationResult end() {
    collector.horizon(PaperWorld::kHorizon);
    return collector.result(12345);
  }
};

TEST_F(CollectorTest, ACaseReachesEveryScopeItBelongsTo) {
  record::CaseRecord c = PaperCases::closed(1_d, 1_h);
  c.channel = model::Channel::Hotline;
  collector.case_ended(c);
  const ReplicationResult result = end();
  const auto filed = [&](Kind kind, std::size_t index) {
    return result.value({kind, static_cast<std::uint32_t>(index)}, find("filed"));
  };
  EXPECT_EQ(filed(Kind::District, 0), 1);
  EXPECT_EQ(filed(Kind::Subdistrict, 0), 1);
  EXPECT_EQ(filed(Kind::Subdistrict, 1), 0);
  EXPECT_EQ(filed(Kind::Community, 0), 1);
  EXPECT_EQ(filed(Kind::Unit, PaperWorld::kNorthTeam.index()), 1);
  EXPECT_EQ(filed(Kind::Category, PaperWorld::kVendor.index()), 1);
  EXPECT_EQ(filed(Kind::Channel, static_cast<std::size_t>(model::Channel::Hotline)), 1);
}

TEST_F(CollectorTest, ACaseWithoutAHandlerBelongsToNoUnit) {
  record::CaseRecord c;
  c.problem = model::problem_id(0, 1);
  c.category = PaperWorld::kVendor;
  c.cell = PaperWorld::kNorthCell;
  c.arose = PaperWorld::at(1_h);
  c.outcome = record::Outcome::Undiscovered;
  collector.case_ended(c);
  EXPECT_EQ(end().value(find("undiscovered_at_end")), 1);
}

TEST_F(CollectorTest, OnlyLatentStreamsHaveADiscovery) {
  paper.world.demand.problems[0].reported_by = model::Channel::Hotline;
  collector.case_ended(PaperCases::closed(1_d, 1_h));
  EXPECT_FALSE(end().value(find("discovery_mean")));
}

TEST_F(CollectorTest, WhatACrowdBringsIsDiscoveredAsItsStreamIs) {
  paper.world.demand.problems[0].reported_by = model::Channel::Hotline;
  support::add_crowd(paper.world, support::make_crowd(paper.world, 0, 1));
  record::CaseRecord c = PaperCases::closed(1_d, 1_h);
  c.problem = model::problem_id(paper.world.demand.crowds[0].brings[0].number, 1);
  collector.case_ended(c);
  EXPECT_FALSE(end().value(find("discovery_mean")));
}

TEST_F(CollectorTest, DeskWorkIsCountedAtItsDesk) {
  record::DeskRecord call;
  call.stream = 1;
  call.desk = PaperWorld::kDesk;
  call.arrived = PaperWorld::at(1_h);
  call.started = PaperWorld::at(1_h + 3_min);
  call.ended = PaperWorld::at(1_h + 5_min);
  collector.desk_work_ended(call);
  const ReplicationResult result = end();
  const record::Scope desk{Kind::Unit, PaperWorld::kDesk.index()};
  EXPECT_EQ(result.value(desk, find("wait_mean")), 3);
  EXPECT_EQ(result.value(find("time_in_system_mean")), 5);
  EXPECT_EQ(result.rows.counts.desk_items, 1u);
}

TEST_F(CollectorTest, WhatADeskDoesAboutACaseIsNoCall) {
  for (const auto stream :
       {record::kEscalations, record::kActivations, record::kExtensions, record::kAppeals}) {
    record::DeskRecord work;
    work.stream = stream;
    work.desk = PaperWorld::kDesk;
    work.arrived = PaperWorld::at(1_h);
    collector.desk_work_ended(work);
  }
  EXPECT_EQ(end().value(find("desk_arrivals")).value_or(0), 0);
}

TEST_F(CollectorTest, HoldingTimeIsSummedByUnitStageAndCauseWithinTheWindow) {
  const auto problem = model::problem_id(0, 1);
  const base::Instant start = PaperWorld::kMeasured;
  collector.interval({problem,
                      Stage::Discovery,
                      model::UnitId::none(),
                      Cause::Undiscovered,
                      {start - 5_h, start + 1_h}});
  collector.interval({problem,
                      Stage::Handling,
                      PaperWorld::kNorthTeam,
                      Cause::Travel,
                      {start + 1_h, start + 2_h}});
  collector.interval({problem,
                      Stage::Handling,
                      PaperWorld::kNorthTeam,
                      Cause::Travel,
                      {start + 3_h, start + 5_h}});
  collector.interval(
      {problem, Stage::Handling, PaperWorld::kNorthTeam, Cause::Work, {start - 3_h, start - 1_h}});
  const std::vector<record::Held> expected{
      {PaperWorld::kNorthTeam, Stage::Handling, Cause::Travel, 3_h},
      {model::UnitId::none(), Stage::Discovery, Cause::Undiscovered, 1_h}};
  EXPECT_EQ(end().rows.held, expected);
}

TEST_F(CollectorTest, TheResultSaysHowMuchHappened) {
  collector.case_ended(PaperCases::closed(1_d, 1_h));
  const ReplicationResult result = end();
  EXPECT_EQ(result.rows.counts, (record::Counts{12345, 1, 0, 0, 0}));
  EXPECT_NE(result.rows.fingerprint,
            Collector(paper.world, model::ConfigurationId(0)).result(0).rows.fingerprint);
}

TEST_F(CollectorTest, TheSameStoryGivesTheSameBytes) {
  const auto told = [&] {
    Collector listener(paper.world, model::ConfigurationId(0));
    support::SampleRecords samples(11);
    for (std::uint64_t n = 0; n < 300; ++n) {
      listener.interval(samples.an_interval(n));
      listener.case_ended(samples.a_case(n));
      listener.desk_work_ended(samples.desk_work());
    }
    listener.horizon(PaperWorld::kHorizon);
    return listener.result(1).serialise();
  };
  EXPECT_EQ(told(), told());
  EXPECT_EQ(ReplicationResult::parse(told()).serialise(), told());
}

class EmergencyCollectorTest : public testing::Test {
 protected:
  using Paper = support::EmergencyPaper;
  const Paper paper;
  Collector collector{paper.world, model::ConfigurationId(0)};

  std::optional<double> value(Kind kind, std::size_t index, std::string_view key) {
    return collector.result(0).value({kind, static_cast<std::uint32_t>(index)}, find(key));
  }
};

TEST_F(EmergencyCollectorTest, AnIncidentReachesEveryScopeItBelongsTo) {
  collector.incident_ended(Paper::cleared(1_d));
  EXPECT_EQ(value(Kind::District, 0, "incidents"), 1);
  EXPECT_EQ(value(Kind::Subdistrict, 0, "incidents"), 1);
  EXPECT_EQ(value(Kind::Subdistrict, 1, "incidents"), 0);
  EXPECT_EQ(value(Kind::Community, 0, "emergency_response_mean"), 10);
  EXPECT_EQ(value(Kind::IncidentType, Paper::kCardiac.index(), "incidents"), 1);
  EXPECT_EQ(value(Kind::IncidentType, Paper::kBrawl.index(), "incidents"), 0);
  EXPECT_EQ(value(Kind::Centre, Paper::k120.index(), "incidents"), 1);
  EXPECT_EQ(value(Kind::Unit, Paper::kAmbulances.index(), "incidents"), std::nullopt);
  EXPECT_EQ(collector.result(0).rows.counts.incidents, 1u);
}

TEST_F(EmergencyCollectorTest, ACallThatIsHandedOnIsOneCentresCallAndTheOthersIncident) {
  record::IncidentRecord handed_on = Paper::cleared(1_d);
  handed_on.dialled = Paper::k110;
  collector.incident_ended(handed_on);
  EXPECT_EQ(value(Kind::Centre, Paper::k110.index(), "answer_mean"), 10);
  EXPECT_EQ(value(Kind::Centre, Paper::k110.index(), "calls_answered_in_time"), 1);
  EXPECT_EQ(value(Kind::Centre, Paper::k110.index(), "incidents"), 0);
  EXPECT_EQ(value(Kind::Centre, Paper::k120.index(), "incidents"), 1);
  EXPECT_EQ(value(Kind::Centre, Paper::k120.index(), "answer_mean"), std::nullopt);
}

TEST_F(EmergencyCollectorTest, AnIncidentIsJudgedByTheTargetOfItsType) {
  record::IncidentRecord brawl = Paper::cleared(1_d);
  brawl.type = Paper::kBrawl;
  collector.incident_ended(brawl);
  collector.incident_ended(Paper::cleared(2_d));
  EXPECT_EQ(value(Kind::IncidentType, Paper::kBrawl.index(), "emergency_in_time"), 0);
  EXPECT_EQ(value(Kind::IncidentType, Paper::kCardiac.index(), "emergency_in_time"), 1);
  EXPECT_EQ(value(Kind::District, 0, "emergency_in_time"), 0.5);
}

TEST_F(EmergencyCollectorTest, ResponsesBelongToTheStationAndItsService) {
  record::ResponseRecord south = Paper::response(1_d);
  south.unit = Paper::kSouthStation;
  south.other_zone = true;
  collector.response_ended(south);
  collector.response_ended(Paper::response(2_d));
  EXPECT_EQ(value(Kind::Unit, Paper::kSouthStation.index(), "other_zone_share"), 1);
  EXPECT_EQ(value(Kind::Unit, Paper::kAmbulances.index(), "responses"), 2);
  EXPECT_EQ(value(Kind::Unit, Paper::kAmbulances.index(), "other_zone_share"), 0.5);
  EXPECT_EQ(value(Kind::Unit, Paper::kPolice.index(), "responses"), 0);
  EXPECT_EQ(value(Kind::Unit, Paper::kNorthTeam.index(), "responses"), std::nullopt);
  EXPECT_EQ(value(Kind::District, 0, "responses"), 2);
}

TEST_F(EmergencyCollectorTest, ReachCountsWithinTheWindowByHour) {
  collector.reach_measured(Paper::reach(-1_h, 0.3));  // in the warm-up
  collector.reach_measured(Paper::reach(8_h, 0.1));
  collector.reach_measured(Paper::reach(1_d + 8_h, 0.2));
  collector.reach_measured(Paper::reach(9_h, 0.3));
  EXPECT_DOUBLE_EQ(*value(Kind::Unit, Paper::kAmbulances.index(), "covered_cells_5"), 0.2);
  EXPECT_EQ(value(Kind::Unit, Paper::kPolice.index(), "covered_cells_5"), std::nullopt);
  EXPECT_DOUBLE_EQ(*value(Kind::District, 0, "covered_people_10_worst_hour"), 0.15);
  const auto rows = collector.result(0).rows.reach;
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].hour, 8u);
  EXPECT_DOUBLE_EQ(rows[0].people[2], 0.225);
}

TEST_F(EmergencyCollectorTest, FiguresStandInOrder) {
  collector.incident_ended(Paper::cleared(1_d));
  collector.case_ended(PaperCases::closed(1_d, 1_h));
  const auto figures = collector.result(0).rows.figures;
  EXPECT_TRUE(std::ranges::is_sorted(
      figures, {}, [](const record::Figure& f) { return std::pair(f.scope, f.indicator); }));
}

TEST_F(CollectorTest, AWorldWithoutEmergenciesHasNoFigureOfThem) {
  for (const record::Figure& f : end().rows.figures)
    EXPECT_EQ(indicator(f.indicator).of, Of::Cases) << indicator(f.indicator).key;
}

}  // namespace
}  // namespace wangge::indicator
