#include "report/to_json.hpp"

#include <gtest/gtest.h>

#include "indicator/catalogue.hpp"
#include "support/emergency_run.hpp"
#include "support/late_case.hpp"
#include "support/paper_run.hpp"

namespace wangge::report {
namespace {

using base::Json;
using support::PaperWorld;

const record::Provenance kRunProvenance{"", "abc", 2008, "0.1.0", "wangge run x"};

class ToJsonTest : public testing::Test {
 protected:
  const PaperWorld paper;
  const record::Directory directory = indicator::directory_of(paper.world);

  [[nodiscard]] Json run() const {
    return run_json(summarise(directory, model::ConfigurationId(0), support::paper_run(paper),
                              paper.world.experiment),
                    directory, kRunProvenance);
  }
  [[nodiscard]] Json trace(const CaseStory& story) const {
    return trace_json(story, directory, PaperWorld::kHorizon, kRunProvenance);
  }
};

const Json& element(const Json& list, const char* key, const char* value) {
  for (const Json& one : list)
    if (one.at(key) == value) return one;
  throw std::out_of_range(value);
}

TEST_F(ToJsonTest, ARunSaysWhereItComesFrom) {
  const Json json = run();
  EXPECT_EQ(json.at("seed"), 2008);
  EXPECT_EQ(json.at("scenario_hash"), "abc");
  EXPECT_EQ(json.at("version"), "0.1.0");
  EXPECT_EQ(json.at("configuration"), "baseline");
}

TEST_F(ToJsonTest, IndicatorsCarryTheirMeasureAndPrecision) {
  const Json json = run();
  const Json& rate = element(json.at("indicators"), "indicator", "on_time_handling");
  EXPECT_EQ(rate.at("measure"), "share");
  EXPECT_NEAR(rate.at("estimate").at("mean"), 0.85, 1e-12);
  EXPECT_EQ(rate.at("estimate").at("replications"), 3);
}

TEST_F(ToJsonTest, WhatIsNotKnownIsNull) {
  const Json json = run();
  const Json& desk = element(json.at("units"), "unit", "desk");
  EXPECT_TRUE(desk.at("on_time_handling").is_null());
  EXPECT_EQ(desk.at("queue_by_hour").size(), 24u);
  EXPECT_NEAR(desk.at("utilisation").at("mean"), 0.5, 1e-12);
}

TEST_F(ToJsonTest, ACasesIntervalsAndSharesAreInSeconds) {
  const Json json = trace(support::late_case());
  EXPECT_EQ(json.at("case"), "streets-12");
  EXPECT_EQ(json.at("subdistrict"), "north");
  EXPECT_EQ(json.at("late_seconds"), 7200.001);
  const Json& first = json.at("intervals").at(0);
  EXPECT_EQ(first.at("cause"), "undiscovered");
  EXPECT_TRUE(first.at("unit").is_null());
  EXPECT_EQ(first.at("from"), "2008-07-23T23:00:00.000+08:00");
  const Json& off_shift = element(json.at("by_unit"), "cause", "off_shift");
  EXPECT_EQ(off_shift.at("unit"), "chengguan@north");
  EXPECT_EQ(off_shift.at("seconds"), 10800);
  EXPECT_EQ(off_shift.at("late_seconds"), 0);
}

TEST_F(ToJsonTest, WhatNobodyReportedHasNoChannel) {
  CaseStory story = support::late_case();
  EXPECT_EQ(trace(story).at("channel"), "supervisor");
  story.record->outcome = record::Outcome::Undiscovered;
  story.record->reported = {};
  EXPECT_TRUE(trace(story).at("channel").is_null());
}

TEST_F(ToJsonTest, ADuplicateNamesTheCaseThatTookItIn) {
  CaseStory story = support::late_case();
  EXPECT_FALSE(trace(story).contains("merged_into"));
  story.record->merged_into = model::problem_id(0, 7);
  EXPECT_EQ(trace(story).at("merged_into"), "streets-7");
}

TEST_F(ToJsonTest, StagesSayWhetherTheyWereInTime) {
  const Json json = trace(support::late_case());
  EXPECT_EQ(element(json.at("stages"), "stage", "acceptance").at("in_time"), true);
  EXPECT_EQ(element(json.at("stages"), "stage", "handling").at("in_time"), false);
  EXPECT_EQ(element(json.at("stages"), "stage", "handling").at("due"), true);
  EXPECT_EQ(json.at("stages").size(), 5u) << "stages it never reached are left out";
}

TEST_F(ToJsonTest, EmergenciesStandByThemselvesWhereThereAreAny) {
  EXPECT_FALSE(run().contains("emergencies"));
  const support::EmergencyPaper emergency;
  const auto known = indicator::directory_of(emergency.world);
  const Json json =
      run_json(summarise(known, model::ConfigurationId(0), support::emergency_run(emergency),
                         emergency.world.experiment),
               known, kRunProvenance)
          .at("emergencies");
  EXPECT_EQ(json.at("incidents"), 30);
  const Json& cardiac = element(json.at("types"), "incident_type", "cardiac");
  EXPECT_NEAR(cardiac.at("indicators").at("within_10").at("mean"), 0.9, 1e-12);
  const Json& south = element(json.at("units"), "unit", "ambulances@south");
  EXPECT_EQ(south.at("indicators").at("responses").at("mean"), 1);
  EXPECT_EQ(json.at("reach").size(), 6u) << "two hours, three limits";
  EXPECT_EQ(json.at("reach").at(1).at("minutes"), 10);
}

TEST_F(ToJsonTest, AnIncidentIsTracedWithItsUnits) {
  const auto known = indicator::directory_of(support::EmergencyPaper().world);
  const Json json =
      trace_json(support::late_incident(), known, PaperWorld::kHorizon, kRunProvenance);
  EXPECT_EQ(json.at("incident"), "emergencies-12");
  EXPECT_EQ(json.at("late_seconds"), 120);
  ASSERT_EQ(json.at("responses").size(), 2u);
  EXPECT_EQ(json.at("responses").at(1).at("preempted"), true);
  EXPECT_EQ(json.at("intervals").size(), 6u);
  double late = 0;
  for (const Json& share : json.at("by_unit")) late += share.at("late_seconds").get<double>();
  EXPECT_EQ(late, 120);
}

}  // namespace
}  // namespace wangge::report
