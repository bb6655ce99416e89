#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

const std::string kCoverSeverity = ", severities: [{id: missing, limit: 1 wd, work: 1 h}]}";

/// The conditions of `cover` stand in a table.
std::string with_severity_table() {
  return with(with(kSmallDistrict, kCoverSeverity, "}"), "  list:\n",
              "  severities: severities.csv\n  list:\n");
}

TEST(AssembleCategoriesTest, WithoutAProfileWhoeverPassesSeesItAndNobodyCalls) {
  const model::Visibility cover = world_of(kSmallDistrict).categories[1].visibility;
  EXPECT_EQ(cover.detected, base::Probability(1));
  EXPECT_EQ(cover.noticed_by_public, base::Probability(0));
  EXPECT_FALSE(cover.lifetime.has_value());
}

TEST(AssembleCategoriesTest, ACategoryWithoutAnIdGoesByItsCode) {
  const auto categories =
      world_of(with(kSmallDistrict, "{id: cover, code: \"0101\"", "{code: \"0101\"")).categories;
  EXPECT_EQ(categories[1].name.key, "0101");
  EXPECT_EQ(categories[1].scheme, "cjt214-2007");
}

TEST(AssembleCategoriesTest, RowsOfTheSeverityTableFindTheirCategoryByIdOrCode) {
  const auto categories = world_of(with_severity_table(), {{"severities.csv",
                                                            "category,severity,share,limit,work\n"
                                                            "cover,missing,1,2 uh,1 h\n"
                                                            "0101,cracked,3,5 wd,2 h\n"}})
                              .categories;
  ASSERT_EQ(categories[1].severities.size(), 2u);
  EXPECT_EQ(categories[1].severities[1].name.key, "cracked");
  EXPECT_EQ(categories[1].severities[1].share, 3);
  EXPECT_EQ(categories[1].severities[1].limit, (base::Limit{base::Limit::Unit::WorkDays, 5}));
}

TEST(AssembleCategoriesTest, ARowOfNoCategoryIsAFaultOfThatRow) {
  EXPECT_THAT(faults_of(with_severity_table(), {{"severities.csv",
                                                 "category,severity,limit,work\n"
                                                 "cover,missing,2 uh,1 h\n"
                                                 "covr,cracked,5 wd,2 h\n"}}),
              ElementsAre("severities.csv:3: category: there is no category called `covr`; "
                          "allowed: 0101, 0501, cover, vendor; did you mean `cover`?"));
}

TEST(AssembleCategoriesTest, SuggestsTheOwnerAndTheProfileThatWereMeant) {
  const std::string text = with(with(kSmallDistrict, "owner: chengguan", "owner: chenguan"),
                                "profile: order", "profile: ordre");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(::testing::AllOf(
                      StartsWith(place_of("chenguan\n", text) +
                                 "categories.list[vendor].owner: there is no desk or unit called"),
                      ::testing::EndsWith("did you mean `chengguan`?")),
                  place_of("ordre", text) +
                      "categories.list[vendor].profile: there is no profile called `ordre`; "
                      "allowed: order; did you mean `order`?"));
}

/// The small district with a class of its own for the vendors, and names for it.
std::string with_groups(const std::string& groups) {
  return with(with(kSmallDistrict, "code: \"0501\"", "code: \"0501\"\n      group: \"05\""),
              "scheme: cjt214-2007", "scheme: cjt214-2007\n  groups: [" + groups + "]");
}

TEST(AssembleCategoriesTest, ClassesHaveNames) {
  const auto groups =
      world_of(with_groups("{id: event-05, zh: 街面秩序, en: street order}")).category_groups;
  EXPECT_THAT(groups, ElementsAre(model::Name{"event-05", "街面秩序", "street order"}));
}

TEST(AssembleCategoriesTest, ANameForAClassThatNoCategoryIsOfIsAFault) {
  const std::string text = with_groups("{id: event-06, zh: 其他}");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(StartsWith(place_of("event-06", text) +
                             "categories.groups[event-06].id: there is no class of "
                             "categories called `event-06`; allowed: component, event-05")));
}

TEST(AssembleCategoriesTest, TheChancesOfWhoIsCompetentDoNotExceedOne) {
  const auto with_either = [](const char* chance) {
    return with(kSmallDistrict, "subdistrict_competent: 0.4",
                std::string("subdistrict_competent: 0.4\n      either_competent: ") + chance);
  };
  EXPECT_EQ(world_of(with_either("0.6")).categories[0].either_competent.count(), 0.6);
  EXPECT_THAT(faults_of(with_either("0.7")),
              ElementsAre(::testing::HasSubstr("subdistrict_competent and either_competent")));
}

TEST(AssembleCategoriesTest, ADeskCannotOwnACategory) {
  const std::string text = with(kSmallDistrict, "owner: utilities", "owner: intake");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("intake, severities", text) +
                          "categories.list[cover].owner: `intake` has no crews to handle cases"));
}

