#include "scenario/histogram.hpp"

#include <gmock/gmock.h>

#include <array>

#include "scenario/read_scenario.hpp"
#include "unit/scenario/folder.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// The one-desk world with its work from a table.
Folder world_with(const std::string& form, const std::string& table) {
  std::string text = kOneDesk;
  text.replace(text.find("exponential(1 min)"), 18, form);
  return Folder({{"scenario.yaml", text}, {"times.csv", table}});
}

std::vector<std::string> faults(const std::string& form, const std::string& table) {
  const Folder folder = world_with(form, table);
  try {
    read_scenario(folder.path());
  } catch (const base::InvalidInput& invalid) {
    return folder.lines_of(invalid);
  }
  return {};
}

TEST(HistogramTest, ReadsAHistogramAndSingleValues) {
  const std::array<random::WeightedValue, 2> rows{{{0, 0}, {120, 3}}};
  const std::string table = "value,weight\n0,0\n2 min,3\n";
  const Folder folder = world_with("empirical(times.csv)", table);
  EXPECT_EQ(read_scenario(folder.path()).demand.desk_work[0].work,
            random::Distribution::empirical(rows));
  const Folder discrete = world_with("discrete(times.csv)", table);
  EXPECT_EQ(read_scenario(discrete.path()).demand.desk_work[0].work,
            random::Distribution::discrete(rows));
}

TEST(HistogramTest, RefusesTablesThatMakeNoDistribution) {
  EXPECT_THAT(faults("empirical(times.csv)", "value,weight\n2 min,1\n1 min,1\n"),
              ElementsAre(HasSubstr("times.csv: the values must ascend")));
  EXPECT_THAT(faults("discrete(times.csv)", "value,weight\n2 min,0\n"),
              ElementsAre(HasSubstr("the weights are all zero")));
  EXPECT_THAT(faults("discrete(times.csv)", "value,weight\n2 mn,1\n1 h,-1\n"),
              ElementsAre(HasSubstr("times.csv:2: value: `mn` is no unit"),
                          HasSubstr("times.csv:3: weight: `-1` is out of range")));
  EXPECT_THAT(
      faults("discrete(none.csv)", ""),
      ElementsAre(HasSubstr("scenario.yaml:3:67: demand.desk_work[calls].work: none.csv: no")));
}

TEST(HistogramTest, TheResolvedFileIsSeenFromTheScenario) {
  const Folder folder({{"a/scenario.yaml", "extends: ../b/base.yaml\n"},
                       {"b/base.yaml", kOneDesk},
                       {"b/times.csv", "value,weight\n1 min,1\n"}});
  std::string text = kOneDesk;
  text.replace(text.find("exponential(1 min)"), 18, "discrete(times.csv)");
  folder.write("b/base.yaml", text);
  EXPECT_THAT(load_scenario(folder.path() / "a").resolved.document,
              HasSubstr("discrete(../b/times.csv)"));
}

}  // namespace
}  // namespace wangge::scenario
