#include "report/comparison_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.hpp"
#include "support/contest.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Lang;
using support::Contest;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const record::Provenance kProvenance{"", "abc", 2008, "0.1.0", "wangge compare x"};

/// Three plans on the same four days: a second desk seat saves an hour, a third hardly more.
Contest seats() {
  Contest contest({"baseline", "two", "three"});
  auto& plans = contest.district.world.staffing.configurations;
  plans[0].name = {"baseline", "现行方案", "baseline"};
  plans[1].name = {"two", "增加一席", "one more seat"};
  plans[2].name = {"three", "增加两席并补充志愿者", "two more seats and volunteers"};
  contest.observe(0, {9.0, 11.1, 10.0, 12.0});
  contest.observe(1, {8.0, 10.0, 9.1, 11.0});
  contest.observe(2, {8.1, 10.1, 9.0, 11.3});
  contest.district.world.experiment.indicators = {"response_mean", "on_time_handling"};
  contest.observe(0, {0.90, 0.91, 0.92, 0.89}, "on_time_handling");
  contest.observe(1, {0.95, 0.96, 0.97, 0.94}, "on_time_handling");
  contest.observe(2, {0.95, 0.96, 0.97, 0.94}, "on_time_handling");
  for (int plan = 0; plan < 3; ++plan) contest.observe(plan, {5, 7, 9, 3}, "open_at_end");
  contest.observe_waiting(0, {70_h, 71_h, 73_h, 73_h});
  contest.observe_waiting(1, {35_h, 36_h, 37_h, 38_h});
  contest.observe_waiting(2, {35_h, 36_h, 37_h, 38_h});
  return contest;
}

std::string table(const Contest& contest, const Style& style) {
  const auto comparison = experiment::compare(contest.district.world, contest.observations);
  return comparison_table(comparison, record::Directory(contest.district.world), kProvenance,
                          style);
}

std::string verdict(const Contest& contest, Lang lang) {
  const std::string text = table(contest, {lang, false, 1000});
  return text.substr(0, text.find('\n'));
}

TEST(ComparisonTableTest, AComparisonReadsInEnglish) {
  EXPECT_EQ(table(seats(), {Lang::En}),
            R"(one more seat and two more seats and volunteers, the two best, cannot be told
apart: they differ by 0.10 ± 0.51 h: mean response time 9.53 h against 9.62 h.
About 19 more replications would tell them apart, if days go on to differ as
they did.

Why: one more seat against baseline, the first configuration compared. Hours a
day that all problems together spend, found or not, closed or not; more (+) or
less (-):
       h a day  cause              stage     unit
  ------------  -----------------  --------  ----------
  -5.04 ± 0.11  waiting for staff  handling  department

Ranking by mean response time, h; lower is better.

                                                                   staff  10,000
#  configuration                        mean   to the best  group  hours    yuan
-  -----------------------------  ----------  ------------  -----  -----  ------
1  one more seat                   9.5 ± 2.0             -  a       1176     2.4
2  two more seats and volunteers   9.6 ± 2.2  +0.10 ± 0.51  a       1344     2.7
3  baseline                       10.5 ± 2.1  +1.00 ± 0.25  b       1008     2.0

                                      two more seats
indicator            one more seat    and volunteers     baseline
-------------------  -------------  ----------------  -----------
on-time handling, %    95.5 ± 2.1        95.5 ± 2.1   90.5 ± 2.1*

Unfinished at the end of a replication, counted as what they are:
                                  two more seats
indicator        one more seat    and volunteers   baseline
---------------  -------------  ----------------  ---------
open at the end      6.0 ± 4.1         6.0 ± 4.1  6.0 ± 4.1

- 4 replications of each configuration, all on the same days; seed 2008.
- ± is a 95 % interval. The differences hold together with 95 % confidence, over
  all pairs (3) and indicators (2); * marks what is told apart from the best.
- The ± of the hours under "Why" hold together with 95 % confidence among
  themselves, apart from the other figures.
- Configurations with a letter in common (column `group`) cannot be told apart.
- mean response time: mean of handled - reported.
)");
}

TEST(ComparisonTableTest, TheSameReadsInChinese) {
  EXPECT_EQ(table(seats(), {Lang::Zh}),
            R"(最优的两个编制方案“增加一席”与“增加两席并补充志愿者”无法区分，相差0.10 ± 0.51小
时：平均响应时长分别为9.53小时和9.62小时。若波动不变，约再模拟19轮即可区分。

原因：“增加一席”与“现行方案”（参与比较的第一个）相比，全部问题（无论是否被发现、
是否结案）每天合计多用（+）或少用（-）的小时数：
       小时/日  原因      阶段  单位
  ------------  --------  ----  ----------
  -5.04 ± 0.11  等待人员  处置  department

按平均响应时长（小时）排名；越低越好。

名次  编制方案                    均值    与最优之差  同组  人时  万元
----  --------------------  ----------  ------------  ----  ----  ----
   1  增加一席               9.5 ± 2.0             -  a     1176   2.4
   2  增加两席并补充志愿者   9.6 ± 2.2  +0.10 ± 0.51  a     1344   2.7
   3  现行方案              10.5 ± 2.1  +1.00 ± 0.25  b     1008   2.0

                              增加两席并补充志
指标                增加一席              愿者     现行方案
---------------  -----------  ----------------  -----------
按期处置率（%）  95.5 ± 2.1        95.5 ± 2.1   90.5 ± 2.1*

每轮模拟期末未完，如实计入：
                     增加两席并补充志
指标       增加一席              愿者   现行方案
--------  ---------  ----------------  ---------
期末未结  6.0 ± 4.1         6.0 ± 4.1  6.0 ± 4.1

- 每个编制方案模拟4轮，各自面对相同的日子；种子2008。
- ±为95%置信区间；所有成对差异（3对，2项指标）以95%的置信度同时成立；*表示与最优
  编制方案有别。
- “原因”一栏各小时数的±以95%的置信度在其内部同时成立，与其他数字分别计算。
- “同组”字母相同的编制方案无法区分。
- 平均响应时长：处置完成减上报的平均值。
)");
}

