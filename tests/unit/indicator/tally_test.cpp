#include "indicator/tally.hpp"

#include <gtest/gtest.h>

#include "support/paper_cases.hpp"
#include "support/sample_records.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::CaseRecord;
using record::Outcome;
using support::PaperCases;
using support::PaperWorld;

constexpr base::Span kTallySpan{PaperWorld::kMeasured, PaperWorld::kHorizon};

Tally of(const CaseRecord& c, bool latent = true,
         model::CategoryKind kind = model::CategoryKind::Event) {
  return tally_of(c, {kind, latent}, kTallySpan);
}

TEST(TallyTest, AClosedCaseCountsInEveryStage) {
  const Tally t = of(PaperCases::closed(1_d, 3_h));
  for (const Sum sum :
       {Sum::Arisen,         Sum::Discovered,  Sum::Reports,       Sum::Messages,
        Sum::Filed,          Sum::Decided,     Sum::AcceptanceDue, Sum::AcceptanceInTime,
        Sum::DispatchInTime, Sum::HandlingDue, Sum::HandlingDone,  Sum::HandlingInTime,
        Sum::CheckInTime,    Sum::ClosingDue,  Sum::Closed,        Sum::ClosedInTime,
        Sum::Checks,         Sum::Responded,   Sum::Dispatched,    Sum::DirectedRight})
    EXPECT_EQ(t[sum], 1) << int(sum);
  for (const Sum sum : {Sum::HandlingOverdue, Sum::OpenAtEnd, Sum::ClosedLate, Sum::Reworks,
                        Sum::VerificationDue, Sum::Missed, Sum::Misdirected})
    EXPECT_EQ(t[sum], 0) << int(sum);
}

TEST(TallyTest, TimesAreMeasuredBetweenTheRightMoments) {
  const Tally t = of(PaperCases::closed(1_d, 3_h));
  EXPECT_EQ(t[Sum::DiscoveryTime], (1_h).count());
  EXPECT_EQ(t[Sum::StreetTime], (1_h + 25_min + 3_h).count()) << "until it was put right";
  EXPECT_EQ(t[Sum::AcceptanceTime], (5_min).count());
  EXPECT_EQ(t[Sum::ToDispatchTime], (25_min).count());
  EXPECT_EQ(t[Sum::HandlingTime], (3_h).count());
  EXPECT_EQ(t[Sum::ResponseTime], (3_h + 25_min).count());
  EXPECT_EQ(t[Sum::LifeTime], (1_h + 25_min + 3_h + 20_min).count());
}

TEST(TallyTest, HandledAtTheDeadlineIsInTimeAndAMillisecondLaterIsNot) {
  EXPECT_EQ(of(PaperCases::closed(1_d, 4_h))[Sum::HandlingInTime], 1);
  const Tally late = of(PaperCases::closed(1_d, 4_h + 1_ms));
  EXPECT_EQ(late[Sum::HandlingInTime], 0);
  EXPECT_EQ(late[Sum::HandlingDue], 1);
  EXPECT_EQ(late[Sum::ClosedInTime], 0);
  EXPECT_EQ(late[Sum::ClosedLate], 1);
}

TEST(TallyTest, WhatWasExemptedOnAppealIsLateAndKeptAllTheSame) {
  CaseRecord late = PaperCases::closed(1_d, 5_h);
  late.appealed = true;
  EXPECT_EQ(of(late)[Sum::HandlingKept], 0);
  EXPECT_EQ(of(late)[Sum::AppealsDecided], 0);
  late.appeal_decided = late.exempted = true;
  const Tally t = of(late);
  EXPECT_EQ(t[Sum::AppealsDecided], 1);
  EXPECT_EQ(t[Sum::HandlingKept], 1);
  EXPECT_EQ(t[Sum::Appealed], 1);
  EXPECT_EQ(t[Sum::AppealsGranted], 1);
  EXPECT_EQ(t[Sum::HandlingInTime], 0);
  EXPECT_EQ(t[Sum::ClosedLate], 1);
  EXPECT_EQ(of(PaperCases::closed(1_d, 3_h))[Sum::HandlingKept], 1);
}

