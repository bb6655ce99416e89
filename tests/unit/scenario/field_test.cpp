#include "scenario/field.hpp"

#include <gmock/gmock.h>

#include "scenario/json_of.hpp"
#include "scenario/language.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {

/// A map of two keys that this test describes.
struct Bench {
  Id id;
  int seats = 0;
};

template <>
const Record<Bench>& record_of() {
  static const auto kTable =
      Record<Bench>()
          .has<&Bench::id>(
              {.key = "id", .en = "name of the bench", .zh = "长椅代号", .required = true})
          .has<&Bench::seats>({.key = "seats",
                               .en = "how many can sit",
                               .zh = "座位数",
                               .fallback = "3",
                               .least = "1",
                               .most = "9"});
  return kTable;
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FieldTest, AKeyThatIsAbsentOrEmptyHasItsDefault) {
  for (const char* yaml : {"{id: a}", "id: a\nseats:\n", "{id: a, seats: null}"}) {
    const auto part = read_part<Bench>(yaml);
    EXPECT_THAT(part.faults, IsEmpty()) << yaml;
    EXPECT_EQ(part.entry.seats, 3) << yaml;
  }
  EXPECT_EQ(read_part<Bench>("{id: a, seats: 5}").entry.seats, 5);
}

TEST(FieldTest, NamesWhatIsMissingUnknownAndOutOfRange) {
  EXPECT_THAT(read_part<Bench>("seats: 10\nseat: 2\ncolour: green\n").faults,
              ElementsAre("a.yaml:1:1: id: missing: name of the bench",
                          "a.yaml:1:8: seats: `10` is out of range; allowed: 1 .. 9",
                          "a.yaml:2:1: seat: no such key `seat`; allowed: id, seats; did you mean "
                          "`seats`?",
                          "a.yaml:3:1: colour: no such key `colour`; allowed: id, seats"));
}

TEST(FieldTest, RefusesWhatIsNoMap) {
  EXPECT_THAT(read_part<Bench>("[a, 3]").faults,
              ElementsAre("a.yaml:1:1: must hold keys; allowed: id, seats"));
}

TEST(FieldTest, ExplainsAValueThatYamlCutAtItsComma) {
  EXPECT_THAT(read_part<Bench>("{id: lognormal(1 min, cv 0.8), seats: 2}").faults,
              ElementsAre("a.yaml:1:23: cv 0.8): a comma inside braces or brackets ended the value "
                          "here; put the value in quotes, or leave the comma out: lognormal(20 min "
                          "cv 0.8)"));
}

TEST(FieldTest, TellsAColonThatYamlDidNotTakeForOne) {
  EXPECT_THAT(read_part<Bench>("{id: a, seats：2}").faults,
              ElementsAre("a.yaml:1:9: seats：2: `seats：2` has no space behind its colon; write "
                          "`seats: 2`"));
}

TEST(FieldTest, WritesDefaultsOutInTheOrderOfTheTable) {
  Faults faults;
  Node node = parse_yaml("{id: a}", "a.yaml", faults);
  record_of<Bench>().complete(node, InputFiles());
  EXPECT_EQ(json_of(node).dump(), R"({"id":"a","seats":3})");
  node = parse_yaml("{seats: 5, id: a}", "a.yaml", faults);
  record_of<Bench>().complete(node, InputFiles());
  EXPECT_EQ(json_of(node).dump(), R"({"id":"a","seats":5})");
}

TEST(FieldTest, TheSchemaOfAMapDescribesItsKeysAndAllowsNoOther) {
  const base::Json schema = json_of(record_of<Bench>().schema());
  EXPECT_EQ(schema["properties"]["seats"]["description"], "how many can sit");
  EXPECT_EQ(schema["properties"]["seats"]["default"], 3);
  EXPECT_EQ(schema["required"], base::Json::array({"id"}));
  EXPECT_EQ(schema["properties"]["remove"]["const"], true) << "a layer may take it away";
  EXPECT_EQ(schema["additionalProperties"], false);
}

}  // namespace
}  // namespace wangge::scenario
