#include <gmock/gmock.h>

#include "scenario/demand_entry.hpp"
#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using random::Distribution;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RainEntryTest, FallsForCertainAtIntensityOneUnlessItSaysMore) {
  const auto part = read_part<RainEntry>(
      "{id: storm, from: 2008-08-10 14:00, to: 2008-08-10 18:00, per_hour: {ponding: 3}}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.falls, base::Probability(1));
  EXPECT_EQ(part.entry.intensity.distribution, Distribution::constant(1.0));
  EXPECT_FALSE(part.entry.cells) << "where each stream's own problems come";
  EXPECT_THAT(part.entry.factors, IsEmpty());
}

TEST(RainEntryTest, IntensityIsAPlainNumberThatVaries) {
  EXPECT_EQ(read_part<Intensity>("lognormal(1, cv 0.8)").entry.distribution,
            Distribution::lognormal(1.0, 0.8));
  EXPECT_EQ(read_part<Intensity>("triangular(0.2; 0.8; 2)").entry.distribution,
            Distribution::triangular(0.2, 0.8, 2));
  EXPECT_EQ(read_part<Intensity>("1.5").entry.distribution, Distribution::constant(1.5));
  EXPECT_THAT(read_part<Intensity>("lognormal(1 min, cv 0.8)").faults.size(), 1u);
  EXPECT_THAT(read_part<Intensity>("hard").faults.size(), 1u);
}

TEST(RainEntryTest, NamesEachFigureThatCannotBe) {
  EXPECT_THAT(
      read_part<RainEntry>("{id: storm, from: 2008-08-10 14:00, falls: 120 %,\n"
                           " cells: some, per_hour: {ponding: -3}, factors: {streets: 2000}}")
          .faults,
      ElementsAre("a.yaml:1:1: to: missing: until (a date: all of it)",
                  "a.yaml:1:44: falls: `120 %` is out of range; allowed: 0 .. 1",
                  "a.yaml:2:9: cells: `some` is not known here; allowed: by weight, evenly, {area: "
                  "weight, ...}",
                  "a.yaml:2:35: per_hour.ponding: `-3` is out of range; allowed: 0 .. 100000",
                  "a.yaml:2:59: factors.streets: `2000` is out of range; allowed: 0 .. 1000"));
}

}  // namespace
}  // namespace wangge::scenario
