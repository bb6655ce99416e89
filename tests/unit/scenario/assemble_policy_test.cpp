#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The small district, tightened in the Games; `more`: further keys of that rule.
std::string tightened(const std::string& more) {
  return with(
      kSmallDistrict, "policy:\n",
      "policy:\n  tightened: [{from: 2008-08-08, to: 2008-08-24, factor: 0.5" + more + "}]\n");
}

TEST(AssemblePolicyTest, ARuleHoldsForItsDaysAndForAllCategoriesUnlessItNamesSome) {
  const model::World world = world_of(tightened(""));
  const model::Tightening& rule = world.policy.tightened.at(0);
  EXPECT_EQ(base::format_minute(rule.filed.from), "2008-08-08 00:00");
  EXPECT_EQ(base::format_minute(rule.filed.to), "2008-08-25 00:00");
  EXPECT_EQ(rule.factor, base::Ratio(0.5));
  EXPECT_THAT(rule.categories, IsEmpty());
  EXPECT_EQ(world.policy.axes, model::Axes::Two) << "the rest of the policy is there too";
}

TEST(AssemblePolicyTest, CategoriesAreNamedByIdCodeOrClass) {
  const auto meant = [](const std::string& names) {
    return world_of(tightened(", categories: [" + names + "]")).policy.tightened.at(0).categories;
  };
  EXPECT_THAT(meant("cover"), ElementsAre(false, true));
  EXPECT_THAT(meant("\"0501\""), ElementsAre(true, false));
  EXPECT_THAT(meant("event"), ElementsAre(true, false));
  EXPECT_THAT(meant("component, vendor"), ElementsAre(true, true));
}

TEST(AssemblePolicyTest, SuggestsTheCategoryThatWasMeant) {
  const std::string text = tightened(", categories: [vendr]");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(AllOf(HasSubstr(place_of("vendr", text) + "policy.tightened[0].categories"),
                        HasSubstr("there is no category called `vendr`"),
                        EndsWith("did you mean `vendor`?"))));
}

TEST(AssemblePolicyTest, ATimeThatEndsBeforeItBeginsIsAFault) {
  const std::string text = with(tightened(""), "to: 2008-08-24, factor", "to: 2008-08-01, factor");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("policy.tightened[0]: ends before it begins")));
}

TEST(AssemblePolicyTest, NotesTwoAxesOfWhichOneTakesNothingOver) {
  const auto notes = [](const std::string& text) { return load_text(text).notes; };
  const auto told = ::testing::Contains(HasSubstr("`policy.axes` is two, but"));
  EXPECT_THAT(notes(kSmallDistrict), ::testing::Not(told));
  const std::string free = with(kSmallDistrict, "    receive: {post: intake, work: 1 min}\n", "");
  EXPECT_THAT(notes(free), told);
  EXPECT_THAT(notes(with(free, "axes: two", "axes: one")), ::testing::Not(told));
}

TEST(AssemblePolicyTest, SaysWhatLiesOutsideTheSimulatedTime) {
  const std::string text = with(tightened(""), "{from: 2008-08-08, to: 2008-08-24, factor",
                                "{from: 2009-08-08, to: 2009-08-24, factor");
  EXPECT_THAT(load_text(text).notes,
              ::testing::Contains("`policy.tightened[0]` lies outside the simulated time and does "
                                  "nothing"));
}

}  // namespace
}  // namespace wangge::scenario
