#include "report/comparison_words.hpp"

#include <gmock/gmock.h>

#include "support/contest.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using support::Contest;
using testing::HasSubstr;
using testing::Not;

/// A second desk seat saves an hour and thirty-five hours of waiting a day.
Contest two_desks() {
  Contest contest({"baseline", "two"});
  contest.observe(0, {9.0, 11.1, 10.0, 12.0});
  contest.observe(1, {8.0, 10.0, 9.1, 11.0});
  contest.district.world.experiment.indicators = {"response_mean", "on_time_handling"};
  contest.observe(0, {0.90, 0.91, 0.92, 0.89}, "on_time_handling");
  contest.observe(1, {0.95, 0.96, 0.97, 0.94}, "on_time_handling");
  contest.observe_waiting(0, {70_h, 71_h, 73_h, 73_h});
  contest.observe_waiting(1, {35_h, 36_h, 37_h, 38_h});
  return contest;
}

std::string words_of(const Contest& contest, base::Lang lang) {
  const auto comparison = experiment::compare(contest.district.world, contest.observations);
  return comparison_words(comparison, record::Directory(contest.district.world),
                          {.lang = lang, .width = 1000});
}

TEST(ComparisonWordsTest, SayWhoWinsWhyAndAtWhatCost) {
  const auto text = words_of(two_desks(), base::Lang::En);
  EXPECT_THAT(text, HasSubstr("two beats baseline by 1.0"));
  EXPECT_THAT(text, HasSubstr("waiting for staff (handling"));
  EXPECT_THAT(text, HasSubstr("staff hours and +"));
  EXPECT_THAT(text, HasSubstr("percentage points"));
  EXPECT_THAT(text, HasSubstr("simulated 4 times"));
}

TEST(ComparisonWordsTest, SayItInChinese) {
  const auto text = words_of(two_desks(), base::Lang::Zh);
  EXPECT_THAT(text, HasSubstr("“two”优于“baseline”"));
  EXPECT_THAT(text, HasSubstr("个百分点"));
  EXPECT_THAT(text, Not(HasSubstr("hours")));
}

TEST(ComparisonWordsTest, LeaveOutWhatThereIsNot) {
  Contest alone({"baseline"});
  alone.observe(0, {9.0, 11.1});
  const auto text = words_of(alone, base::Lang::En);
  EXPECT_THAT(text, HasSubstr("nothing to compare"));
  EXPECT_THAT(text, Not(HasSubstr("staff hours")));
}

TEST(ComparisonWordsTest, WarnOfOneReplication) {
  Contest once({"baseline", "two"});
  once.observe(0, {9.0});
  once.observe(1, {8.0});
  EXPECT_THAT(words_of(once, base::Lang::En), HasSubstr("nothing about chance"));
}

}  // namespace
}  // namespace wangge::report
