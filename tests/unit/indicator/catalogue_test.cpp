#include "indicator/catalogue.hpp"

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

TEST(CatalogueTest, TheOfficialIndicatorsAreThere) {
  EXPECT_EQ(name(find("on_time_handling"), Lang::Zh), "按期处置率");
  EXPECT_EQ(name(find("closing_rate"), Lang::Zh), "结案率");
  EXPECT_EQ(name(find("overdue_open_rate"), Lang::Zh), "超期待处置率");
  EXPECT_EQ(name(find("public_share"), Lang::Zh), "公众举报率");
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