TEST(AssembleCategoriesTest, ACategoryNeedsAConditionWithAShare) {
  const std::string text =
      with(kSmallDistrict, "{id: missing, limit", "{id: missing, share: 0, limit");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: cover", text) +
                          "categories.list[cover]: category `cover` has no filing condition with a "
                          "share above zero"));
}

TEST(AssembleCategoriesTest, ACodeBelongsToOneCategory) {
  const std::string text =
      with(kSmallDistrict, "code: \"0101\", kind: component", "code: \"0501\"");
  const std::vector<std::string> faults = faults_of(text);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_THAT(faults[0], ::testing::HasSubstr("categories.list[cover]: the category at "));
  EXPECT_THAT(faults[0], ::testing::HasSubstr("scenario.yaml:14 has the code `0501` already"));
}

TEST(AssembleCategoriesTest, ComponentsAndEventsHaveCodesOfTheirOwn) {
  EXPECT_NO_THROW(world_of(with(kSmallDistrict, "code: \"0101\"", "code: \"0501\"")));
}

TEST(AssembleCategoriesTest, ACodeThatStandsTwiceInATableNamesBothRows) {
  const std::string text = with(kSmallDistrict, "  scheme: cjt214-2007\n", "  table: more.csv\n");
  EXPECT_THAT(faults_of(text, {{"more.csv",
                                "code,owner\n0201,chengguan\n0202,chengguan\n0201,chengguan\n"}}),
              ::testing::Contains(::testing::AllOf(
                  ::testing::HasSubstr("more.csv:4: there is another category called `0201`, at "),
                  ::testing::EndsWith("more.csv:2"))));
}

/// domain.md 6(c): nine columns, a row for each filing condition, cells merged below the first.
TEST(AssembleCategoriesTest, ThePlannersSheetOfNineColumnsServesAsBothTables) {
  const std::string text = with(kSmallDistrict, "  scheme: cjt214-2007\n",
                                "  table: rules.csv\n  severities: rules.csv\n");
  const model::World world = world_of(
      text, {{"rules.csv",
              "大类代码,大类名称,小类代码,小类名称,处置单位,主管部门,立案条件,结案条件,处置时限,"
              "作业时间\n"
              "02,环境,0201,暴露垃圾,chengguan,区城管委,一般,清理完毕,4 个工作时,20 min\n"
              ",,,,,,大面积,清理完毕,2 wd,2 h\n"
              "02,环境,0202,积存渣土,chengguan,区城管委,一般,清理完毕,1 个工作日,1 h\n"}});
  ASSERT_EQ(world.categories.size(), 4u);
  const model::Category& litter = world.categories[2];
  EXPECT_EQ(litter.name.key, "0201");
  EXPECT_EQ(litter.name.zh, "暴露垃圾");
  EXPECT_EQ(litter.group, "02");
  ASSERT_EQ(litter.severities.size(), 2u);
  EXPECT_EQ(litter.severities[1].name.key, "2");
  EXPECT_EQ(litter.severities[1].name.zh, "大面积");
  EXPECT_EQ(litter.severities[1].limit.unit, base::Limit::Unit::WorkDays);
  EXPECT_EQ(world.categories[3].severities.size(), 1u);
}

TEST(AssembleCategoriesTest, FaultsOfARuleTableNameItsHeadings) {
  const std::string text =
      with(kSmallDistrict, "  scheme: cjt214-2007\n", "  severities: rules.csv\n");
  EXPECT_THAT(
      faults_of(text, {{"rules.csv",
                        "小类代码,立案条件,处置时限,作业时间\n"
                        "0501,一般,3 天,20 min\n1.10102E+14,x,1 wd,1 h\n"}}),
      ::testing::ElementsAre(
          ::testing::HasSubstr("rules.csv:2: 处置时限: `3 天` is not a time limit"),
          ::testing::HasSubstr("rules.csv:3: 小类代码: `1.10102E+14` is a code that Excel")));
}

TEST(AssembleCategoriesTest, CellsTakeNumbersAsSpreadsheetsWriteThem) {
  const std::string text = with(kSmallDistrict, "  scheme: cjt214-2007\n",
                                "  table: more.csv\n  severities: rules.csv\n");
  const model::World world =
      world_of(text, {{"more.csv", "code,owner,weight\n0201 ,chengguan　,\"1,200\"\n"},
                      {"rules.csv", "category,limit,work,share\n0201,1 wd,1 h,１２\n"}});
  EXPECT_EQ(world.categories[2].name.key, "0201");
  EXPECT_EQ(world.categories[2].weight, 1200);
  EXPECT_EQ(world.categories[2].severities[0].share, 12);
}

}  // namespace
}  // namespace wangge::scenario
