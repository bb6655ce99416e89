#include "experiment/shard_file.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/fault.hpp"
#include "indicator/replication_result.hpp"
#include "support/contest.hpp"
#include "support/full_disk.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

using support::kFirst;
using support::kSecond;
using testing::HasSubstr;

record::ReplicationRows rows_with(std::uint64_t fingerprint) {
  record::ReplicationRows rows;
  rows.fingerprint = fingerprint;
  rows.counts.cases = 7;
  return rows;
}

/// Three cells in a file, the second with lives.
class ShardFileTest : public testing::Test {
 protected:
  ShardFileTest() {
    support::write_bytes(folder.file("lives"), lives);
    ShardWriter writer(file, origin);
    writer.add({0, kFirst}, indicator::ReplicationResult{rows_with(1)}.serialise());
    writer.add({0, kSecond}, indicator::ReplicationResult{rows_with(2)}.serialise(),
               folder.file("lives"));
    writer.add({1, kFirst}, indicator::ReplicationResult{rows_with(3)}.serialise());
    writer.finish();
    std::filesystem::remove(folder.file("lives"));
  }
  ShardReading read(const ShardOrigin& asked) {
    cells.clear();
    fingerprints.clear();
    lives_read.clear();
    return read_shard(
        file, asked, folder.file("room"),
        [&](const Cell& cell, const record::ReplicationRows& rows, std::istream* log) {
          cells.push_back(cell);
          fingerprints.push_back(rows.fingerprint);
          if (log != nullptr) lives_read.assign(std::istreambuf_iterator(*log), {});
        });
  }

  support::ScratchFolder folder;
  const std::filesystem::path file = folder.file("0.cells");
  const ShardOrigin origin{"abc", 7, "0.1.0"};
  const std::string lives = std::string(3'000'000, 'x') + "end";
  std::vector<Cell> cells;
  std::vector<std::uint64_t> fingerprints;
  std::string lives_read;
};

TEST_F(ShardFileTest, ComesBackAsItWentIn) {
  const ShardReading reading = read(origin);
  EXPECT_EQ(reading.fault, "");
  EXPECT_TRUE(reading.holds_all(3));
  EXPECT_FALSE(reading.holds_all(4));
  EXPECT_EQ(cells, (std::vector<Cell>{{0, kFirst}, {0, kSecond}, {1, kFirst}}));
  EXPECT_THAT(fingerprints, testing::ElementsAre(1, 2, 3));
  EXPECT_EQ(lives_read, lives);
  EXPECT_THAT(folder.files(), testing::ElementsAre("0.cells")) << "nothing is left beside it";
}

TEST_F(ShardFileTest, CutShortAnywhereItIsNeverWhole) {
  const std::string whole = support::bytes_of(file);
  for (std::size_t size = 0; size < whole.size(); size += size < 400 ? 7 : 400'009) {
    support::write_bytes(file, whole.substr(0, size));
    const ShardReading reading = read(origin);
    EXPECT_NE(reading.fault, "") << size;
    EXPECT_LT(reading.cells, 3u) << size;
    EXPECT_EQ(reading.cells, cells.size());
  }
  support::write_bytes(file, whole.substr(0, whole.size() - 1));
  EXPECT_THAT(read(origin).fault, HasSubstr("damaged after"));
  support::write_bytes(file, whole + "x");
  EXPECT_NE(read(origin).fault, "");
}

TEST_F(ShardFileTest, AWrongByteAnywhereIsNoticed) {
  const std::string whole = support::bytes_of(file);
  for (std::size_t at = 0; at < whole.size(); at += at < 600 ? 1 : 300'007) {
    std::string garbled = whole;
    garbled[at] = static_cast<char>(garbled[at] ^ 0x20);
    support::write_bytes(file, garbled);
    EXPECT_NE(read(origin).fault, "") << at;
    for (std::size_t i = 0; i < cells.size(); ++i) EXPECT_EQ(fingerprints[i], i + 1) << at;
  }
}

TEST_F(ShardFileTest, OfAnotherCampaignNothingIsRead) {
  for (const ShardOrigin& other :
       {ShardOrigin{"abd", 7, "0.1.0"}, {"abc", 8, "0.1.0"}, {"abc", 7, "0.2.0"}}) {
    const ShardReading reading = read(other);
    EXPECT_THAT(reading.fault, HasSubstr("another scenario, seed or version (abc 7 0.1.0;"));
    EXPECT_TRUE(cells.empty());
  }
}

TEST_F(ShardFileTest, WhatIsNoShardIsRefused) {
  support::write_bytes(file, "something else");
  EXPECT_THAT(read(origin).fault, HasSubstr("not a shard's file"));
  std::filesystem::remove(file);
  EXPECT_NE(read(origin).fault, "");
}

TEST_F(ShardFileTest, IsNotThereBeforeItIsFinished) {
  const auto other = folder.file("1.cells");
  {
    ShardWriter writer(other, origin);
    writer.add({0, kFirst}, indicator::ReplicationResult{rows_with(1)}.serialise());
    EXPECT_FALSE(std::filesystem::exists(other));
  }
  EXPECT_THAT(folder.files(), testing::ElementsAre("0.cells")) << "given up";
}

TEST_F(ShardFileTest, OnAFullDiskTheOldOneStays) {
  const std::string before = support::bytes_of(file);
  {
    const support::FullDisk full(20);
    ShardWriter writer(file, origin);
    writer.add({0, kFirst}, indicator::ReplicationResult{rows_with(9)}.serialise());
    EXPECT_THROW(writer.finish(), base::RunFailed);
  }
  EXPECT_EQ(support::bytes_of(file), before);
  EXPECT_THAT(folder.files(), testing::ElementsAre("0.cells"));
}

}  // namespace
}  // namespace wangge::experiment
