#include <gmock/gmock.h>

#include <algorithm>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandCheckTest, SaysWhatAScenarioHolds) {
  const ScenarioFolder folder;
  const auto done = call({"check", folder.scenario()});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, HasSubstr("calls, 1000.0 a day"));
  EXPECT_EQ(done.error, "");
}

TEST(CommandCheckTest, TakesAFolderForItsScenario) {
  const ScenarioFolder folder;
  EXPECT_EQ(call({"check", folder.path().string()}).out, call({"check", folder.scenario()}).out);
}

TEST(CommandCheckTest, SaysItToPrograms) {
  const ScenarioFolder folder;
  const auto json = base::parse_json(call({"check", folder.scenario(), "--json"}).out, "out");
  EXPECT_EQ(json["desk_work"][0]["per_day"], 1000);
  EXPECT_EQ(json["configurations"][1]["configuration"], "two");
}

TEST(CommandCheckTest, ListsEveryFaultAtOnce) {
  std::string scenario = support::one_desk_scenario();
  scenario += "sttaffing: {}\nnetwork: {mode: fast}\n";
  const ScenarioFolder folder(scenario);
  const auto done = call({"check", folder.scenario()});
  EXPECT_EQ(done.code, 3);
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.error, HasSubstr("did you mean `staffing`?"));
  EXPECT_THAT(done.error, HasSubstr("network.mode"));
}

TEST(CommandCheckTest, KnowsTheIndicators) {
  const ScenarioFolder folder(support::one_desk_scenario());
  const auto done = call({"check", folder.scenario(), "--set", "experiment.primary=wait_maen"});
  EXPECT_EQ(done.code, 3);
  EXPECT_THAT(
      done.error,
      HasSubstr(
          "no such indicator: `wait_maen` (`wangge indicators` lists all); allowed: wait_mean, "));
  EXPECT_THAT(done.error, HasSubstr("did you mean `wait_mean`?"));
  EXPECT_EQ(std::count(done.error.begin(), done.error.end(), '\n'), 1);
}

TEST(CommandCheckTest, PointsAtAnUnknownIndicator) {
  std::string scenario = support::one_desk_scenario();
  const auto place = scenario.find("[wait_mean]");
  scenario.replace(place, 11, "[waitmean]");
  const ScenarioFolder folder(scenario);
  const auto done = call({"check", folder.scenario()});
  EXPECT_THAT(done.error, HasSubstr("scenario.yaml:8:66: experiment.indicators[0]: "));
}

TEST(CommandCheckTest, SaysWhatAPlannerShouldKnow) {
  const ScenarioFolder folder;
  const auto done = call({"check", folder.scenario(), "--set", "experiment.start=2010-05-01"});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.error, HasSubstr("the public holidays of 2010 are not known"));
  EXPECT_EQ(call({"check", folder.scenario()}).error, "");
}

TEST(CommandCheckTest, LaysLayersAndSettings) {
  const ScenarioFolder folder;
  support::write_bytes(folder.file("busy.yaml"),
                       "demand: {desk_work: [{id: calls, per_day: 1100}]}\n");
  const auto busy = folder.file("busy.yaml").string();
  EXPECT_THAT(call({"check", folder.scenario(), "--layer", busy}).out, HasSubstr("1100.0 a day"));
  EXPECT_THAT(call({"check", folder.scenario(), "--set", "demand.desk_work.calls.per_day=900"}).out,
              HasSubstr("900.0 a day"));
}

}  // namespace
}  // namespace wangge::cli