TEST(ComparisonTableTest, AClearWinnerIsNamedWithItsLead) {
  Contest contest({"slow", "quick"});
  contest.observe(0, {9.0, 11.1, 10.0, 12.0});
  contest.observe(1, {8.0, 10.0, 9.1, 11.0});
  EXPECT_EQ(verdict(contest, Lang::En),
            "quick beats slow by 1.00 ± 0.13 h: mean response time 9.53 h against 10.53 h.");
  EXPECT_EQ(verdict(contest, Lang::Zh),
            "“quick”优于“slow”，相差1.00 ± 0.13小时：平均响应时长分别为9.53小时和10.53小时。");
}

TEST(ComparisonTableTest, SharesDifferByPercentagePoints) {
  Contest contest({"poor", "good"});
  contest.district.world.experiment.primary = "on_time_handling";
  contest.district.world.experiment.indicators = {"on_time_handling"};
  contest.observe(0, {0.90, 0.91, 0.92, 0.89}, "on_time_handling");
  contest.observe(1, {0.95, 0.97, 0.97, 0.94}, "on_time_handling");
  EXPECT_EQ(verdict(contest, Lang::En),
            "good beats poor by 5.25 ± 0.80 percentage points: on-time handling 95.75 % against "
            "90.50 %.");
}

TEST(ComparisonTableTest, OneReplicationMayBeChance) {
  Contest contest({"slow", "quick"});
  contest.observe(0, {9.0});
  contest.observe(1, {8.0});
  EXPECT_THAT(verdict(contest, Lang::En), HasSubstr("which may be chance"));
  EXPECT_THAT(table(contest, {Lang::En}), HasSubstr("! quick, slow: one replication only"));
}

TEST(ComparisonTableTest, OneConfigurationHasNothingToBeComparedWith) {
  Contest contest({"alone"});
  contest.observe(0, {9.0, 8.0});
  const std::string text = table(contest, {Lang::En});
  EXPECT_THAT(text, StartsWith("One configuration only, alone: nothing to compare it with.\n\n"
                               "mean response time, h; lower is better.\n\n"
                               "configuration "));
  for (const char* of_others : {"Ranking", "to the best", "group", "each configuration", "pairs"})
    EXPECT_THAT(text, Not(HasSubstr(of_others)));
}

TEST(ComparisonTableTest, OneMoreThatCannotBeToldApartIsOne) {
  Contest contest({"steady", "worse", "wild"});
  contest.observe(0, {1.0, 1.1, 1.0, 1.1});
  contest.observe(1, {2.0, 2.1, 2.0, 2.1});
  contest.observe(2, {1.0, 9.1, 1.0, 9.1});
  EXPECT_THAT(verdict(contest, Lang::En),
              EndsWith(" One configuration more cannot be told apart from the best."));
}

TEST(ComparisonTableTest, TheReasonsSayWhomTheySetTheBestAgainst) {
  EXPECT_THAT(table(seats(), {Lang::En}),
              HasSubstr("Why: one more seat against baseline, the first configuration compared."));
  Contest contest({"baseline", "worse", "worst"});
  for (int c = 0; c < 3; ++c) {
    contest.observe(c, {1.0 + c, 2.0 + c, 3.1 + c});
    contest.observe_waiting(c, {base::hours(c), base::hours(c), base::hours(c) + 1_min});
  }
  EXPECT_THAT(table(contest, {Lang::En}), HasSubstr("Why: baseline against worse, the next best."));
}

TEST(ComparisonTableTest, AnIndicatorWithoutABetterRanksNothing) {
  Contest contest({"a", "b"});
  contest.district.world.experiment.primary = "reports";
  contest.district.world.experiment.indicators = {"reports"};
  contest.observe(0, {9.0, 8.0}, "reports");
  contest.observe(1, {9.0, 9.0}, "reports");
  EXPECT_EQ(verdict(contest, Lang::En), "No verdict: reports ranks nothing here.");
}

TEST(ComparisonTableTest, ManyConfigurationsAreFoldedIntoTheWidth) {
  Contest contest({"c0", "c1", "c2", "c3", "c4", "c5", "c6"});
  contest.district.world.experiment.indicators = {"response_mean", "on_time_handling"};
  for (int c = 0; c < 7; ++c) {
    contest.observe(c, {9.0 + c, 8.0 + c});
    contest.observe(c, {0.91, 0.92}, "on_time_handling");
  }
  const std::string text = table(contest, {Lang::En});
  std::size_t blocks = 0;
  for (std::size_t at = 0; (at = text.find("\nindicator ", at)) != std::string::npos; ++at)
    ++blocks;
  EXPECT_EQ(blocks, 3u);
}

TEST(ComparisonTableTest, NoLineIsWiderThanTheTerminal) {
  for (const Lang lang : {Lang::En, Lang::Zh}) {
    std::istringstream lines(table(seats(), {lang}));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(base::display_width(line), 80u) << line;
  }
}

TEST(ComparisonTableTest, ColourOnlyWhereItIsWanted) {
  EXPECT_THAT(table(seats(), {Lang::En}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(table(seats(), {Lang::En, true}), StartsWith("\x1b[1m"));
}

}  // namespace
}  // namespace wangge::report
