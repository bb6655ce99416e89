#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

/// The name of a case that the trace lists as late.
std::string some_case(const ScenarioFolder& folder) {
  const auto json =
      base::parse_json(call({"trace", "--late", "1", folder.scenario(), "--json"}).out, "out");
  return json["cases"][0]["case"].get<std::string>();
}

TEST(CommandTwinTest, TellsTheSameCaseInTwoConfigurations) {
  const ScenarioFolder folder(support::street_scenario());
  const auto name = some_case(folder);
  const auto done = call({"twin", name, folder.scenario(), "--a", "baseline", "--b", "more"});
  ASSERT_EQ(done.code, 0) << done.error;
  EXPECT_THAT(done.out, HasSubstr(name));
  EXPECT_THAT(done.out, HasSubstr("B - A"));
}

TEST(CommandTwinTest, EachLifeIsThatOfItsTrace) {
  const ScenarioFolder folder(support::street_scenario());
  const auto name = some_case(folder);
  const auto twin = base::parse_json(
      call({"twin", name, folder.scenario(), "--a", "baseline", "--b", "more", "--json"}).out,
      "out");
  for (const char* side : {"a", "b"}) {
    const auto key = twin[side]["configuration"].get<std::string>();
    const auto trace = base::parse_json(
        call({"trace", name, folder.scenario(), "--staffing", key, "--json"}).out, "out");
    EXPECT_EQ(twin[side]["trace"]["intervals"], trace["intervals"]);
  }
}

TEST(CommandTwinTest, RefusesOneConfigurationTwice) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done = call({"twin", "streets-1", folder.scenario(), "--a", "more", "--b", "more"});
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.error, HasSubstr("same configuration"));
  EXPECT_EQ(call({"twin", "nobody", folder.scenario(), "--a", "baseline", "--b", "more"}).code, 2);
}

}  // namespace
}  // namespace wangge::cli
