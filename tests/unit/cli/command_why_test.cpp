#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandWhyTest, SaysWhoHeldTheLateHours) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done = call({"why", folder.scenario(), "--replications", "2"});
  EXPECT_EQ(done.code, 0) << done.error;
  EXPECT_THAT(done.out, HasSubstr("with a deadline"));
}

TEST(CommandWhyTest, SaysItToPrograms) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done = call({"why", folder.scenario(), "--staffing", "more", "--json"});
  const auto json = base::parse_json(done.out, "out");
  EXPECT_THAT(json["command"].get<std::string>(), testing::StartsWith("wangge why"));
  EXPECT_EQ(json["configuration"], "more");
}

TEST(CommandWhyTest, RefusesWhatIsNoNumberOfLines) {
  const ScenarioFolder folder(support::street_scenario());
  EXPECT_EQ(call({"why", folder.scenario(), "--one-more", "many"}).code, 2);
  EXPECT_EQ(call({"why"}).code, 2);
}

}  // namespace
}  // namespace wangge::cli
