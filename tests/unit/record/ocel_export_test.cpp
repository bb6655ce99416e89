#include "record/ocel_export.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "base/json.hpp"
#include "support/kept_lives.hpp"

namespace wangge::record {
namespace {

using base::Json;

class OcelExportTest : public testing::Test {
 protected:
  OcelExportTest() {
    std::ostringstream out;
    write_ocel(out, lives.results(), lives.source());
    log = base::parse_json(out.str(), "log");
  }
  [[nodiscard]] const Json& object(const std::string& id) const {
    for (const Json& each : log["objects"])
      if (each["id"] == id) return each;
    throw std::out_of_range(id);
  }

  support::KeptLives lives;
  Json log;
};

TEST_F(OcelExportTest, HasTheFourListsOfTheStandard) {
  std::vector<std::string> keys;
  for (const auto& [key, list] : log.items()) keys.push_back(key);
  EXPECT_THAT(keys, testing::ElementsAre("objectTypes", "eventTypes", "objects", "events"));
  EXPECT_EQ(log["eventTypes"].size(), kStages);
}

TEST_F(OcelExportTest, EveryStretchIsAnEventWithItsCause) {
  ASSERT_EQ(log["events"].size(), 5u);
  EXPECT_EQ(log["events"][2], base::parse_json(R"({
    "id": "case/streets-1/3", "type": "handling", "time": "2008-07-23T12:30:00.000+08:00",
    "attributes": [{"name": "cause", "value": "work"},
                   {"name": "ended", "value": "2008-07-23T13:00:00.000+08:00"}],
    "relationships": [{"objectId": "case/streets-1", "qualifier": "of"},
                      {"objectId": "unit/chengguan@north", "qualifier": "held by"}]})",
                                               "expected"));
}

TEST_F(OcelExportTest, WhatTheHorizonCutOffHasNoEnd) {
  EXPECT_EQ(log["events"][4]["attributes"].size(), 1u);
  EXPECT_EQ(log["events"][4]["id"], "case/streets-2/2");
}

TEST_F(OcelExportTest, CasesAreRelatedToTheirCellHandlerAndParent) {
  EXPECT_EQ(object("case/streets-2")["relationships"], base::parse_json(R"([
    {"objectId": "cell/110102001001001", "qualifier": "in"},
    {"objectId": "unit/chengguan@north", "qualifier": "handled by"},
    {"objectId": "case/streets-1", "qualifier": "merged into"}])",
                                                                        "expected"));
  EXPECT_EQ(object("unit/chengguan@north")["relationships"][0]["objectId"], "unit/chengguan");
  EXPECT_EQ(object("unit/chengguan")["relationships"].size(), 0u);
  EXPECT_EQ(object("community/a")["relationships"][0]["objectId"], "subdistrict/north");
}

TEST_F(OcelExportTest, HostileNamesSurvive) {
  EXPECT_EQ(object("case/streets-1")["attributes"][0]["value"], "<script> & \"co\"\n=cmd|x");
}

TEST_F(OcelExportTest, SaysWhereItComesFrom) {
  EXPECT_EQ(object("simulation")["attributes"][2]["value"], "2008");
}

}  // namespace
}  // namespace wangge::record
