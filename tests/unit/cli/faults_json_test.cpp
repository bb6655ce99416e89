#include "cli/faults_json.hpp"

#include <gtest/gtest.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

TEST(FaultsJsonTest, AFaultHasItsPlaceAndNullForWhatItHasNot) {
  const base::Json json = faults_json(
      base::InvalidInput({{"a.yaml", 3, 7, "policy.axes", "wrong"}, {"", 0, 0, "", "x"}}));
  EXPECT_EQ(
      base::json_line(json),
      R"({"faults":[{"file":"a.yaml","line":3,"column":7,"key":"policy.axes","message":"wrong"},)"
      R"({"file":null,"line":null,"column":null,"key":null,"message":"x"}]})");
}

TEST(FaultsJsonTest, EveryCommandThatPrintsJsonPrintsThem) {
  const support::ScenarioFolder folder(support::one_desk_scenario() + "nonsense: 1\n");
  for (const std::string verb : {"check", "run", "compare"}) {
    const auto done = support::call({verb, folder.scenario(), "--json"});
    EXPECT_EQ(done.code, 3);
    EXPECT_EQ(base::parse_json(done.out, "out")["faults"][0]["key"], "nonsense") << verb;
    EXPECT_NE(done.error, "") << "for people, as ever";
    EXPECT_EQ(support::call({verb, folder.scenario()}).out, "");
  }
}

}  // namespace
}  // namespace wangge::cli
