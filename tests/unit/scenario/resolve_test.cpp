#include "scenario/resolve.hpp"

#include <gmock/gmock.h>

#include "base/json.hpp"
#include "scenario/read_scenario.hpp"
#include "unit/scenario/folder.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

Resolved resolved(const Folder& folder, const std::vector<std::string>& settings = {}) {
  return load_scenario(folder.path(), {}, settings).resolved;
}

std::string hash(const std::string& text) {
  return resolved(Folder({{"scenario.yaml", text}})).hash;
}

TEST(ResolveTest, WritesEveryDefaultOut) {
  const auto document =
      base::parse_json(resolved(Folder({{"scenario.yaml", kOneDesk}})).document, "resolved");
  EXPECT_EQ(document["demand"]["desk_work"][0]["hours"], "flat");
  EXPECT_EQ(document["policy"]["patrol"]["walking_speed"], "3.5 km/h");
  EXPECT_EQ(document["experiment"]["replications"], 20);
  EXPECT_EQ(document["staffing"]["lines"][0]["shift"], "always");
  EXPECT_EQ(document["configurations"][0]["lines"][0].size(), 2u) << "an overlay stays an overlay";
}

TEST(ResolveTest, ReadsBackAsTheSameScenario) {
  const Folder folder({{"scenario.yaml", kSmallDistrict}});
  const Resolved first = resolved(folder);
  folder.write("again.yaml", first.document);
  const LoadedScenario again = load_scenario(folder.path() / "again.yaml");
  EXPECT_EQ(again.resolved.document, first.document);
  EXPECT_EQ(again.resolved.hash, first.hash);
  EXPECT_EQ(again.world.district.cells.size(), 12u);
}

TEST(ResolveTest, TheHashDependsOnWhatIsSaidNotOnHow) {
  const std::string plain =
      "wangge: 1\nname: a\ndemand: {desk_work: [{id: c, post: d, per_day: 9, work: 1 min}]}\n"
      "organisation: {posts: [{id: d}]}\nstaffing: {lines: [{id: d, unit: d, people: 1}]}\n"
      "experiment: {start: 2008-07-20, length: 1 d}\n";
  const std::string other =
      "# a comment\nexperiment: {length: 1 d, start: 2008-07-20, seed: 1}\nwangge: 1\nname: a\n"
      "organisation: {posts: [{id: d}]}\nstaffing: {lines: [{id: d, people: 1, unit: d}]}\n"
      "demand:\n  desk_work:\n    - {id: c, work: 1 min, post: d, per_day: 9}\n"
      "sources: {demand: assumed}\n";
  EXPECT_EQ(hash(plain), hash(other));
  const Folder folder({{"scenario.yaml", plain}});
  EXPECT_NE(resolved(folder).hash, resolved(folder, {"experiment.seed=2"}).hash);
}

TEST(ResolveTest, TheHashCoversTheTables) {
  const std::string cells = "cell,community,x,y\nc1,a,0,0\n";
  const std::string text = kOneDesk + "district: {table: cells.csv}\n";
  const Folder one({{"scenario.yaml", text}, {"cells.csv", cells}});
  const Folder same({{"scenario.yaml", text}, {"cells.csv", cells}});
  const Folder two({{"scenario.yaml", text}, {"cells.csv", cells + "c2,a,9,9\n"}});
  EXPECT_EQ(resolved(one).hash, resolved(same).hash);
  EXPECT_NE(resolved(one).hash, resolved(two).hash);
}

TEST(ResolveTest, ListsEveryFileAsSeenFromTheScenario) {
  const Folder folder({{"a/scenario.yaml", kOneDesk + "extends: ../b/base.yaml\n"},
                       {"b/base.yaml", "district: {table: cells.csv}\n"},
                       {"b/cells.csv", "cell,community\nc1,a\n"}});
  const Resolved found = load_scenario(folder.path() / "a").resolved;
  std::vector<std::string> paths;
  for (const InputFile& file : found.inputs) paths.push_back(file.path);
  EXPECT_THAT(paths, ElementsAre("scenario.yaml", "../b/base.yaml", "../b/cells.csv"));
  EXPECT_EQ(base::parse_json(found.document, "resolved")["district"]["table"], "../b/cells.csv");
}

}  // namespace
}  // namespace wangge::scenario
