#include "scenario/reader.hpp"

#include <gmock/gmock.h>

#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

struct ReaderTest : ::testing::Test {
  Faults faults;
  InputFiles files;
  Reader reader{faults, files};
};

TEST_F(ReaderTest, ThePathIsTheKeysOnTheWay) {
  EXPECT_EQ(reader.path(), "");
  EXPECT_EQ(reader.at("policy").at("patrol").path(), "policy.patrol");
  EXPECT_EQ(reader.path(), "") << "a step down leaves the place above as it is";
}

TEST_F(ReaderTest, AnItemIsCalledByItsIdElseByItsNumber) {
  const Node list = parse_yaml("[{id: desk}, {unit: desk}, {id: [a]}, 7]", "a.yaml", faults);
  const Reader lines = reader.at("staffing").at("lines");
  EXPECT_EQ(lines.at_item(list.items[0], 0).path(), "staffing.lines[desk]");
  EXPECT_EQ(lines.at_item(list.items[1], 1).path(), "staffing.lines[1]");
  EXPECT_EQ(lines.at_item(list.items[2], 2).path(), "staffing.lines[2]");
  EXPECT_EQ(lines.at_item(list.items[3], 3).at("unit").path(), "staffing.lines[3].unit");
}

TEST_F(ReaderTest, AFaultStandsAtTheValueAndItsPath) {
  const Node node = parse_yaml("policy:\n  axes: three\n", "a.yaml", faults);
  const Node& axes = *node.find("policy")->find("axes");
  reader.at("policy").at("axes").fault(axes, {"is wrong", "one, two", ""});
  EXPECT_THAT(lines_of(faults),
              ElementsAre("a.yaml:2:9: policy.axes: is wrong; allowed: one, two"));
}

TEST_F(ReaderTest, AFaultWithinATextStandsThere) {
  const Node node =
      parse_yaml("work: exponential(0 min)\nwait: \"erlang(3, 0 min)\"\n", "a.yaml", faults);
  reader.fault(*node.find("work"), {"is zero", "", "", 12});
  reader.fault(*node.find("wait"), {"is zero", "", "", 10});
  EXPECT_THAT(lines_of(faults), ElementsAre("a.yaml:1:19: is zero", "a.yaml:2:18: is zero"));
}

TEST_F(ReaderTest, AKeyThatMayBeMisspeltCountsAsBroken) {
  reader.at("policy").suspect("axes");
  EXPECT_TRUE(faults.is_broken("policy.axes"));
  EXPECT_FALSE(faults.is_broken("axes"));
  EXPECT_TRUE(faults.empty());
}

}  // namespace
}  // namespace wangge::scenario
