#include "scenario/bursts.hpp"

#include <gmock/gmock.h>

#include "model/streams.hpp"
#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

/// Two problem streams, one of desk work and one of incidents, by name.
class BurstsTest : public ::testing::Test {
 protected:
  BurstsTest() {
    a.world.demand.problems.resize(2);
    a.world.demand.problems[1].name = {"streets", "街面", "streets"};
    a.world.demand.desk_work.resize(1);
    a.world.emergencies.streams.resize(1);
    a.world.emergencies.streams[0].name = {"calls", "", ""};
    for (const char* name : {"shops", "streets", "advice", "calls"})
      a.streams.add(name, {}, faults);
  }
  static Ref named(const char* name) {
    Ref ref;
    ref.text = name;
    return ref;
  }

  ScenarioEntry entry;
  Faults faults;
  Assembly a{entry, {}, faults};
};

TEST_F(BurstsTest, NumbersStreamsAsProblemIdsDo) {
  EXPECT_EQ(stream_number(named("streets"), a), 1u);
  EXPECT_EQ(stream_number(named("advice"), a), 2u);
  EXPECT_EQ(stream_number(named("calls"), a), model::first_incident_stream(a.world.demand));
  EXPECT_FALSE(stream_number(named("trees"), a));
  EXPECT_THAT(lines_of(faults).size(), 1u);
}

TEST_F(BurstsTest, ABurstIsCalledByItsStreamAndItsCause) {
  const model::Burst burst = make_burst(1, {"relay", "火炬传递", "torch relay"}, 0.5, a);
  EXPECT_EQ(burst.name, (model::Name{"streets@relay", "火炬传递-街面", "streets, torch relay"}));
  EXPECT_EQ(burst.rate, base::PerDay(12));
  EXPECT_EQ(make_burst(4, {"relay", "", ""}, 1, a).name.key, "calls@relay");
}

TEST_F(BurstsTest, WhatNeverComesIsNoted) {
  entry.experiment.written_length.time = base::days(7);
  const base::Instant end(base::days(7).count());
  note_outside("relay", {end + base::milliseconds(-1), end}, a);
  EXPECT_TRUE(faults.notes().empty());
  note_outside("relay", {end, end + base::hours(1)}, a);
  EXPECT_THAT(faults.notes(),
              ElementsAre("`relay` lies outside the simulated time and does nothing"));
}

}  // namespace
}  // namespace wangge::scenario
