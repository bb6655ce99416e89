#include "report/trace_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indicator/catalogue.hpp"
#include "model/problem_id.hpp"
#include "support/late_case.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Lang;
using support::PaperWorld;
using testing::HasSubstr;

class TraceTableTest : public testing::Test {
 protected:
  const PaperWorld paper;
  const record::Directory directory = indicator::directory_of(paper.world);

  [[nodiscard]] std::string table(const CaseStory& story, Lang lang,
                                  std::size_t width = 120) const {
    return trace_table(story, directory, PaperWorld::kHorizon, {lang, false, width});
  }
};

TEST_F(TraceTableTest, ALateCaseReadsInChinese) {
  EXPECT_EQ(table(support::late_case(), Lang::Zh, 80),
            R"(案卷streets-12：无照经营游商（一般），德胜街道，a社区，网格110102001001001
发生：2008-07-23 23:00。来源：监督员。结果：结案。处置超期02:00:00。

起                  历时  阶段      经手单位      原因
--------------  --------  --------  ------------  --------
07-23 23:00:00  01:00:00  信息收集  无人知晓      未被发现
07-24 00:00:00  00:05:00  受理      受理席        等待人员
07-24 00:05:00  00:10:00  立案      受理席        作业
07-24 00:15:00  00:10:00  派遣      受理席        等待人员
07-24 00:25:00  03:00:00  处置      城管德胜分队  无人当班
07-24 03:25:00  02:00:00  处置      城管德胜分队  等待人员
07-24 05:25:00  01:00:00  处置      城管德胜分队  作业
07-24 06:25:00  00:20:00  核查      德胜监督员    路途

经手单位      阶段      原因          合计      %      超期
------------  --------  --------  --------  -----  --------
城管德胜分队  处置      无人当班  03:00:00   38.7         -
城管德胜分队  处置      等待人员  02:00:00   25.8  01:00:00
城管德胜分队  处置      作业      01:00:00   12.9  01:00:00
无人知晓      信息收集  未被发现  01:00:00   12.9         -
德胜监督员    核查      路途      00:20:00    4.3         -
受理席        立案      作业      00:10:00    2.2         -
受理席        派遣      等待人员  00:10:00    2.2         -
受理席        受理      等待人员  00:05:00    1.1         -
总计                              07:45:00  100.0  02:00:00

阶段  开始         完成         时限              余时
----  -----------  -----------  -----------  ---------
受理  07-24 00:00  07-24 00:05  07-24 00:15   00:10:00
立案  07-24 00:05  07-24 00:15  07-24 00:20   00:05:00
派遣  07-24 00:15  07-24 00:25  07-24 00:30   00:05:00
处置  07-24 00:25  07-24 06:25  07-24 04:25  -02:00:00
核查  07-24 06:25  07-24 06:45  07-24 06:55   00:10:00
)");
}

TEST_F(TraceTableTest, TheSameCaseReadsInEnglish) {
  const std::string text = table(support::late_case(), Lang::En);
  EXPECT_THAT(text, HasSubstr("Case streets-12: street vendor (usual), Desheng, a, "
                              "cell 110102001001001\n"
                              "Arose 2008-07-23 23:00, reported by: supervisor. Outcome: closed. "
                              "Handling was late by 02:00:00.\n"));
  EXPECT_THAT(text, HasSubstr("\n07-23 23:00:00  01:00:00  discovery   nobody knew"));
  EXPECT_THAT(text,
              HasSubstr("Desheng supervisors  check       travel             00:20:00    4.3"));
  EXPECT_THAT(text, HasSubstr("07:45:00  100.0  02:00:00\n"));
}

TEST_F(TraceTableTest, ACaseInTimeBlamesNobody) {
  CaseStory story = support::late_case();
  story.record->handling.deadline = *story.record->handling.ended;
  const std::string text = table(story, Lang::En);
  EXPECT_THAT(text, HasSubstr("Handled in time."));
  EXPECT_THAT(text, HasSubstr("100.0     -\n"));
}