TEST(TallyTest, WhatWasClosedSpeciallyHasPassedNoCheck) {
  CaseRecord special = PaperCases::closed(1_d, 3_h);
  special.closed_specially = true;
  special.surveyed = true;
  const Tally t = of(special);
  EXPECT_EQ(t[Sum::Closed], 1);
  EXPECT_EQ(t[Sum::ClosedSpecially], 1);
  EXPECT_EQ(t[Sum::Checks], 0);
  EXPECT_EQ(t[Sum::Surveyed], 1);
  EXPECT_EQ(t[Sum::Satisfied], 0);
  CaseRecord open = PaperCases::dispatched(1_d);
  open.closed_specially = true;  // found so at the review, and the horizon came
  EXPECT_EQ(of(open)[Sum::ClosedSpecially], 0);
}

TEST(TallyTest, OpenPastItsDeadlineAtTheHorizonIsDueAndOverdue) {
  const Tally t = of(PaperCases::dispatched(6_d));
  EXPECT_EQ(t[Sum::HandlingDue], 1);
  EXPECT_EQ(t[Sum::HandlingDone], 0);
  EXPECT_EQ(t[Sum::HandlingOverdue], 1);
  EXPECT_EQ(t[Sum::ClosingDue], 1);
  EXPECT_EQ(t[Sum::OpenAtEnd], 1);
  EXPECT_EQ(t[Sum::OverdueAtEnd], 1);
}

TEST(TallyTest, OpenBeforeItsDeadlineAtTheHorizonIsCensoredNotDue) {
  const Tally t = of(PaperCases::dispatched(7_d - 1_h));
  EXPECT_EQ(t[Sum::HandlingDue], 0);
  EXPECT_EQ(t[Sum::ClosingDue], 0);
  EXPECT_EQ(t[Sum::OpenAtEnd], 1);
  EXPECT_EQ(t[Sum::OverdueAtEnd], 0);
  EXPECT_EQ(t[Sum::Filed], 1) << "it is filed all the same";
}

TEST(TallyTest, HandledButNotYetClosedIsDueForClosing) {
  const Tally t = of(PaperCases::handled(6_d, 1_h));
  EXPECT_EQ(t[Sum::ClosingDue], 1);
  EXPECT_EQ(t[Sum::Closed], 0);
  EXPECT_EQ(t[Sum::OpenAtEnd], 1);
}

TEST(TallyTest, AStageLeftBecauseTheCaseEndedIsJudgedAtThatEnd) {
  CaseRecord c = PaperCases::dispatched(1_d);
  c.outcome = Outcome::Void;
  c.ended = *c.handling.started + 1_h;  // long before the deadline
  EXPECT_EQ(of(c)[Sum::HandlingDue], 0);
  EXPECT_EQ(of(c)[Sum::HandlingOverdue], 0);
}

TEST(TallyTest, WarmUpDoesNotCount) { EXPECT_EQ(of(PaperCases::closed(-1_h, 3_h)), Tally()); }

TEST(TallyTest, ArisingAndReportingAreEachPlacedByTheirOwnMoment) {
  const Tally t = of(PaperCases::closed(30_min, 3_h));  // arose half an hour before the window
  EXPECT_EQ(t[Sum::Arisen], 0);
  EXPECT_EQ(t[Sum::DiscoveryTime], 0);
  EXPECT_EQ(t[Sum::Reports], 1);
  EXPECT_EQ(t[Sum::Closed], 1);
}

TEST(TallyTest, FixedOnTheSpotIsFoundButNotReported) {
  CaseRecord c;
  c.arose = PaperWorld::at(1_h);
  c.ended = PaperWorld::at(3_h);
  c.outcome = Outcome::FixedOnSpot;
  const Tally t = of(c);
  EXPECT_EQ(t[Sum::FixedOnSpot], 1);
  EXPECT_EQ(t[Sum::FoundBySupervisors], 1);
  EXPECT_EQ(t[Sum::Reports], 0);
  EXPECT_EQ(t[Sum::DiscoveryTime], (2_h).count());
}

