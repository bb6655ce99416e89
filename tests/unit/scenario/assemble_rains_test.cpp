#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/occasions.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

TEST(AssembleRainsTest, ARainBringsMoreOfStreamsAndChangesOthers) {
  const model::World world = world_of(with_demand(kStorm));
  const model::Rain& rain = world.demand.rains.at(0);
  EXPECT_EQ(base::format_minute(rain.when.to), "2008-07-24 18:00");
  EXPECT_EQ(rain.falls, base::Probability(0.8));
  EXPECT_EQ(rain.intensity, random::Distribution::lognormal(1.0, 0.8));
  ASSERT_EQ(rain.brings.size(), 2u);
  EXPECT_EQ(rain.brings[0].name.key, "calls@storm");
  EXPECT_DOUBLE_EQ(rain.brings[0].rate.count(), 144);
  EXPECT_EQ(rain.brings[0].cell_weights, world.emergencies.streams[0].cell_weights);
  ASSERT_EQ(rain.factors.size(), 1u);
  EXPECT_EQ(rain.factors[0].stream, 0u);
  EXPECT_EQ(rain.factors[0].factor, base::Ratio(0.5));
}

TEST(AssembleRainsTest, AreasThatAreNamedHoldForAllThatItBrings) {
  const model::World world =
      world_of(with(with_demand(kStorm), "per_hour:", "cells: {east: 1}, per_hour:"));
  for (const model::Burst& burst : world.demand.rains.at(0).brings) {
    EXPECT_EQ(burst.cell_weights[0] + burst.cell_weights[1], 0) << "the west";
    EXPECT_GT(burst.cell_weights[2], 0);
  }
}

TEST(AssembleRainsTest, SuggestsTheStreamAndTheAreaThatWereMeant) {
  const std::string text = with(with(with_demand(kStorm), "factors: {advice", "factors: {advise"),
                                "per_hour:", "cells: {eastt: 1}, per_hour:");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(AllOf(HasSubstr("demand.rain[storm].cells.eastt: there is no subdistrict, "
                                  "community or cell called `eastt`"),
                        EndsWith("did you mean `east`?")),
                  AllOf(HasSubstr("demand.rain[storm].factors.advise: there is no stream "
                                  "called `advise`"),
                        EndsWith("did you mean `advice`?"))));
}

TEST(AssembleRainsTest, WhatItBringsMustComeSomewhere) {
  const std::string text = with(with_demand(kStorm), "per_hour:", "cells: {east: 0}, per_hour:");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("demand.rain[storm]: the weights of its cells are all zero")));
}

TEST(AssembleRainsTest, ARainThatEndsBeforeItBeginsIsAFault) {
  const std::string text = with(with_demand(kStorm), "to: 2008-07-24 18:00", "to: 2008-07-23");
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("demand.rain[storm]: ends before it begins")));
}

TEST(AssembleRainsTest, SaysWhatLiesOutsideTheTimeAndWhoseIntensityIsNotOne) {
  const std::string text =
      with(with(with(with_demand(kStorm), "from: 2008-07-24", "from: 2008-09-24"), "to: 2008-07-24",
                "to: 2008-09-24"),
           "lognormal(1, cv 0.8)", "lognormal(20, cv 0.8)");
  EXPECT_THAT(load_text(text).notes,
              ElementsAre("the intensity of `storm` has mean 20.00: per_hour holds at intensity 1",
                          "`storm` lies outside the simulated time and does nothing"));
}

TEST(AssembleRainsTest, ACrowdAndARainHaveDifferentNames) {
  const std::string text = with(with_demand(kRelay + kStorm), "{id: storm", "{id: relay");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("demand.rain[relay].id: there is another crowd or rain called "
                                    "`relay`")));
}

}  // namespace
}  // namespace wangge::scenario
