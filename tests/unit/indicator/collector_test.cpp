#include "indicator/collector.hpp"

#include <gtest/gtest.h>

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
  EXPECT_EQ(result.rows.counts, (record::Counts{12345, 1, 0, 0}));
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

}  // namespace
}  // namespace wangge::indicator
