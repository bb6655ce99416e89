#include "report/case_story.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/late_case.hpp"
#include "support/sample_records.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Duration;
using record::Cause;
using record::Stage;
using support::PaperWorld;

Duration sum_of(const std::vector<Share>& all, Duration Share::*part) {
  Duration sum{};
  for (const Share& s : all) sum += s.*part;
  return sum;
}

const Share* find_in(const std::vector<Share>& all, Stage stage, Cause cause) {
  for (const Share& s : all)
    if (s.stage == stage && s.cause == cause) return &s;
  return nullptr;
}

TEST(CaseStoryTest, LatenessIsSplitToTheMillisecond) {
  const CaseStory story = support::late_case();
  const auto all = shares(story, PaperWorld::kHorizon);
  EXPECT_EQ(sum_of(all, &Share::late), lateness(*story.record, PaperWorld::kHorizon));
  EXPECT_EQ(lateness(*story.record, PaperWorld::kHorizon), 2_h + 1_ms);
}

TEST(CaseStoryTest, TimeAddsUpToTheWholeLife) {
  const CaseStory story = support::late_case();
  EXPECT_EQ(sum_of(shares(story, PaperWorld::kHorizon), &Share::time),
            *story.record->ended - story.record->arose);
}

TEST(CaseStoryTest, OnlyWhatLiesPastTheDeadlineIsBlamed) {
  const auto all = shares(support::late_case(), PaperWorld::kHorizon);
  EXPECT_EQ(find_in(all, Stage::Handling, Cause::OffShift)->late, 0_h);
  EXPECT_EQ(find_in(all, Stage::Handling, Cause::WaitingForStaff)->late, 1_h);
  EXPECT_EQ(find_in(all, Stage::Handling, Cause::Work)->late, 1_h + 1_ms);
  EXPECT_EQ(find_in(all, Stage::Check, Cause::Travel)->late, 0_h) << "handled by then";
}

TEST(CaseStoryTest, TheLongestComesFirst) {
  const auto all = shares(support::late_case(), PaperWorld::kHorizon);
  EXPECT_EQ(all.front().cause, Cause::OffShift);
  EXPECT_TRUE(std::ranges::is_sorted(all, std::greater{}, &Share::time));
}

TEST(CaseStoryTest, AnOpenCaseIsLateUpToTheHorizon) {
  record::CaseRecord open = support::PaperCases::dispatched(6_d);
  EXPECT_EQ(lateness(open, PaperWorld::kHorizon), PaperWorld::kHorizon - *open.handling.deadline);
  open.handling.deadline = PaperWorld::kHorizon + 1_h;
  EXPECT_EQ(lateness(open, PaperWorld::kHorizon), 0_h);
  open.handling.deadline.reset();
  EXPECT_EQ(lateness(open, PaperWorld::kHorizon), 0_h);
}

TEST(CaseStoryTest, AnyLifeIsSplitWithoutRest) {
  support::SampleRecords samples(13);
  for (int n = 0; n < 200; ++n) {
    CaseStory story;
    story.record = samples.a_case(1);
    base::Instant t = story.record->arose;
    while (samples.below(6) != 0) {
      auto interval = samples.an_interval(1);
      interval.when = {t, t + base::Duration(samples.below(20'000'000))};
      t = interval.when.to;
      story.interval(interval);
    }
    auto& handling = story.record->handling;
    handling.started = story.record->arose;
    handling.deadline = story.record->arose + (t - story.record->arose) / 2;
    handling.ended = t;
    const auto all = shares(story, PaperWorld::kHorizon);
    EXPECT_EQ(sum_of(all, &Share::time), t - story.record->arose);
    EXPECT_EQ(sum_of(all, &Share::late), lateness(*story.record, PaperWorld::kHorizon));
  }
}

}  // namespace
}  // namespace wangge::report
