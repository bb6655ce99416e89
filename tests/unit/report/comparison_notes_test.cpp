#include "report/comparison_notes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/contest.hpp"

namespace wangge::report {
namespace {

using base::Lang;
using support::Contest;
using testing::HasSubstr;
using testing::Not;

std::string notes(const Contest& contest, Lang lang = Lang::En) {
  const auto comparison = experiment::compare(contest.district.world, contest.observations);
  return comparison_notes(comparison, record::Directory(contest.district.world), 7,
                          {lang, false, 500});
}

TEST(ComparisonNotesTest, SayHowToReadTheIntervals) {
  Contest contest({"a", "b"});
  contest.observe(0, {1.0, 2.0});
  contest.observe(1, {2.0, 3.5});
  EXPECT_EQ(notes(contest),
            "- 2 replications of each configuration, all on the same days; seed 7.\n"
            "- ± is a 95 % interval. The differences hold together with 95 % confidence, over all "
            "pairs (1) and indicators (1); * marks what is told apart from the best.\n"
            "- Configurations with a letter in common (column `group`) cannot be told apart.\n"
            "- mean response time: mean of handled - reported.\n");
}

TEST(ComparisonNotesTest, AScoreIsGivenWithTheWeightsThatWereUsed) {
  Contest contest({"a"});
  contest.district.world.experiment.primary = "score_centre";
  contest.district.world.experiment.indicators = {"score_centre"};
  contest.observe(0, {90.0, 91.0}, "score_centre");
  EXPECT_THAT(notes(contest), HasSubstr("by the usual weights: verification ordered 30"));
  contest.district.world.scores = {
      {"score_centre", {{"dispatch_rate", 70}, {"mis_dispatch_rate", 20}, {"missed", 10}}}};
  EXPECT_THAT(notes(contest), HasSubstr("command centre score: 70 × dispatch rate + 20 × (1 - "));
  EXPECT_THAT(notes(contest), HasSubstr(" + (10 - missed on patrol), as `scores` of the scenario"));
  EXPECT_THAT(notes(contest), Not(HasSubstr("usual")));
  EXPECT_THAT(notes(contest, Lang::Zh), HasSubstr("按情景中的 scores 计分"));
}

TEST(ComparisonNotesTest, SpeakOfNoOthersWhereThereIsOneConfiguration) {
  Contest contest({"a"});
  contest.observe(0, {1.0, 2.0});
  EXPECT_EQ(notes(contest),
            "- 2 replications; seed 7.\n"
            "- ± is a 95 % interval for each mean over replications, each on its own.\n"
            "- mean response time: mean of handled - reported.\n");
  EXPECT_THAT(notes(contest, Lang::Zh), HasSubstr("- 共模拟2轮；种子7。\n"));
}

TEST(ComparisonNotesTest, NameAllWhoRanOnceInOneLine) {
  Contest contest({"a", "b"});
  contest.observe(0, {1.0});
  contest.observe(1, {2.0});
  EXPECT_THAT(notes(contest), HasSubstr("! a, b: one replication only; no interval can be given."));
  EXPECT_THAT(notes(contest), Not(HasSubstr("±"))) << "no interval stands in the tables";
}

TEST(ComparisonNotesTest, NameAllWhoRanLess) {
  Contest contest({"a", "b", "c"});
  contest.observe(0, {1.0, 2.0, 3.0});
  contest.observe(1, {2.0, 3.5});
  contest.observe(2, {3.0, 4.5});
  EXPECT_THAT(notes(contest), HasSubstr("! Fewer replications than the others: b, c; only common "
                                        "ones are paired.\n"));
}

TEST(ComparisonNotesTest, NameAllWithoutAValueInSomeReplications) {
  Contest contest({"a", "b"});
  contest.observe(0, {0.0, 0.0, 0.0}, "open_at_end");
  contest.observe(0, {1.0, 2.0});
  contest.observe(1, {2.0, 3.5, 3.0});
  EXPECT_THAT(notes(contest), HasSubstr("- 3 replications of each configuration"));
  EXPECT_THAT(notes(contest),
              HasSubstr("! mean response time has no value in some replications of a ("));
  EXPECT_THAT(notes(contest, Lang::Zh), HasSubstr("! a有若干轮没有平均响应时长的数值"));
}

TEST(ComparisonNotesTest, CountTheReplicationsOfAnIndicatorWithoutData) {
  Contest contest({"a"});
  contest.observe(0, {0.0, 0.0, 0.0}, "open_at_end");
  EXPECT_THAT(notes(contest), HasSubstr("- 3 replications; seed 7.\n"));
}

TEST(ComparisonNotesTest, SayThatTheReasonsHoldAmongThemselves) {
  Contest contest({"a", "b"});
  contest.observe(0, {1.0, 2.0});
  contest.observe(1, {2.0, 3.0});
  EXPECT_THAT(notes(contest), Not(HasSubstr("Why")));
  contest.observe_waiting(0, {base::hours(1), base::hours(2)});
  contest.observe_waiting(1, {base::hours(8), base::hours(9)});
  EXPECT_THAT(notes(contest), HasSubstr("under \"Why\" hold together with 95 % confidence"));
  EXPECT_THAT(notes(contest, Lang::Zh), HasSubstr("“原因”"));
}

/// So many configurations, every other one with its bad days where the rest have good ones.
Contest opposed(std::initializer_list<const char*> keys) {
  Contest contest(keys);
  for (int c = 0; c < static_cast<int>(keys.size()); ++c) {
    if (c % 2 == 0)
      contest.observe(c, {1.0 + c, 2.0 + c, 3.0 + c});
    else
      contest.observe(c, {3.0 + c, 2.0 + c, 1.0 + c});
  }
  return contest;
}

TEST(ComparisonNotesTest, AFewOpposedPairsAreNamedInOneLine) {
  EXPECT_THAT(notes(opposed({"a", "b", "c"})),
              HasSubstr("! Pairs that vary against each other in mean response time: a with b, b "
                        "with c. The common days make such a difference less sure, not more.\n"));
  EXPECT_THAT(notes(opposed({"a", "b", "c"}), Lang::Zh),
              HasSubstr("! 平均响应时长此消彼长的编制方案：“a”与“b”、“b”与“c”。"));
}

TEST(ComparisonNotesTest, ManyOpposedPairsAreCounted) {
  EXPECT_THAT(notes(opposed({"a", "b", "c", "d"})),
              HasSubstr("! Pairs that vary against each other in mean response time: 4. "));
}

TEST(ComparisonNotesTest, MissingDataIsSaidOnceForAllWhoLackIt) {
  Contest contest({"a", "b"});
  contest.district.world.experiment.indicators.push_back("missed");
  contest.observe(0, {1.0, 2.0});
  contest.observe(1, {2.0, 3.5});
  EXPECT_THAT(notes(contest), HasSubstr("! No data for missed on patrol: a, b.\n"));
}

}  // namespace
}  // namespace wangge::report
