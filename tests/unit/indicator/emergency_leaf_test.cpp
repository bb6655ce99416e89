#include "indicator/emergency_leaf.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "indicator/leaf.hpp"
#include "support/emergency_paper.hpp"
#include "support/sample_records.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::Figure;
using record::IncidentRecord;
using record::Kind;
using support::EmergencyPaper;

constexpr base::Span kMeasured{EmergencyPaper::kMeasured, EmergencyPaper::kHorizon};

EmergencyLeaf of(const std::vector<IncidentRecord>& incidents) {
  EmergencyLeaf leaf;
  for (const IncidentRecord& i : incidents) leaf.take(tally_of(i, 12_min, kMeasured));
  return leaf;
}

std::vector<Figure> figures(const EmergencyLeaf& leaf, Where where) {
  std::vector<Figure> all;
  append_figures(all, {Kind::IncidentType, 0}, {where, {}, kMeasured.length(), &leaf}, {});
  return all;
}

std::optional<double> value(const EmergencyLeaf& leaf, std::string_view key, Where where = ~0u) {
  const auto all = figures(leaf, where);
  const auto found = std::ranges::find(all, find(key), &Figure::indicator);
  return found == all.end() ? std::nullopt : std::optional(found->value);
}

TEST(EmergencyLeafTest, FiguresFollowFromTheIncidentsOnPaper) {
  IncidentRecord slow = EmergencyPaper::cleared(2_d);
  slow.arrived = slow.arose + 14_min;
  slow.repeat_calls = 3;
  IncidentRecord lost = EmergencyPaper::open(3_d);
  lost.outcome = record::IncidentOutcome::Lost;
  lost.ended = lost.arose;
  const EmergencyLeaf leaf = of({EmergencyPaper::cleared(1_d), slow, lost});
  EXPECT_EQ(value(leaf, "incidents"), 3);
  EXPECT_EQ(value(leaf, "emergency_response_mean"), 12) << "minutes";
  EXPECT_EQ(value(leaf, "approach_mean"), 9);
  EXPECT_EQ(value(leaf, "call_to_order_mean"), 2);
  EXPECT_DOUBLE_EQ(*value(leaf, "within_10"), 1.0 / 3);
  EXPECT_DOUBLE_EQ(*value(leaf, "within_15"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(*value(leaf, "emergency_in_time"), 1.0 / 3);
  EXPECT_DOUBLE_EQ(*value(leaf, "lost_share"), 1.0 / 3);
  EXPECT_EQ(value(leaf, "repeat_calls_per_incident"), 1);
  EXPECT_EQ(value(leaf, "incident_mean"), 60);
  EXPECT_EQ(value(leaf, "false_alarm_share"), 0);
}

TEST(EmergencyLeafTest, WaitsForAnAnswerAreInSeconds) {
  EmergencyLeaf leaf;
  leaf.take(call_tally_of(EmergencyPaper::cleared(1_d), 15_s, kMeasured));
  EXPECT_EQ(value(leaf, "answer_mean"), 10);
  EXPECT_EQ(value(leaf, "calls_answered_in_time"), 1);
}

TEST(EmergencyLeafTest, QuantilesAreNearestRanksOfTheIncidentsThatWereReached) {
  std::vector<IncidentRecord> incidents;
  for (int m = 1; m <= 10; ++m) {
    incidents.push_back(EmergencyPaper::cleared(1_d));
    incidents.back().arrived = incidents.back().arose + base::minutes(m);
  }
  const EmergencyLeaf leaf = of(incidents);
  EXPECT_NEAR(*value(leaf, "emergency_response_p50"), 5, 0.004 * 5);
  EXPECT_NEAR(*value(leaf, "emergency_response_p90"), 9, 0.004 * 9);
}

TEST(EmergencyLeafTest, AScopeWithoutEmergenciesHasNoFigureOfThem) {
  std::vector<Figure> all;
  append_figures(all, {Kind::District, 0}, {~0u, {}, kMeasured.length()}, {});
  for (const Figure& f : all) EXPECT_EQ(indicator(f.indicator).of, Of::Cases);
}

TEST(EmergencyLeafTest, WhatHasNoDataHasNoFigure) {
  const EmergencyLeaf none;
  EXPECT_FALSE(value(none, "emergency_response_mean"));
  EXPECT_FALSE(value(none, "emergency_response_p90"));
  EXPECT_FALSE(value(none, "covered_people_10"));
  EXPECT_EQ(value(none, "incidents"), 0) << "a count of nothing is zero, not unknown";
}

TEST(EmergencyLeafTest, IncidentsAreNoFigureOfAUnitNorResponsesOfAType) {
  EmergencyLeaf leaf = of({EmergencyPaper::cleared(1_d)});
  leaf.take(tally_of(EmergencyPaper::response(1_d), kMeasured));
  EXPECT_FALSE(value(leaf, "incidents", kServices));
  EXPECT_EQ(value(leaf, "responses", kServices), 1);
  EXPECT_EQ(value(leaf, "unit_response_mean", kServices), 9);
  EXPECT_FALSE(value(leaf, "responses", kIncidentTypes));
}

TEST(EmergencyLeafTest, CoverageIsTheMeanOfWhatWasMeasured) {
  EmergencyLeaf leaf;
  leaf.reach.add(EmergencyPaper::reach(1_h, 0.2));
  leaf.reach.add(EmergencyPaper::reach(2_h, 0.3));
  EXPECT_DOUBLE_EQ(*value(leaf, "covered_cells_5"), 0.25);
  EXPECT_DOUBLE_EQ(*value(leaf, "covered_people_10"), 0.25);
  EXPECT_DOUBLE_EQ(*value(leaf, "covered_people_10_worst_hour"), 0.2);
}

TEST(EmergencyLeafTest, PartsAddUpToTheWholeAndNothingIsNotANumber) {
  support::SampleRecords samples(12);
  EmergencyLeaf all, first, second;
  for (std::uint64_t n = 0; n < 300; ++n)
    for (const EmergencyTally& one : {tally_of(samples.an_incident(n), 12_min, kMeasured),
                                      tally_of(samples.a_response(n), kMeasured)}) {
      all.take(one);
      (n % 3 == 0 ? first : second).take(one);
    }
  first += second;
  EXPECT_EQ(figures(first, ~0u), figures(all, ~0u));
  for (const Figure& f : figures(all, ~0u)) EXPECT_TRUE(std::isfinite(f.value));
}

}  // namespace
}  // namespace wangge::indicator
