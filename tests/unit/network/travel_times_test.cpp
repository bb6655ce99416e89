#include "network/travel_times.hpp"

#include <gtest/gtest.h>

#include "support/draw_roads.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::network {
namespace {

using base::seconds;
using namespace support;

constexpr std::size_t kMorning = 8, kNight = 3, kOpen = 0, kClosed = 1;

/// Two ways from A to C; slow from 7 to 9; a state in which BC is closed.
class TravelTimesTest : public testing::Test {
 protected:
  TravelTimesTest() {
    Traffic slow;
    slow.factor.fill(Factor(0.5));
    hours_.bands.push_back(slow);
    hours_.band_of_hour[7] = hours_.band_of_hour[kMorning] = 1;
    states_ = {{}, {{{{roads_.segment("BC")}}}, {}}};
  }
  TravelTimes times() { return {network_, hours_, states_, TravelCache(folder_.path()), 1}; }
  static std::optional<base::Duration> from_a_to_c(TravelTimes& times, TravelMode mode,
                                                   std::size_t hour, std::size_t state) {
    times.prepare(mode, hour, state);
    return times.table(mode, hour, state).time(AnchorId(0), AnchorId(1));
  }

  DrawnRoads roads_ = draw_roads(R"(
    A----B----C
    |         |
    D---------E)",
                                 100_m);
  RoadNetwork network_ = roads_.network_of("AC");
  HourProfile hours_;
  std::vector<RoadState> states_;
  ScratchFolder folder_;
};

TEST_F(TravelTimesTest, TellsEpochsApart) {
  auto all = times();
  const auto mode = TravelMode::ServiceVehicle;
  EXPECT_EQ(from_a_to_c(all, mode, kNight, kOpen), seconds(100));
  EXPECT_EQ(from_a_to_c(all, mode, kMorning, kOpen), seconds(200));
  EXPECT_EQ(from_a_to_c(all, mode, kNight, kClosed), seconds(140));
  EXPECT_EQ(from_a_to_c(all, mode, kMorning, kClosed), seconds(280));
  EXPECT_EQ(all.tables(), 4U);
}

TEST_F(TravelTimesTest, EpochsThatAreAlikeShareATable) {
  auto all = times();
  for (std::size_t hour = 0; hour < 24; ++hour)
    for (const std::size_t state : {kOpen, kClosed}) all.prepare(TravelMode::Foot, hour, state);
  EXPECT_EQ(all.tables(), 1U);
  EXPECT_EQ(from_a_to_c(all, TravelMode::Foot, kMorning, kClosed), seconds(100));
}

TEST_F(TravelTimesTest, KeepsItsTablesForTheNextRun) {
  auto first = times();
  EXPECT_EQ(from_a_to_c(first, TravelMode::Siren, kNight, kOpen), seconds(100));
  EXPECT_EQ(folder_.files().size(), 1U);
  auto second = times();
  EXPECT_EQ(from_a_to_c(second, TravelMode::Siren, kNight, kOpen), seconds(100));
  EXPECT_EQ(folder_.files().size(), 1U);
}

TEST_F(TravelTimesTest, SaysWhichTablesItCouldNotKeep) {
  write_bytes(folder_.file("taken"), "");
  TravelTimes all(network_, hours_, states_, TravelCache(folder_.file("taken")), 1);
  EXPECT_EQ(from_a_to_c(all, TravelMode::Siren, kNight, kOpen), seconds(100));
  EXPECT_EQ(all.warnings().size(), 1U);
}

}  // namespace
}  // namespace wangge::network