TEST_F(TraceTableTest, SaysWhatBecameOfAnAppealOfASpecialClosingAndOfTheCaller) {
  CaseStory story = support::late_case();
  EXPECT_THAT(table(story, Lang::En), testing::Not(HasSubstr("appealed")));
  story.record->appealed = true;
  EXPECT_THAT(table(story, Lang::En), HasSubstr("was not decided by the end"));
  story.record->appeal_decided = true;
  EXPECT_THAT(table(story, Lang::En), HasSubstr("The unit appealed in"));
  story.record->exempted = story.record->closed_specially = story.record->surveyed = true;
  const std::string text = table(story, Lang::Zh);
  EXPECT_THAT(text, HasSubstr("超时不计入评分"));
  EXPECT_THAT(text, HasSubstr("特殊结案：无法处置"));
  EXPECT_THAT(text, HasSubstr("举报人不满意"));
}

TEST_F(TraceTableTest, AnOpenCaseIsJudgedAtTheHorizon) {
  CaseStory story;
  story.record = support::PaperCases::dispatched(6_d);
  EXPECT_THAT(table(story, Lang::En), HasSubstr("Outcome: open. Handling was late by 19:35:00."));
  story.record = support::PaperCases::dispatched(7_d - 1_h);
  EXPECT_THAT(table(story, Lang::En), HasSubstr("Not yet due at the horizon."));
}

TEST_F(TraceTableTest, ACaseThatNeverReachedAUnitHasNoDeadline) {
  CaseStory story;
  story.record = support::PaperCases::dispatched(6_d);
  story.record->outcome = record::Outcome::NotFiled;
  story.record->handling = {};
  EXPECT_THAT(table(story, Lang::En),
              HasSubstr("Outcome: not filed. It never had a handling deadline."));
}

TEST_F(TraceTableTest, ADuplicateSaysWhichCaseTookItIn) {
  CaseStory story;
  story.record = support::PaperCases::dispatched(6_d);
  story.record->outcome = record::Outcome::Duplicate;
  story.record->merged_into = model::problem_id(0, 7);
  story.record->handling = {};
  EXPECT_THAT(table(story, Lang::En, 200),
              HasSubstr("Outcome: duplicate. It never had a handling deadline. Merged into "
                        "streets-7."));
  EXPECT_THAT(table(story, Lang::Zh), HasSubstr("结果：重复案卷。无处置时限。并入案卷streets-7。"));
}

/// A problem that arose 2008-07-23 00:00 and that nobody reported.
CaseStory never_reported(record::Outcome outcome, int missed_visits) {
  CaseStory story;
  story.record = support::PaperCases::dispatched(1_h);
  record::CaseRecord& c = *story.record;
  c.outcome = outcome;
  c.reported = {};
  c.acceptance = c.filing = c.dispatch = c.handling = {};
  if (outcome != record::Outcome::Undiscovered) c.ended = c.arose + 5_h;
  c.missed_visits = missed_visits;
  return story;
}

TEST_F(TraceTableTest, WhatNobodyReportedIsNotSaidToBeReported) {
  const auto fate = [&](record::Outcome outcome, int missed_visits) {
    return table(never_reported(outcome, missed_visits), Lang::En, 200);
  };
  EXPECT_THAT(fate(record::Outcome::Undiscovered, 0),
              HasSubstr("Arose 2008-07-23 00:00. Nobody had seen it by the end, "
                        "2008-07-30 00:00.\n"));
  EXPECT_THAT(fate(record::Outcome::Undiscovered, 1),
              HasSubstr("A supervisor looked over its cell once and did not see it.\n"));
  EXPECT_THAT(fate(record::Outcome::Vanished, 3),
              HasSubstr("Arose 2008-07-23 00:00, gone 2008-07-23 05:00: nobody ever reported it. "
                        "Supervisors looked over its cell 3 times and did not see it.\n"));
  EXPECT_THAT(fate(record::Outcome::FixedOnSpot, 2),
              HasSubstr("A supervisor put it right on the spot, 2008-07-23 05:00; no case was "
                        "opened.\n"));
  EXPECT_THAT(table(never_reported(record::Outcome::Undiscovered, 2), Lang::Zh),
              HasSubstr("无人发现。监督员巡查该网格2次均未看到。\n"));
}

}  // namespace
}  // namespace wangge::report
