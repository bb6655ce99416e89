#include "report/changes_table.hpp"

#include <gmock/gmock.h>

namespace wangge::report {
namespace {

using testing::HasSubstr;

experiment::StaffCost costing(double hours, double yuan) {
  return {base::StaffHours(hours), base::Yuan(yuan), {}};
}

ScenarioChanges some_changes() {
  return {{{"policy.rest", "\"45 min\"", "\"1 h\""},
           {"units[new]", std::nullopt, "{\"id\":\"" + std::string(80, 'x') + "\"}"}},
          {"roads.csv"},
          {{{"baseline", "", ""}, costing(100, 20000), costing(140, 26000)},
           {{"gone", "", ""}, costing(90, 10000), std::nullopt}}};
}

TEST(ChangesTableTest, ShowsKeysTablesAndCosts) {
  const auto text = changes_table(some_changes(), {.width = 200});
  EXPECT_THAT(text, HasSubstr("policy.rest"));
  EXPECT_THAT(text, HasSubstr("(absent)"));
  EXPECT_THAT(text, HasSubstr("xxx ..."));
  EXPECT_THAT(text, HasSubstr("roads.csv"));
  EXPECT_THAT(text, HasSubstr("+40"));
  EXPECT_THAT(text, HasSubstr("+0.60"));
  EXPECT_THAT(changes_table({}, {}), HasSubstr("No key differs"));
}

TEST(ChangesTableTest, SaysItToPrograms) {
  const auto json = changes_json(some_changes());
  EXPECT_EQ(json["changes"][0]["after"], "1 h");
  EXPECT_EQ(json["changes"][1]["before"], nullptr);
  EXPECT_EQ(json["staff"][0]["after"]["cost_yuan"], 26000);
  EXPECT_EQ(json["staff"][1]["after"], nullptr);
}

}  // namespace
}  // namespace wangge::report
