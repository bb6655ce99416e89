#include "record/csv_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "support/paper_world.hpp"

namespace wangge::record {
namespace {

using base::Lang;
using namespace base::literals;
using support::PaperWorld;
using testing::HasSubstr;
using testing::StartsWith;

struct Tables {
  std::string cases;
  std::string intervals;
};

CaseRecord late_case() {
  CaseRecord c;
  c.problem = model::problem_id(0, 12);
  c.category = PaperWorld::kVendor;
  c.severity = model::SeverityIndex(1);
  c.cell = PaperWorld::kSouthCell;
  c.channel = model::Channel::Hotline;
  c.outcome = Outcome::Closed;
  c.arose = PaperWorld::at(base::hours(8));
  c.handling.deadline = PaperWorld::at(base::hours(11));
  c.handler = PaperWorld::kSouthTeam;
  c.merged_into = model::problem_id(0, 3);
  c.waiting = base::minutes(90) + base::milliseconds(30);
  return c;
}

Tables exported(const model::World& world, Lang lang) {
  const Directory directory(world);
  std::ostringstream cases, intervals;
  CsvExport out(cases, intervals, directory, lang);
  out.case_ended(late_case());
  out.interval({model::problem_id(0, 12),
                Stage::Handling,
                PaperWorld::kSouthTeam,
                Cause::Travel,
                {PaperWorld::at(base::hours(9)), PaperWorld::at(base::hours(9) + 90_s)}});
  return {cases.str(), intervals.str()};
}

std::string line(const std::string& table, int number) {
  std::istringstream in(table);
  std::string row;
  while (number-- >= 0) std::getline(in, row);
  return row;
}

TEST(CsvExportTest, IntervalsReadInChinese) {
  const auto [cases, intervals] = exported(PaperWorld{}.world, Lang::Zh);
  EXPECT_EQ(
      intervals,
      "\xEF\xBB\xBF案卷号,阶段,单位,原因,起,止,分钟\r\n"
      "streets-12,处置,城管金融街分队,路途,2008-07-23 09:00:00,2008-07-23 09:01:30,1.500\r\n");
}

TEST(CsvExportTest, IntervalsReadInEnglish) {
  const auto [cases, intervals] = exported(PaperWorld{}.world, Lang::En);
  EXPECT_EQ(line(intervals, 1),
            "streets-12,handling,Jinrongjie inspectors,travel,2008-07-23 09:00:00,"
            "2008-07-23 09:01:30,1.500\r");
}

TEST(CsvExportTest, CasesHaveAColumnForEachFieldAndTheirArea) {
  const auto [cases, intervals] = exported(PaperWorld{}.world, Lang::Zh);
  EXPECT_THAT(cases, StartsWith("\xEF\xBB\xBF案卷号,小类,立案条件,单元网格,来源,结果,处置单位,"));
  EXPECT_THAT(line(cases, 0), HasSubstr("处置开始,处置完成,处置时限"));
  EXPECT_THAT(line(cases, 1), StartsWith("streets-12,无照经营游商,严重,110102002001001,热线,结案,"
                                         "城管金融街分队,streets-3,2008-07-23 08:00:00,,"));
  EXPECT_THAT(line(cases, 1), HasSubstr(",90.001,"));
  EXPECT_THAT(line(cases, 1), HasSubstr("c社区,金融街街道"));
}

TEST(CsvExportTest, EveryRowHasAsManyFieldsAsTheHeader) {
  const auto [cases, intervals] = exported(PaperWorld{}.world, Lang::En);
  const auto commas = [&](int row) { return std::ranges::count(line(cases, row), ','); };
  EXPECT_EQ(commas(0), static_cast<std::ptrdiff_t>(case_fields().size() + 1));
  EXPECT_EQ(commas(1), commas(0));
}

TEST(CsvExportTest, NamesWithCommasAndQuotesAreQuoted) {
  PaperWorld paper;
  paper.world.organisation.units[PaperWorld::kSouthTeam.index()].name.en = "Inspectors, \"south\"";
  const auto [cases, intervals] = exported(paper.world, Lang::En);
  EXPECT_THAT(intervals, HasSubstr(R"(,"Inspectors, ""south""",)"));
}

TEST(CsvExportTest, EveryFieldHasATitleInBothLanguages) {
  for (const CaseField& field : case_fields()) {
    EXPECT_NE(title_of(field, Lang::En), "") << field.name;
    EXPECT_NE(title_of(field, Lang::Zh), title_of(field, Lang::En)) << field.name;
  }
}

}  // namespace
}  // namespace wangge::record