TEST(TallyTest, VanishedAndUndiscoveredProblemsOnlyArose) {
  CaseRecord c;
  c.arose = PaperWorld::at(1_h);
  for (const auto& [outcome, sum] : {std::pair(Outcome::Vanished, Sum::Vanished),
                                     {Outcome::Undiscovered, Sum::UndiscoveredAtEnd}}) {
    c.outcome = outcome;
    const Tally t = of(c);
    EXPECT_EQ(t[Sum::Arisen], 1);
    EXPECT_EQ(t[Sum::Latent], 1);
    EXPECT_EQ(t[sum], 1);
    EXPECT_GT(t[Sum::StreetTime], 0) << "up to the horizon where nobody knows";
    EXPECT_EQ(t[Sum::Discovered], 0);
    EXPECT_EQ(t[Sum::Reports], 0);
  }
}

TEST(TallyTest, WhatIsReportedAsItArisesIsNotDiscovered) {
  const Tally t = of(PaperCases::closed(1_d, 3_h), false);
  EXPECT_EQ(t[Sum::Arisen], 1);
  EXPECT_EQ(t[Sum::Latent], 0);
  EXPECT_EQ(t[Sum::Discovered], 0);
}

TEST(TallyTest, RefusedReportsAreDecidedButNotFiled) {
  for (const Outcome outcome : {Outcome::NotAccepted, Outcome::NotFiled, Outcome::Void}) {
    CaseRecord c = PaperCases::dispatched(1_d);
    c.outcome = outcome;
    EXPECT_EQ(of(c)[Sum::Decided], 1);
    EXPECT_EQ(of(c)[Sum::Filed], 0);
  }
}

TEST(TallyTest, DuplicatesAreNeitherFiledNorRefused) {
  CaseRecord c = PaperCases::dispatched(1_d);
  c.outcome = Outcome::Duplicate;
  c.duplicate_reports = 2;
  EXPECT_EQ(of(c)[Sum::Duplicates], 3) << "itself, and what was said of it again";
  EXPECT_EQ(of(c)[Sum::Decided], 0);
  EXPECT_EQ(of(c)[Sum::Messages], 3);
}

TEST(TallyTest, FurtherMessagesAboutOneCaseAreDuplicatesToo) {
  CaseRecord c = PaperCases::closed(1_d, 3_h);
  EXPECT_EQ(of(c)[Sum::Duplicates], 0);
  c.duplicate_reports = 2;
  EXPECT_EQ(of(c)[Sum::Duplicates], 2);
}

TEST(TallyTest, WhatTheHandlerFindsVoidWasFiledAtFirst) {
  CaseRecord c = PaperCases::dispatched(1_d);
  EXPECT_EQ(of(c)[Sum::FiledAtFirst], 1);
  c.outcome = Outcome::Void;
  EXPECT_EQ(of(c)[Sum::FiledAtFirst], 1);
  EXPECT_EQ(of(c)[Sum::Filed], 0);
  c.dispatch = c.handling = {};
  EXPECT_EQ(of(c)[Sum::FiledAtFirst], 0) << "void before it was dispatched: not filed";
}

TEST(TallyTest, OnlyTheNotAcceptedAreNotAccepted) {
  CaseRecord c = PaperCases::dispatched(1_d);
  EXPECT_EQ(of(c)[Sum::AcceptedOfDecided], 1);
  for (const Outcome outcome : {Outcome::NotFiled, Outcome::Void}) {
    c.outcome = outcome;
    EXPECT_EQ(of(c)[Sum::AcceptedOfDecided], 1);
  }
  for (const Outcome outcome : {Outcome::NotAccepted, Outcome::Duplicate}) {
    c.outcome = outcome;
    EXPECT_EQ(of(c)[Sum::AcceptedOfDecided], 0);
  }
}

TEST(TallyTest, ReturnsCountEachTimeAndPassingRoundBeginsWithTheSecond) {
  CaseRecord c = PaperCases::dispatched(1_d);
  EXPECT_EQ(of(c)[Sum::Returns], 0);
  EXPECT_EQ(of(c)[Sum::PassedRound], 0);
  c.returns = 3;
  EXPECT_EQ(of(c)[Sum::Returned], 1);
  EXPECT_EQ(of(c)[Sum::Returns], 3);
  EXPECT_EQ(of(c)[Sum::PassedRound], 2);
}

TEST(TallyTest, TheDeskThatClosesIsJudgedByItsOwnLimit) {
  CaseRecord c = PaperCases::closed(1_d, 9_h);
  c.closing = {*c.handling.ended, *c.handling.ended + 10_min, *c.handling.ended + 15_min};
  EXPECT_EQ(of(c)[Sum::DeskClosingDue], 1);
  EXPECT_EQ(of(c)[Sum::DeskClosingInTime], 1);
  EXPECT_EQ(of(c)[Sum::ClosedInTime], 0) << "the handler was late, the desk was not";
  c.closing.ended = *c.handling.ended + 20_min;
  EXPECT_EQ(of(c)[Sum::DeskClosingInTime], 0);
}

