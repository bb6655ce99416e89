#include "indicator/emergency_tally.hpp"

#include <gtest/gtest.h>

#include "support/emergency_paper.hpp"
#include "support/sample_records.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::IncidentOutcome;
using record::IncidentRecord;
using support::EmergencyPaper;
using enum EmergencySum;

constexpr base::Span kCounted{EmergencyPaper::kMeasured, EmergencyPaper::kHorizon};
constexpr base::Duration kBeforeTheEnd = base::days(7);  // of the window: the horizon

EmergencyTally of(const IncidentRecord& incident) { return tally_of(incident, 12_min, kCounted); }

TEST(EmergencyTallyTest, TheChainOfAnIncidentAddsUpToItsResponse) {
  const EmergencyTally sums = of(EmergencyPaper::cleared(1_d));
  EXPECT_EQ(sums[Incidents], 1);
  EXPECT_EQ(sums[OrderTime], (2_min).count());
  EXPECT_EQ(sums[TurnoutTime], (1_min).count());
  EXPECT_EQ(sums[ApproachTime], (7_min).count());
  EXPECT_EQ(sums[OrderTime] + sums[TurnoutTime] + sums[ApproachTime], sums[ResponseTime]);
  EXPECT_EQ(sums[CompleteTime], (12_min).count());
  EXPECT_EQ(sums[DoneTime], (1_h).count());
}

TEST(EmergencyTallyTest, ALimitThatIsMetToTheMillisecondIsMet) {
  IncidentRecord incident = EmergencyPaper::cleared(1_d);
  EXPECT_EQ(of(incident)[Within10], 1);
  EXPECT_EQ(of(incident)[Within8], 0);
  EXPECT_EQ(of(incident)[Due8], 1);
  EXPECT_EQ(of(incident)[WithinTarget], 1);
  *incident.arrived += 1_ms;
  EXPECT_EQ(of(incident)[Within10], 0);
}

TEST(EmergencyTallyTest, WhatArisesOutsideTheWindowDoesNotCount) {
  EXPECT_EQ(of(EmergencyPaper::cleared(-1_ms)), EmergencyTally());
  EXPECT_EQ(of(EmergencyPaper::open(kBeforeTheEnd)), EmergencyTally());
  EXPECT_EQ(call_tally_of(EmergencyPaper::cleared(-1_ms), 15_s, kCounted), EmergencyTally());
  EXPECT_EQ(tally_of(EmergencyPaper::response(-2_min), kCounted), EmergencyTally());
}

TEST(EmergencyTallyTest, AnOpenIncidentIsDueOnlyOnceItsLimitHasPassed) {
  const EmergencyTally sums = of(EmergencyPaper::open(kBeforeTheEnd - 9_min));
  EXPECT_EQ(sums[OpenAtEnd], 1);
  EXPECT_EQ(sums[Due8], 1);
  EXPECT_EQ(sums[Within8], 0);
  EXPECT_EQ(sums[Due10], 0) << "it may still be reached in time";
  EXPECT_EQ(sums[Attended], 0);
}

TEST(EmergencyTallyTest, ALostIncidentCountsAsNotReached) {
  IncidentRecord lost = EmergencyPaper::open(1_d);
  lost.outcome = IncidentOutcome::Lost;
  lost.ended = lost.arose + 2_min;
  EXPECT_EQ(of(lost)[Lost], 1);
  EXPECT_EQ(of(lost)[Due15], 1);
  EXPECT_EQ(of(lost)[DueByTarget], 1);
  EXPECT_EQ(of(lost)[WithinTarget], 0);
  EXPECT_EQ(of(lost)[Done], 0) << "nobody did anything about it";
}

TEST(EmergencyTallyTest, AnUnrecognisedFurtherCallIsNoIncidentButACall) {
  IncidentRecord repeat = EmergencyPaper::cleared(1_d);
  repeat.outcome = IncidentOutcome::Repeat;
  EXPECT_EQ(of(repeat), EmergencyTally());
  EXPECT_EQ(call_tally_of(repeat, 15_s, kCounted)[CallsInTime], 1);
}

TEST(EmergencyTallyTest, ACallIsDueWhenItIsAnsweredOrPastItsTarget) {
  const auto call = [](const IncidentRecord& i, base::Duration target) {
    return call_tally_of(i, target, kCounted);
  };
  const IncidentRecord answered = EmergencyPaper::cleared(1_d);
  EXPECT_EQ(call(answered, 10_s)[CallsInTime], 1);
  EXPECT_EQ(call(answered, 9_s)[CallsInTime], 0);
  EXPECT_EQ(call(answered, 9_s)[AnswerTime], (10_s).count());
  const IncidentRecord ringing = EmergencyPaper::open(kBeforeTheEnd - 12_s);
  EXPECT_EQ(call(ringing, 10_s)[CallsDue], 1);
  EXPECT_EQ(call(ringing, 10_s)[CallsAnswered], 0);
  EXPECT_EQ(call(ringing, 15_s)[CallsDue], 0);
}

TEST(EmergencyTallyTest, AFalseAlarmIsDoneToo) {
  IncidentRecord incident = EmergencyPaper::cleared(1_d);
  incident.outcome = IncidentOutcome::FalseAlarm;
  EXPECT_EQ(of(incident)[FalseAlarms], 1);
  EXPECT_EQ(of(incident)[Done], 1);
}

TEST(EmergencyTallyTest, AResponseIsReckonedFromItsRequest) {
  record::ResponseRecord response = EmergencyPaper::response(1_d);
  response.waited = response.preempted = true;
  const EmergencyTally sums = tally_of(response, kCounted);
  EXPECT_EQ(sums[Responses], 1);
  EXPECT_EQ(sums[UnitTurnoutTime], (1_min).count());
  EXPECT_EQ(sums[UnitApproachTime], (7_min).count());
  EXPECT_EQ(sums[UnitResponseTime], (9_min).count());
  EXPECT_EQ(sums[JobTime], (58_min).count());
  EXPECT_EQ(sums[Waited], 1);
  EXPECT_EQ(sums[Preempted], 1);
  EXPECT_EQ(sums[OtherZone], 0);
}

TEST(EmergencyTallyTest, ResponsesAndIncidentsNeverAddToTheSameSum) {
  const EmergencyTally response = tally_of(EmergencyPaper::response(1_d), kCounted);
  const EmergencyTally incident = of(EmergencyPaper::cleared(1_d));
  for (std::size_t i = 0; i < kEmergencySums; ++i)
    EXPECT_TRUE(response[EmergencySum(i)] == 0 || incident[EmergencySum(i)] == 0) << i;
}

TEST(EmergencyTallyTest, NoSumOfAnyRecordIsNegative) {
  support::SampleRecords samples(11);
  for (std::uint64_t n = 0; n < 300; ++n)
    for (const EmergencyTally& sums :
         {of(samples.an_incident(n)), tally_of(samples.a_response(n), kCounted)})
      for (std::size_t i = 0; i < kEmergencySums; ++i) EXPECT_GE(sums[EmergencySum(i)], 0) << i;
}

}  // namespace
}  // namespace wangge::indicator
