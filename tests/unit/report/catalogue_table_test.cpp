#include "report/catalogue_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.hpp"
#include "indicator/catalogue.hpp"

namespace wangge::report {
namespace {

using base::Lang;
using testing::HasSubstr;

TEST(CatalogueTableTest, AnIndicatorStandsWithNamesUnitBetterAndFormula) {
  EXPECT_THAT(catalogue_table({Lang::En}),
              HasSubstr("\non_time_handling  on-time handling (按期处置率)\n"
                        "    %, higher is better: handled by the bundled deadline / (handled + "
                        "open past\n    the deadline)\n"));
  EXPECT_THAT(catalogue_table({Lang::Zh}),
              HasSubstr("\nhandling_mean  平均处置时长（mean handling time）\n"
                        "    小时、越低越好：处置完成减派遣的平均值（含挂账）\n"));
}

TEST(CatalogueTableTest, AnIndicatorSaysInWhichScoresItMayEarn) {
  EXPECT_THAT(catalogue_table({Lang::En}),
              HasSubstr("the deadline)\n"
                        "    may earn points in: score_department, score_department_jinniu, "
                        "score_centre,\n    score_region\n"));
  const base::Json json = catalogue_json();
  EXPECT_EQ(json.at(indicator::find("missed").index()).at("earns_in"),
            base::Json({"score_supervisors", "score_centre", "score_region"}));
  EXPECT_EQ(json.at(indicator::find("handling_mean").index()).at("earns_in"), base::Json::array());
}

TEST(CatalogueTableTest, WhereNothingIsBetterNothingIsSaidOfIt) {
  EXPECT_THAT(catalogue_table({Lang::En}),
              HasSubstr("arisen  problems arisen (问题发生数)\n"
                        "    problems that arose in the measured window\n"));
}

TEST(CatalogueTableTest, EveryIndicatorIsThereAndNoLineTooWide) {
  const std::string text = catalogue_table({Lang::En});
  for (const auto& row : indicator::catalogue())
    EXPECT_THAT("\n" + text, HasSubstr("\n" + std::string(row.key) + "  "));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    EXPECT_LE(base::display_width(line), 100u) << line;
}

TEST(CatalogueTableTest, ProgramsGetBothLanguagesAndTheParts) {
  const base::Json json = catalogue_json();
  ASSERT_EQ(json.size(), indicator::catalogue().size());
  const base::Json& waiting = json.at(indicator::find("wait_mean").index());
  EXPECT_EQ(waiting.at("indicator"), "wait_mean");
  EXPECT_EQ(waiting.at("name").at("zh"), "平均等待时长");
  EXPECT_EQ(waiting.at("measure"), "minutes");
  EXPECT_EQ(waiting.at("unit").at("zh"), "分钟");
  EXPECT_EQ(waiting.at("better"), "lower");
  EXPECT_EQ(waiting.at("by"), base::Json({"unit"}));
}

TEST(CatalogueTableTest, EmergenciesAreListedWithTheirParts) {
  const base::Json json = catalogue_json();
  EXPECT_EQ(json.at(indicator::find("emergency_response_p90").index()).at("by"),
            base::Json({"subdistrict", "community", "incident_type", "centre"}));
  EXPECT_EQ(json.at(indicator::find("covered_people_10").index()).at("by"), base::Json({"unit"}));
  EXPECT_EQ(json.at(indicator::find("answer_mean").index()).at("unit").at("zh"), "秒");
}

}  // namespace
}  // namespace wangge::report
