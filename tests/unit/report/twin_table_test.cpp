#include "report/twin_table.hpp"

#include <gmock/gmock.h>

#include "support/contest.hpp"

namespace wangge::report {
namespace {

using record::Cause;
using record::Stage;
using support::SmallDistrict;
using testing::HasSubstr;

constexpr base::Instant kTwinArose(14000 * base::days(1).count());

/// A report that waits so long for the desk.
CaseStory waited(base::Duration time) {
  CaseStory story;
  record::CaseRecord record;
  record.problem = model::ProblemId(1);
  record.category = model::CategoryId(0);
  record.severity = model::SeverityIndex(0);
  record.cell = model::CellId(0);
  record.arose = kTwinArose;
  record.ended = kTwinArose + time;
  story.record = record;
  story.intervals = {{model::ProblemId(1),
                      Stage::Acceptance,
                      SmallDistrict::kDesk,
                      Cause::WaitingForStaff,
                      {kTwinArose, kTwinArose + time}}};
  return story;
}

Twin long_and_short() { return make_twin(waited(base::hours(2)), waited(base::hours(1))); }

const TwinNames kNames{"street-1", model::ConfigurationId(0), model::ConfigurationId(1)};

TEST(TwinTableTest, SaysWhereTheyPartAndWhatIsSaved) {
  const support::Contest contest{"baseline", "more"};
  const record::Directory directory(contest.district.world);
  const auto text =
      twin_table(long_and_short(), kNames, directory, kTwinArose + base::days(9), {.width = 200});
  EXPECT_THAT(text, HasSubstr("street-1 in baseline (A) and in more (B)"));
  EXPECT_THAT(text, HasSubstr("02:00:00 in A, 01:00:00 in B"));
  EXPECT_THAT(text, HasSubstr("-01:00:00"));
  const auto same = twin_table(make_twin(waited(base::hours(1)), waited(base::hours(1))), kNames,
                               directory, kTwinArose + base::days(9), {.width = 200});
  EXPECT_THAT(same, HasSubstr("the same to the millisecond"));
}

TEST(TwinTableTest, SaysItToPrograms) {
  const support::Contest contest{"baseline", "more"};
  const auto json = twin_json(long_and_short(), kNames, record::Directory(contest.district.world),
                              kTwinArose + base::days(9), {"", "", 7, "", ""});
  EXPECT_EQ(json["parting_step"], 0);
  EXPECT_EQ(json["b"]["configuration"], "more");
  EXPECT_EQ(json["steps"][0]["a"], 0);
}

}  // namespace
}  // namespace wangge::report
