#include "indicator/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/utf8.hpp"
#include "support/paper_world.hpp"

namespace wangge::indicator {
namespace {

using base::Lang;

TEST(CatalogueTest, KeysAreUniqueAndFound) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    EXPECT_TRUE(seen.insert(catalogue()[i].key).second) << catalogue()[i].key;
    EXPECT_EQ(find(catalogue()[i].key), IndicatorId(i));
  }
  EXPECT_FALSE(find("on_time_handing").exists());
}

TEST(CatalogueTest, EveryIndicatorHasANameAndAFormulaInBothLanguages) {
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const std::string row = "indicator." + std::string(catalogue()[i].key);
    ASSERT_TRUE(base::has_text(row)) << row;
    ASSERT_TRUE(base::has_text(row + ".how")) << row;
    EXPECT_NE(name(IndicatorId(i), Lang::Zh), name(IndicatorId(i), Lang::En)) << row;
    EXPECT_NE(formula(IndicatorId(i), Lang::Zh), formula(IndicatorId(i), Lang::En)) << row;
  }
}

TEST(CatalogueTest, NoTwoThingsAreCalledTheSame) {
  std::map<std::string, std::string> whose;
  for (const model::Name& name : names())
    for (const std::string& word : {name.key, name.zh, name.en})
      EXPECT_EQ(whose.emplace(word, name.key).first->second, name.key) << word;
  EXPECT_EQ(names().size(), catalogue().size());
}

TEST(CatalogueTest, NamesFitBesideTwoColumnsOfFigures) {
  for (std::size_t i = 0; i < catalogue().size(); ++i)
    for (const Lang lang : {Lang::En, Lang::Zh})
      EXPECT_LE(base::display_width(name(IndicatorId(i), lang)), 36u) << catalogue()[i].key;
}

TEST(CatalogueTest, EveryIndicatorMeansSomethingSomewhereAndHasASource) {
  for (const Indicator& i : catalogue()) {
    EXPECT_NE(i.where, 0u) << i.key;
    EXPECT_FALSE(i.source.empty()) << i.key;
    EXPECT_TRUE(base::has_text("measure." + std::string(word_of(i.measure)))) << i.key;
  }
}

TEST(CatalogueTest, OnlyQuantilesHaveALevel) {
  for (const Indicator& i : catalogue())
    EXPECT_EQ(i.method == Method::Quantile, i.level > 0 && i.level < 1) << i.key;
}

/// Every official name (domain notes 3, and 1.3 for what is counted) and the indicator that it is;
/// none: not modelled.
constexpr std::pair<const char*, const char*> kOfficial[] = {
    {"有效上报率", "valid_report_rate"},
    {"立案率", "filing_rate"},
    {"按时立案率", "on_time_filing"},
    {"准确立案率", "accurate_filing"},
    {"按期受理率", "on_time_acceptance"},
    {"准确受理率", "accurate_acceptance"},
    {"按期派遣率", "on_time_dispatch"},
    {"准确派遣率", "accurate_dispatch"},
    {"处置率", "handling_rate"},
    {"按期处置率", "on_time_handling"},
    {"超期待处置率", "overdue_open_rate"},
    {"结案率", "closing_rate"},
    {"按期结案率", "on_time_closing"},
    {"超期结案率", "late_closing_rate"},
    {"返工率", "rework_rate"},
    {"返工率（按处置数）", "reworks_per_handled"},
    {"延期率", "extension_rate"},
    {"按期核实率", "on_time_verification"},
    {"按期核查率", "on_time_check"},
    {"漏报", "missed"},
    {"重复案件率", "duplicates_share"},
    {"高发案件占比", "frequent_share"},
    {"回退率", "return_rate"},
    {"核查通过率", "check_pass_rate"},
    {"覆盖率", "coverage"},
    {"平均处置时长", "handling_mean"},
    {"平均受理时长", "acceptance_mean"},
    {"满意率", "satisfaction_rate"},
    {"申诉率", "appeal_rate"},
    {"特殊结案率", "special_closing_rate"},
    {"公众举报率", "public_share"},
    {"核实率", "verification_rate"},
    {"指派核实率", "verification_ordered_rate"},
    {"派遣率", "dispatch_rate"},
    {"误派率", "mis_dispatch_rate"},
    {"挂账率", "suspension_rate"},
    {"督办率", "escalation_rate"},
    {"自行处置率", "fixed_on_spot_share"},
    {"推诿数", "passed_round"},
    {"回退数", "returns"},
};

TEST(CatalogueTest, TheOfficialIndicatorsAreThere) {
  std::map<std::string, std::string> called;
  for (const auto& name : names()) called[name.zh] = name.key;
  for (const auto& [official, key] : kOfficial) EXPECT_EQ(called[official], key) << official;
}

TEST(CatalogueTest, WhatDistrictsAreJudgedByCommunitiesAreJudgedByToo) {
  const std::set<std::string_view> larger_only{
      "reports_per_supervisor_day", "response_p50", "response_p95", "life_p90",
      "score_supervisors"};  // supervisors share a subdistrict; quantiles need many cases
  for (const Indicator& i : catalogue()) {
    if ((i.where & kSubdistricts) == 0 || larger_only.contains(i.key)) continue;
    if (i.key.starts_with("life_") && i.key != "life_mean") continue;  // a life's parts
    EXPECT_NE(i.where & kCommunities, 0u) << i.key;
  }
}

TEST(CatalogueTest, ScoresTakeSharesAndFailuresKnownOfAllThatTheyJudge) {
  const auto scores_with = [](std::string_view key) { return names()[find(key).index()].earns_in; };
  EXPECT_THAT(scores_with("handling_rate"),
              testing::ElementsAre("score_department", "score_department_jinniu", "score_centre",
                                   "score_region"));
  EXPECT_THAT(scores_with("missed"),
              testing::ElementsAre("score_supervisors", "score_centre", "score_region"));
  for (const char* none : {"handling_mean", "filed", "component_share", "score_centre",
                           "emergency_response_mean", "response_p90"})
    EXPECT_THAT(scores_with(none), testing::IsEmpty()) << none;
}

TEST(CatalogueTest, TheFilingRateSaysThatCitiesDivideOtherwise) {
  EXPECT_THAT(std::string(indicator(find("filing_rate")).source),
              testing::StartsWith("wangge (cities divide by"));
}

TEST(CatalogueTest, RatiosComeInTheirMeasure) {
  const auto of = [](std::string_view key) { return indicator(find(key)); };
  EXPECT_DOUBLE_EQ(ratio(of("on_time_handling"), 3, 4), 0.75);
  EXPECT_DOUBLE_EQ(ratio(of("handling_mean"), 7200e3, 4), 0.5);
  EXPECT_DOUBLE_EQ(ratio(of("wait_mean"), 120e3, 4), 0.5);
  EXPECT_DOUBLE_EQ(ratio(of("reports_per_day"), 900, 2 * 86400e3), 450);
  EXPECT_DOUBLE_EQ(ratio(of("staff_hours"), 7200e3, 1), 2);
}

TEST(CatalogueTest, TheStoreLearnsNamesAndMeasures) {
  const auto directory = directory_of(support::PaperWorld{}.world);
  const auto& entries = directory.all(record::Kind::Indicator);
  ASSERT_EQ(entries.size(), catalogue().size());
  const auto& entry = entries[find("handling_mean").index()];
  EXPECT_EQ(entry.name.zh, "平均处置时长");
  EXPECT_EQ(entry.trait, "hours");
}

}  // namespace
}  // namespace wangge::indicator
