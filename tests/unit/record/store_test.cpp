#include "record/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <latch>
#include <sstream>
#include <thread>

#include "base/fault.hpp"
#include "record/interval_log.hpp"
#include "support/full_disk.hpp"
#include "support/sample_records.hpp"
#include "support/sample_rows.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

using support::FullDisk;
using support::sample_rows;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::ThrowsMessage;

const Provenance kStoreProvenance{"wangge: 1\n", "abc", 2008, "0.1.0", "wangge compare x"};

TrialKey trial(int configuration, std::uint32_t replication) {
  return {model::ConfigurationId(configuration), replication};
}

/// What an IntervalLog writes of a replication with so many cases.
std::string log_of(std::uint32_t seed, std::uint64_t cases) {
  std::ostringstream out;
  IntervalLog log(out);
  support::SampleRecords samples(seed);
  for (std::uint64_t n = 0; n < cases; ++n) {
    log.interval(samples.an_interval(n));
    log.case_ended(samples.a_case(n));
    log.response_ended(samples.a_response(n));
    log.incident_ended(samples.an_incident(n));
    log.journey_ended(samples.a_journey(n));
  }
  log.finish();
  return out.str();
}

class StoreTest : public testing::Test {
 protected:
  const support::ScratchFolder folder;
  const std::filesystem::path file = folder.file("results.sqlite");
  const support::PaperWorld paper;
  const Directory directory{paper.world};

  Store open(const Provenance& provenance = kStoreProvenance) {
    return Store(file, provenance, directory);
  }
  static void add_with_log(Store& store, TrialKey key, std::uint32_t seed) {
    std::istringstream log(log_of(seed, 300));
    store.add(key, sample_rows(seed), &log);
  }
};

TEST_F(StoreTest, WhatWasAddedCanBeRead) {
  Store store = open();
  EXPECT_FALSE(store.results().holds(trial(0, 0)));
  store.add(trial(0, 0), sample_rows(1));
  EXPECT_TRUE(store.results().holds(trial(0, 0)));
  EXPECT_EQ(store.results().rows(trial(0, 0)), sample_rows(1));
}

TEST_F(StoreTest, BytesDoNotTellInWhichOrderAndHowOftenItWasWritten) {
  {
    Store store = open();
    for (std::uint32_t r = 0; r < 3; ++r)
      for (int c = 0; c < 2; ++c) add_with_log(store, trial(c, r), 10 * r + std::uint32_t(c));
    store.seal();
  }
  const std::string straight = support::bytes_of(file);
  std::filesystem::remove(file);

  {
    Store store = open();
    add_with_log(store, trial(1, 2), 21);
  }  // killed here
  {
    Store store = open();
    for (const auto& [c, r] : {std::pair(0, 2u), {1, 0u}, {0, 0u}})
      add_with_log(store, trial(c, r), 10 * r + std::uint32_t(c));
    store.seal();
  }
  {  // extended later
    Store store = open();
    for (const auto& [c, r] : {std::pair(1, 1u), {0, 1u}})
      add_with_log(store, trial(c, r), 10 * r + std::uint32_t(c));
    store.seal();
  }
  EXPECT_EQ(support::bytes_of(file), straight);
}

TEST_F(StoreTest, ASealedStoreIsOneFile) {
  Store store = open();
  store.add(trial(0, 0), sample_rows(1));
  store.seal();
  EXPECT_EQ(store.results().rows(trial(0, 0)), sample_rows(1));
  EXPECT_THAT(folder.files(), ElementsAre("results.sqlite"));
}

TEST_F(StoreTest, AnotherCampaignsFolderIsRefusedWithWhatDiffers) {
  {
    Store store = open();
    store.add(trial(0, 0), sample_rows(1));
  }
  Provenance other = kStoreProvenance;
  other.scenario_hash = "def";
  other.seed = 7;
  EXPECT_THAT([&] { open(other); },
              ThrowsMessage<base::InvalidInput>(AllOf(HasSubstr("scenario"), HasSubstr("abc"),
                                                      HasSubstr("def"), HasSubstr("seed"))));
  EXPECT_TRUE(open().results().holds(trial(0, 0))) << "the refused run changed nothing";
}

TEST_F(StoreTest, AnotherScenariosFolderIsRefusedByName) {
  Provenance desk = kStoreProvenance, street = kStoreProvenance, later = kStoreProvenance;
  desk.scenario = R"({"name": "one-desk"})";
  street = {R"({"name": "street"})", "def", 2008, "0.1.0", ""};
  later = {desk.scenario, "ghi", 2008, "0.1.0", ""};
  { Store store = open(desk); }
  EXPECT_THAT([&] { open(street); },
              ThrowsMessage<base::InvalidInput>(
                  AllOf(HasSubstr("`one-desk`"), HasSubstr("`street`"), Not(HasSubstr("def")))));
  EXPECT_THAT([&] { open(later); },
              ThrowsMessage<base::InvalidInput>(HasSubstr("`one-desk` as it was before")));
}

