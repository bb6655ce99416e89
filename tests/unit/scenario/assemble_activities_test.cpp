#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(AssembleActivitiesTest, SaysWhichLimitNobodyJudges) {
  const auto notes = [](const std::string& activity) {
    return load_text(with(kSmallDistrict, "    dispatch: {",
                          "    " + activity +
                              ": {post: intake, work: 1 min, limit: 5 min}\n    dispatch: {"))
        .notes;
  };
  for (const std::string unread : {"answer", "coordinate", "escalate"})
    EXPECT_THAT(notes(unread), testing::Contains(testing::HasSubstr(
                                   "organisation.activities." + unread + ".limit: no indicator")));
  for (const std::string judged : {"file", "review", "close"})
    EXPECT_THAT(notes(judged), testing::Not(testing::Contains(testing::HasSubstr(".limit: no"))));
}

TEST(AssembleActivitiesTest, EachActivityIsWhatItIsCalled) {
  const model::World world =
      world_of(with(kSmallDistrict, "    dispatch: {post",
                    "    approve_suspension: {post: intake, work: 1 min}\n"
                    "    confirm_extension: {post: intake, work: 3 min}\n    dispatch: {post"));
  const auto work = [&](model::Activity a) { return world.organisation.of(a)->work.mean(); };
  EXPECT_EQ(work(model::Activity::ApproveSuspension), 60);
  EXPECT_EQ(work(model::Activity::Dispatch), 120);
  EXPECT_EQ(work(model::Activity::ConfirmExtension), 180);
  EXPECT_FALSE(world.organisation.of(model::Activity::Escalate));
}

TEST(AssembleActivitiesTest, AnActivityIsDoneAtADesk) {
  const std::string text =
      with(kSmallDistrict, "dispatch: {post: intake", "dispatch: {post: streets");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(place_of("streets, work", text) +
                  "organisation.activities.dispatch.post: `streets` is no desk; desks stand "
                  "under organisation.posts"));
}

/// What is noted of the small district with these further activities.
std::vector<std::string> notes_with(const std::string& activities,
                                    const std::string& text = kSmallDistrict) {
  return load_text(with(text, "    dispatch: {", "    " + activities + "\n    dispatch: {")).notes;
}

TEST(AssembleActivitiesTest, DeskWorkThatNobodyAsksForIsNoted) {
  const std::string suspension = "approve_suspension: {post: intake, work: 1 min}";
  EXPECT_THAT(notes_with(suspension),
              Contains(HasSubstr("approve_suspension has no effect: no unit has `suspends`")));
  EXPECT_THAT(notes_with(suspension, with(kSmallDistrict, "fails_check: 4 %", "suspends: 4 %")),
              IsEmpty());
}

TEST(AssembleActivitiesTest, TheSecondLevelOfAnExtensionIsHeldAgainstTheFirst) {
  const std::string second = "confirm_extension: {post: intake, work: 1 min}";
  EXPECT_THAT(notes_with(second), Contains(HasSubstr("confirm_extension without approve_ext")));
  EXPECT_THAT(notes_with(second + "\n    approve_extension: {post: intake, work: 1 min}"),
              IsEmpty());
  EXPECT_THAT(notes_with(second, with(kSmallDistrict, "  extension: {applies: 0.1}\n", "")),
              Contains(HasSubstr("have no effect: without `policy.extension`")));
}

TEST(AssembleActivitiesTest, ReviewsOfAppealsAreHeldAgainstThePolicy) {
  const std::string first = "review_appeal: {post: intake, work: 1 min}";
  EXPECT_THAT(notes_with(first),
              Contains(HasSubstr("have no effect: without `policy.appeal` nobody appeals")));
  const std::string appeal =
      with(kSmallDistrict, "  extension: {applies: 0.1}\n",
           "  extension: {applies: 0.1}\n  appeal: {applies: 0.1, granted: 0.5}\n");
  EXPECT_THAT(notes_with(first, appeal), IsEmpty());
  EXPECT_THAT(notes_with("confirm_appeal: {post: intake, work: 1 min}", appeal),
              Contains(HasSubstr("confirm_appeal without review_appeal")));
}

}  // namespace
}  // namespace wangge::scenario
