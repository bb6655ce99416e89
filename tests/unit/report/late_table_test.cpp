#include "report/late_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.hpp"
#include "indicator/catalogue.hpp"
#include "support/emergency_paper.hpp"
#include "support/paper_cases.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Lang;
using support::PaperCases;
using support::PaperWorld;
using testing::HasSubstr;
using testing::StartsWith;

class LateTableTest : public testing::Test {
 protected:
  const PaperWorld paper;
  const record::Directory directory = indicator::directory_of(paper.world);
  const record::TrialKey first{model::ConfigurationId(0), 0};

  /// So many cases, each an hour later than the one before.
  [[nodiscard]] static LateCases late(std::uint64_t count, std::size_t most = 5) {
    LateCases cases(most, PaperWorld::kHorizon);
    for (std::uint64_t n = 1; n <= count; ++n)
      cases.case_ended(PaperCases::closed(1_h, base::hours(4 + static_cast<std::int64_t>(n)), n));
    return cases;
  }
};

TEST_F(LateTableTest, ACaseStandsWithItsNumberClassPlaceUnitAndLateness) {
  EXPECT_EQ(late_table(late(2), directory, first, {Lang::En, false, 120}),
            "baseline, replication 0: 2 cases were late in handling; the latest 2:\n\n"
            "case       category       place       handler                 late  outcome\n"
            "---------  -------------  ----------  ------------------  --------  -------\n"
            "streets-2  street vendor  Desheng, a  Desheng inspectors  02:00:00  closed\n"
            "streets-1  street vendor  Desheng, a  Desheng inspectors  01:00:00  closed\n");
}

TEST_F(LateTableTest, TheHeadCountsThoseThatAreNotListedToo) {
  EXPECT_THAT(late_table(late(9, 3), directory, first, {Lang::Zh}),
              StartsWith("现行方案，第 0 轮模拟：处置超期案卷 9 件，其中最久的 3 件：\n"));
  EXPECT_THAT(late_table(late(1), directory, first, {Lang::En}),
              StartsWith("baseline, replication 0: one case was late in handling:\n"));
}

TEST_F(LateTableTest, NoLateCaseIsSaidInWords) {
  EXPECT_EQ(late_table(late(0), directory, first, {Lang::En}),
            "baseline, replication 0: no case was late in handling.\n");
}

TEST_F(LateTableTest, NoLineIsWiderThanTheTerminal) {
  for (const Lang lang : {Lang::En, Lang::Zh}) {
    std::istringstream lines(late_table(late(3), directory, first, {lang, false, 64}));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(base::display_width(line), 64u) << line;
  }
}

TEST_F(LateTableTest, ProgramsGetKeysAndSeconds) {
  const base::Json json = late_json(late(9, 1), {1, PaperWorld::kHorizon, directory}, directory,
                                    first, {"", "abc", 2008, "0.1.0", "x"});
  EXPECT_EQ(json.at("configuration"), "baseline");
  EXPECT_EQ(json.at("replication"), 0);
  EXPECT_EQ(json.at("late_cases"), 9);
  ASSERT_EQ(json.at("cases").size(), 1u);
  const base::Json& one = json.at("cases").at(0);
  EXPECT_EQ(one.at("case"), "streets-9");
  EXPECT_EQ(one.at("category"), "vendor");
  EXPECT_EQ(one.at("unit"), "chengguan@north");
  EXPECT_EQ(one.at("late_seconds"), 9 * 3600);
  EXPECT_THAT(one.dump(), HasSubstr("\"subdistrict\":\"north\""));
}

class LateIncidentsTableTest : public testing::Test {
 protected:
  using Paper = support::EmergencyPaper;
  const Paper paper;
  const record::Directory directory = indicator::directory_of(paper.world);
  LateIncidents late{5, Paper::kHorizon, directory};

  [[nodiscard]] std::string table() const {
    return late_incidents_table(late, directory, {base::Lang::En, false, 120});
  }
};

TEST_F(LateIncidentsTableTest, ListsWhatTraceTakes) {
  late.incident_ended(Paper::open(6_d, 7));
  EXPECT_THAT(table(), testing::HasSubstr("One incident was past its target"));
  EXPECT_THAT(table(), testing::ContainsRegex("emergencies-7 +cardiac arrest +Desheng, a +"
                                              "ambulance centre +23:48:00 +open"));
  const base::Json json =
      late_json(LateCases(1, Paper::kHorizon), late, directory, {model::ConfigurationId(0), 0}, {});
  EXPECT_EQ(json.at("late_incidents"), 1);
  EXPECT_EQ(json.at("incidents").at(0).at("incident"), "emergencies-7");
  EXPECT_EQ(json.at("incidents").at(0).at("late_seconds"), 23 * 3600 + 48 * 60);
}

TEST_F(LateIncidentsTableTest, SaysWhenNoneWasAndNothingWhereThereAreNoEmergencies) {
  EXPECT_THAT(table(), testing::HasSubstr("No incident was past its target"));
  const record::Directory quiet = indicator::directory_of(PaperWorld().world);
  const LateIncidents none(5, Paper::kHorizon, quiet);
  EXPECT_EQ(late_incidents_table(none, quiet, {base::Lang::En}), "");
}

}  // namespace
}  // namespace wangge::report