TEST_F(StoreTest, TheLastCommandIsTheOneItNames) {
  { Store store = open(); }
  Provenance longer = kStoreProvenance;
  longer.command = "wangge compare x --replications 40";
  { Store store = open(longer); }
  EXPECT_EQ(Results::open(file).provenance().command, longer.command);
}

TEST_F(StoreTest, AFileOfAnotherKindIsNotTouched) {
  support::write_bytes(file, std::string(9000, 'x'));
  EXPECT_THROW(open(), base::InvalidInput);
  EXPECT_EQ(support::bytes_of(file), std::string(9000, 'x'));
}

TEST_F(StoreTest, TwoRunsDoNotShareAStore) {
  Store first = open();
  EXPECT_THAT([&] { open(); }, ThrowsMessage<base::RunFailed>(HasSubstr("in use")));
  first.add(trial(0, 0), sample_rows(1));
  EXPECT_TRUE(first.results().holds(trial(0, 0)));
}

/// Opens a store at the same moment as somebody else does; whether it became ours.
bool adds_at(std::latch& start, const std::filesystem::path& file, const Directory& directory,
             TrialKey key) {
  start.arrive_and_wait();
  try {
    Store(file, kStoreProvenance, directory).add(key, sample_rows(1));
    return true;
  } catch (const base::RunFailed&) {
    return false;
  }
}

TEST_F(StoreTest, OfTwoThatBeginAtOnceTheLoserLeavesTheStoreToTheWinner) {
  for (int round = 0; round < 40; ++round) {
    const auto shared = folder.file(std::to_string(round));
    std::latch start(2);
    std::array<bool, 2> added{};
    {
      std::jthread other([&] { added[1] = adds_at(start, shared, directory, trial(1, 0)); });
      added[0] = adds_at(start, shared, directory, trial(0, 0));
    }
    ASSERT_TRUE(added[0] || added[1]);
    const Results results = Results::open(shared);
    for (int c : {0, 1}) EXPECT_EQ(results.holds(trial(c, 0)), added[std::size_t(c)]);
  }
}

TEST_F(StoreTest, AFolderThatCannotBeWrittenIsNamed) {
  const auto elsewhere = folder.file("gone") / "results.sqlite";
  EXPECT_THAT([&] { Store(elsewhere, kStoreProvenance, directory); },
              ThrowsMessage<base::RunFailed>(HasSubstr(elsewhere.string())));
  EXPECT_THAT(folder.files(), ElementsAre());
}

TEST_F(StoreTest, AFullDiskLeavesNoHalfMadeStore) {
  const FullDisk full(10000);
  EXPECT_THROW(open(), base::RunFailed);
  EXPECT_THAT(folder.files(), ElementsAre());
}

TEST_F(StoreTest, AReplicationThatDoesNotFitIsLeftOutWhole) {
  {
    Store store = open();
    store.add(trial(0, 0), sample_rows(1));
    const FullDisk full(200'000);
    std::istringstream log(log_of(5, 20000));
    EXPECT_THROW(store.add(trial(0, 1), sample_rows(2), &log), base::RunFailed);
  }
  Store store = open();
  EXPECT_EQ(store.results().rows(trial(0, 0)), sample_rows(1));
  EXPECT_FALSE(store.results().holds(trial(0, 1)));
  store.add(trial(0, 1), sample_rows(2));
  EXPECT_EQ(store.results().rows(trial(0, 1)), sample_rows(2));
}

TEST_F(StoreTest, AFullDiskAtTheSealingLosesNothing) {
  {
    Store store = open();
    add_with_log(store, trial(0, 0), 5);
    const FullDisk full(20'000);
    EXPECT_THROW(store.seal(), base::RunFailed);
  }
  EXPECT_EQ(Results::open(file).rows(trial(0, 0)), sample_rows(5));
  EXPECT_THAT(folder.files(), Not(Contains(HasSubstr("sealing"))));
}

TEST_F(StoreTest, ABrokenLogAddsNothing) {
  Store store = open();
  std::istringstream cut(log_of(5, 10).substr(0, 1000));
  EXPECT_THROW(store.add(trial(0, 0), sample_rows(1), &cut), base::RunFailed);
  EXPECT_FALSE(store.results().holds(trial(0, 0)));
}

}  // namespace
}  // namespace wangge::record
