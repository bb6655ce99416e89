#include "scenario/language.hpp"

#include <gmock/gmock.h>

#include "scenario/json_of.hpp"
#include "scenario/staffing_entry.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(LanguageTest, AQuantityIsReadInTheUnitOfItsType) {
  EXPECT_EQ(read_part<base::Duration>("1.5 min").entry, base::seconds(90));
  EXPECT_EQ(read_part<base::Duration>("0.6 ms").entry, base::milliseconds(1)) << "rounded";
  EXPECT_EQ(read_part<base::SquareMetres>("2 ha").entry, base::SquareMetres(20'000));
  EXPECT_EQ(read_part<base::Probability>("5 %").entry, base::Probability(0.05));
  EXPECT_EQ(read_part<Wage>("25 yuan/h").entry.per_hour, base::Yuan(25));
}

TEST(LanguageTest, BoundsOfTheFieldCountElseThoseOfTheDimension) {
  const Spec at_most_a_day{.key = "limit", .en = "", .zh = "", .most = "1 d"};
  EXPECT_THAT(read_part<base::Duration>("24 h", at_most_a_day).faults, IsEmpty());
  EXPECT_THAT(read_part<base::Duration>("25 h", at_most_a_day).faults,
              ElementsAre("a.yaml:1:1: `25 h` is out of range; allowed: 0 .. 1 d"));
  EXPECT_THAT(read_part<base::Duration>("25 h").faults, IsEmpty());
  EXPECT_THAT(read_part<base::Duration>("3661 d").faults,
              ElementsAre("a.yaml:1:1: `3661 d` is out of range; allowed: 0 .. 3660 d"));
}

TEST(LanguageTest, ZeroIsRefusedWhereItMakesNoSense) {
  const Spec speed{.key = "speed", .en = "", .zh = "", .most = "40 km/h", .above_zero = true};
  EXPECT_THAT(read_part<base::MetresPerSecond>("0", speed).faults,
              ElementsAre("a.yaml:1:1: `0` is out of range; allowed: above 0, up to 40 km/h"));
  EXPECT_THAT(read_part<base::MetresPerSecond>("0").faults, IsEmpty());
}

TEST(LanguageTest, ATimeThatRoundsToZeroIsRefusedAsZeroIs) {
  const Spec length{.key = "length", .en = "", .zh = "", .above_zero = true};
  EXPECT_THAT(read_part<base::Duration>("0.4 ms", length).faults,
              ElementsAre("a.yaml:1:1: `0.4 ms` is out of range; allowed: 1 ms .. 3660 d"));
  EXPECT_EQ(read_part<base::Duration>("0.6 ms", length).entry, base::milliseconds(1));
  EXPECT_EQ(read_part<base::Duration>("0.4 ms").entry, base::Duration());
}

TEST(LanguageTest, WholeNumbersHaveNoFraction) {
  EXPECT_EQ(read_part<int>("12").entry, 12);
  EXPECT_EQ(read_part<int>("1e3").entry, 1000);
  EXPECT_THAT(read_part<int>("1.5").faults, ElementsAre("a.yaml:1:1: `1.5` is no whole number"));
  EXPECT_THAT(read_part<int>("[1]").faults, ElementsAre("a.yaml:1:1: must be one word or number"));
}

TEST(LanguageTest, APlaceIsTwoNumbers) {
  const auto part = read_part<model::Place>("[3, -4.5]");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.x, base::Metres(3));
  EXPECT_EQ(part.entry.y, base::Metres(-4.5));
  for (const char* text : {"[3]", "[3, 4, 5]", "3"})
    EXPECT_THAT(read_part<model::Place>(text).faults,
                ElementsAre("a.yaml:1:1: must be a place in metres; allowed: [x, y]"))
        << text;
}

TEST(LanguageTest, WeightsKeepTheNamesAndWhereTheyStand) {
  const auto part = read_part<Weights>("{vendor: 2, dirt: 1}");
  EXPECT_THAT(part.faults, IsEmpty());
  ASSERT_EQ(part.entry.size(), 2u);
  EXPECT_EQ(part.entry[1].ref.text, "dirt");
  EXPECT_EQ(part.entry[1].ref.where.mark.column, 13);
  EXPECT_EQ(part.entry[1].value, 1);
  EXPECT_THAT(read_part<Weights>("{vendor: much}").faults,
              ElementsAre("a.yaml:1:10: vendor: `much` is no number"));
  EXPECT_THAT(read_part<Weights>("[vendor]").faults,
              ElementsAre("a.yaml:1:1: must be names with weights, e.g. {a: 2, b: 1}"));
}

TEST(LanguageTest, NamesOfWeightsLoseTheirBlanksAndMayNotBeEmpty) {
  const auto part = read_part<Weights>("{\" vendor \": 2, \"\": 1}");
  EXPECT_EQ(part.entry.at(0).ref.text, "vendor");
  EXPECT_THAT(part.faults, ElementsAre(::testing::HasSubstr("is an empty name")));
}

TEST(LanguageTest, AListIsNoWord) {
  EXPECT_THAT(read_part<model::DayKind>("[every]").faults,
              ElementsAre("a.yaml:1:1: must be one word or number; allowed: every, working, rest"));
}

TEST(LanguageTest, InWhichOrderWeightsAreWrittenDoesNotShow) {
  Faults faults;
  Node node = parse_yaml("{vendor: 2, dirt: 1}", "a.yaml", faults);
  Language<Weights>::complete(node, InputFiles());
  EXPECT_EQ(json_of(node).dump(), R"({"dirt":1,"vendor":2})");
}

TEST(LanguageTest, ADistributionIsSuggestedWhereItsNameIsMisspelt) {
  const auto part = read_part<random::Distribution>("exponental(3 h)");
  ASSERT_EQ(part.faults.size(), 1u);
  EXPECT_THAT(part.faults[0], StartsWith("a.yaml:1:1: `exponental` is no distribution; allowed: "));
  EXPECT_THAT(part.faults[0], ::testing::EndsWith("did you mean `exponential`?"));
}

}  // namespace
}  // namespace wangge::scenario