TEST(TallyTest, MissedMeansPassedByASupervisorAndReportedBySomebodyElse) {
  CaseRecord c = PaperCases::dispatched(1_d);
  c.missed_visits = 2;
  EXPECT_EQ(of(c)[Sum::Missed], 0) << "a supervisor found it in the end";
  c.channel = model::Channel::Hotline;
  EXPECT_EQ(of(c)[Sum::Missed], 1);
  EXPECT_EQ(of(c)[Sum::PublicReports], 1);
  c.missed_visits = 0;
  EXPECT_EQ(of(c)[Sum::Missed], 0);
}

TEST(TallyTest, ReworkIsCountedByCaseAndByOccurrence) {
  CaseRecord c = PaperCases::closed(1_d, 3_h);
  c.reworks = 2;
  const Tally t = of(c);
  EXPECT_EQ(t[Sum::ReworkedCases], 1);
  EXPECT_EQ(t[Sum::Reworks], 2);
  EXPECT_EQ(t[Sum::Checks], 3) << "two failed, one passed";
}

TEST(TallyTest, PublicReportsAcceptedAreOwedAVerification) {
  CaseRecord c = PaperCases::closed(1_d, 3_h);
  c.channel = model::Channel::Web;
  EXPECT_EQ(of(c)[Sum::PublicAccepted], 1);
  EXPECT_EQ(of(c)[Sum::PublicVerified], 0);
  c.verification.started = c.acceptance.ended;
  EXPECT_EQ(of(c)[Sum::PublicVerified], 1);
}

TEST(TallyTest, ComponentsAreCountedAmongTheFiled) {
  EXPECT_EQ(
      of(PaperCases::closed(1_d, 3_h), true, model::CategoryKind::Component)[Sum::FiledComponents],
      1);
  EXPECT_EQ(of(PaperCases::closed(1_d, 3_h))[Sum::FiledComponents], 0);
}

TEST(TallyTest, AddingIsIndependentOfOrderAndGrouping) {
  support::SampleRecords samples(7);
  Tally all, first, second;
  std::vector<Tally> parts;
  for (std::uint64_t n = 0; n < 500; ++n) parts.push_back(of(samples.a_case(n)));
  for (const Tally& t : parts) all += t;
  for (std::size_t n = parts.size(); n-- > 0;) (samples.below(2) == 0 ? first : second) += parts[n];
  first += second;
  EXPECT_EQ(first, all);
}

record::DeskRecord call(base::Duration arrived, std::optional<base::Duration> waited,
                        std::optional<base::Duration> served) {
  record::DeskRecord d;
  d.desk = PaperWorld::kDesk;
  d.arrived = PaperWorld::at(arrived);
  if (waited) d.started = d.arrived + *waited;
  if (served) d.ended = *d.started + *served;
  return d;
}

TEST(TallyTest, DeskWorkIsServedGivenUpOrCensored) {
  const Tally served = tally_of(call(1_h, 2_min, 3_min), kTallySpan);
  EXPECT_EQ(served[Sum::DeskServed], 1);
  EXPECT_EQ(served[Sum::DeskWait], (2_min).count());
  EXPECT_EQ(served[Sum::DeskStay], (5_min).count());
  record::DeskRecord angry = call(1_h, {}, {});
  angry.gave_up = true;
  EXPECT_EQ(tally_of(angry, kTallySpan)[Sum::DeskGaveUp], 1);
  EXPECT_EQ(tally_of(angry, kTallySpan)[Sum::DeskDecided], 1);
  const Tally waiting = tally_of(call(1_h, {}, {}), kTallySpan);
  EXPECT_EQ(waiting[Sum::DeskOpenAtEnd], 1);
  EXPECT_EQ(waiting[Sum::DeskDecided], 0);
  EXPECT_EQ(tally_of(call(-1_h, 2_min, 3_min), kTallySpan), Tally()) << "warm-up";
}

}  // namespace
}  // namespace wangge::indicator
