#include "report/twin.hpp"

#include <gmock/gmock.h>

namespace wangge::report {
namespace {

using record::Cause;
using record::Stage;
using testing::SizeIs;

constexpr base::Instant kArose(14000 * base::days(1).count());
constexpr model::UnitId kDesk{0}, kCrew{1};

/// Stretches one after the other.
class Life {
 public:
  Life& then(Stage stage, model::UnitId unit, Cause cause, base::Duration time) {
    story_.intervals.push_back({model::ProblemId(1), stage, unit, cause, {at_, at_ + time}});
    at_ += time;
    return *this;
  }
  [[nodiscard]] CaseStory told() const { return story_; }

 private:
  base::Instant at_ = kArose;
  CaseStory story_;
};

Life reported() {
  return Life()
      .then(Stage::Discovery, {}, Cause::Undiscovered, base::minutes(30))
      .then(Stage::Acceptance, kDesk, Cause::WaitingForStaff, base::minutes(10));
}

TEST(TwinTest, TheSameLivesNeverPart) {
  const auto twin = make_twin(reported().told(), reported().told());
  EXPECT_FALSE(twin.parting);
  EXPECT_THAT(twin.steps, SizeIs(2));
}

TEST(TwinTest, PartsWhereTheFirstWaitIsShorter) {
  const auto longer = reported().then(Stage::Handling, kCrew, Cause::Work, base::minutes(20));
  const auto shorter = Life()
                           .then(Stage::Discovery, {}, Cause::Undiscovered, base::minutes(30))
                           .then(Stage::Acceptance, kDesk, Cause::WaitingForStaff, base::minutes(4))
                           .then(Stage::Handling, kCrew, Cause::Work, base::minutes(20));
  const auto twin = make_twin(longer.told(), shorter.told());
  EXPECT_EQ(twin.parting, 1u);
  EXPECT_EQ(parting_time(twin), kArose + base::minutes(34));
  EXPECT_THAT(twin.steps, SizeIs(3));
}

TEST(TwinTest, KeepsAlikeStepsSideBySideWhereOneIsMissing) {
  const auto direct = reported().then(Stage::Handling, kCrew, Cause::Work, base::minutes(20));
  const auto waited = reported()
                          .then(Stage::Handling, kCrew, Cause::WaitingForStaff, base::hours(2))
                          .then(Stage::Handling, kCrew, Cause::Work, base::minutes(20));
  const auto twin = make_twin(direct.told(), waited.told());
  ASSERT_THAT(twin.steps, SizeIs(4));
  EXPECT_EQ(twin.parting, 2u);
  EXPECT_FALSE(twin.steps[2].a);
  EXPECT_EQ(twin.steps[3].a, 2u);
  EXPECT_EQ(twin.steps[3].b, 3u);
  EXPECT_EQ(parting_time(twin), kArose + base::minutes(40));
}

}  // namespace
}  // namespace wangge::report
