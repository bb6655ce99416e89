#include "network/travel_cache.hpp"

#include <gmock/gmock.h>

#include "support/draw_roads.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::network {
namespace {

using support::draw_roads;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using namespace support;

/// A small network whose tables are kept in a folder of the test.
class TravelCacheTest : public testing::Test {
 protected:
  RoadGraph graph(TravelMode mode = TravelMode::ServiceVehicle) {
    return roads_.network_of("ABC").graph(mode, roads_.epoch);
  }
  TravelCache::Made table() { return cache_.table(graph(), 1); }
  std::filesystem::path only_file() { return folder_.file(folder_.files().front()); }

  DrawnRoads roads_ = draw_roads("\nA----B->--C--D\n     |       |\n     E-------F", 100_m);
  ScratchFolder folder_;
  TravelCache cache_{folder_.path()};
};

TEST_F(TravelCacheTest, MakesATableOnceAndThenReadsIt) {
  const auto made = table(), read = table();
  EXPECT_FALSE(made.from_disk);
  EXPECT_TRUE(read.from_disk);
  EXPECT_EQ(made.warning, "");
  for (int a = 0; a < 3; ++a)
    EXPECT_TRUE(
        std::ranges::equal(made.table.times_to(AnchorId(a)), read.table.times_to(AnchorId(a))));
  EXPECT_THAT(folder_.files(), SizeIs(1));
}

TEST_F(TravelCacheTest, AnythingThatChangesTimesMakesAnotherFile) {
  const std::string first = cache_.file_of(graph());
  EXPECT_NE(cache_.file_of(graph(TravelMode::Foot)), first);
  roads_.epoch.closures = {{{roads_.segment("BC")}}};
  EXPECT_NE(cache_.file_of(graph()), first);
  roads_.epoch = {};
  EXPECT_EQ(cache_.file_of(graph()), first);
  roads_.epoch.traffic.factor.fill(Factor(0.9));
  EXPECT_NE(cache_.file_of(graph()), first);
  roads_.epoch = {};
  roads_.speeds.of(TravelMode::ServiceVehicle).off_road = base::MetresPerSecond(2);
  EXPECT_EQ(cache_.file_of(graph()), first);  // nobody here leaves the road
  const auto fewer = roads_.network_of("AB").graph(TravelMode::ServiceVehicle, roads_.epoch);
  EXPECT_NE(cache_.file_of(fewer), first);
}

TEST_F(TravelCacheTest, HoursThatOneDoesNotFeelShareAFile) {
  const std::string first = cache_.file_of(graph(TravelMode::Foot));
  roads_.epoch.traffic.factor.fill(Factor(0.5));
  EXPECT_EQ(cache_.file_of(graph(TravelMode::Foot)), first);
}

TEST_F(TravelCacheTest, MakesADamagedFileAgain) {
  const auto whole = table();
  const std::string bytes = bytes_of(only_file());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    write_bytes(only_file(), damaged);
    EXPECT_FALSE(open_travel_table(only_file(), graph())) << at;
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{63}, bytes.size() - 1}) {
    write_bytes(only_file(), bytes.substr(0, size));
    EXPECT_FALSE(table().from_disk) << size;
    EXPECT_EQ(bytes_of(only_file()), bytes);
  }
}

TEST_F(TravelCacheTest, AFolderThatCannotBeWrittenIsNoFailure) {
  write_bytes(folder_.file("taken"), "a file where the folder should be");
  const auto made = TravelCache(folder_.file("taken")).table(graph(), 1);
  EXPECT_NE(made.warning, "");
  EXPECT_EQ(made.table.time(AnchorId(0), AnchorId(1)), base::seconds(50));
  EXPECT_THAT(folder_.files(), ElementsAre("taken"));
}

TEST_F(TravelCacheTest, KeepsNothingWithoutAFolder) {
  EXPECT_FALSE(TravelCache().table(graph(), 1).from_disk);
  EXPECT_THAT(folder_.files(), IsEmpty());
}

TEST_F(TravelCacheTest, MakesItsFolder) {
  const TravelCache deeper(folder_.file("a") / "b");
  EXPECT_EQ(deeper.table(graph(), 1).warning, "");
  EXPECT_TRUE(deeper.table(graph(), 1).from_disk);
}

}  // namespace
}  // namespace wangge::network
