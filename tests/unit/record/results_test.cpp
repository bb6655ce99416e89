#include "record/results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/fault.hpp"
#include "record/database.hpp"
#include "record/interval_log.hpp"
#include "record/schema.hpp"
#include "record/store.hpp"
#include "support/memory_listener.hpp"
#include "support/sample_records.hpp"
#include "support/sample_rows.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::record {
namespace {

using support::sample_rows;

const Provenance kProvenance{"wangge: 1\n", "abc", 2008, "0.1.0", "wangge compare x"};
constexpr TrialKey kBaseline{model::ConfigurationId(0), 0};
constexpr TrialKey kMore{model::ConfigurationId(1), 3};

class ResultsTest : public testing::Test {
 protected:
  /// A store with two trials; the second keeps its records.
  ResultsTest() {
    tell(told);
    std::ostringstream log;
    IntervalLog writer(log);
    tell(writer);
    writer.finish();
    std::istringstream bytes(log.str());
    Store store(file, kProvenance, directory);
    store.add(kBaseline, sample_rows(1));
    store.add(kMore, sample_rows(2), &bytes);
    store.seal();
  }
  static void tell(Listener& listener) {
    support::SampleRecords samples(6);
    for (std::uint64_t n = 0; n < 40; ++n) {
      listener.interval(samples.an_interval(n));
      listener.interval(samples.an_interval(n));
      listener.case_ended(samples.a_case(n));
      listener.desk_work_ended(samples.desk_work());
      listener.incident_ended(samples.an_incident(n));
      listener.journey_ended(samples.a_journey(n));
      for (int i = 0; i < 3; ++i) listener.response_ended(samples.a_response(n));
    }
  }

  const support::ScratchFolder folder;
  const std::filesystem::path file = folder.file("results.sqlite");
  const support::PaperWorld paper;
  const Directory directory{paper.world};
  support::MemoryListener told;
};

TEST_F(ResultsTest, TheStoreSaysWhereItComesFrom) {
  EXPECT_EQ(Results::open(file).provenance(), kProvenance);
  EXPECT_EQ(Results::open(file).directory(), directory);
}

TEST_F(ResultsTest, TrialsAreListedWithTheirFingerprints) {
  const auto trials = Results::open(file).trials();
  ASSERT_EQ(trials.size(), 2u);
  EXPECT_EQ(trials[0].key, kBaseline);
  EXPECT_FALSE(trials[0].kept);
  EXPECT_EQ(trials[1].key, kMore);
  EXPECT_EQ(trials[1].fingerprint, sample_rows(2).fingerprint);
  EXPECT_EQ(trials[1].counts, sample_rows(2).counts);
  EXPECT_TRUE(trials[1].kept);
}

/// Remembers in which order it is told of whom.
struct Order final : Listener {
  std::vector<std::pair<char, std::uint64_t>> said;
  void interval(const Interval& i) override { said.emplace_back('i', i.problem.count()); }
  void case_ended(const CaseRecord& c) override { said.emplace_back('c', c.problem.count()); }
  void response_ended(const ResponseRecord& r) override {
    said.emplace_back('r', r.incident.count());
  }
  void incident_ended(const IncidentRecord& i) override {
    said.emplace_back('e', i.incident.count());
  }
};

TEST_F(ResultsTest, LivesAreToldOneAfterAnother) {
  Order order;
  Results::open(file).replay_lives(kMore, order);
  ASSERT_EQ(order.said.size(), 40u * 7);
  for (std::uint64_t n = 0; n < 40; ++n) {
    EXPECT_EQ(order.said[3 * n], std::pair('i', n));
    EXPECT_EQ(order.said[3 * n + 1], std::pair('i', n));
    EXPECT_EQ(order.said[3 * n + 2], std::pair('c', n));
    const std::uint64_t incident = model::problem_id(3, n).count();
    for (std::uint64_t i = 0; i < 3; ++i)
      EXPECT_EQ(order.said[120 + 4 * n + i], std::pair('r', incident));
    EXPECT_EQ(order.said[120 + 4 * n + 3], std::pair('e', incident));
  }
}

TEST_F(ResultsTest, LivesAreTheSameRecords) {
  support::MemoryListener listener;
  Results::open(file).replay_lives(kMore, listener);
  EXPECT_EQ(listener.intervals, told.intervals);
  EXPECT_EQ(listener.cases, told.cases);
  EXPECT_EQ(listener.incidents, told.incidents);
  EXPECT_EQ(listener.responses, told.responses);
}

TEST_F(ResultsTest, NumbersComeBackToTheLastBit) {
  const Results results = Results::open(file);
  EXPECT_EQ(results.rows(kBaseline), sample_rows(1));
  EXPECT_EQ(results.rows(kMore), sample_rows(2));
}

TEST_F(ResultsTest, DistrictFiguresComeAlone) {
  const Results results = Results::open(file);
  auto of_district = sample_rows(2).figures;
  std::erase_if(of_district, [](const Figure& f) { return f.scope.kind != Kind::District; });
  EXPECT_EQ(results.district_figures(kMore), of_district);
  EXPECT_EQ(results.held(kMore), sample_rows(2).held);
}

TEST_F(ResultsTest, KeptRecordsAreToldAgain) {
  support::MemoryListener heard;
  Results::open(file).replay(kMore, heard);
  EXPECT_EQ(heard.intervals, told.intervals);
  EXPECT_EQ(heard.cases, told.cases);
  EXPECT_EQ(heard.desk_work, told.desk_work);
  EXPECT_EQ(heard.incidents, told.incidents);
  EXPECT_EQ(heard.responses, told.responses);
  EXPECT_EQ(heard.journeys, told.journeys);
}

TEST_F(ResultsTest, OneIncidentCanBeAskedFor) {
  support::MemoryListener heard;
  Results::open(file).replay(kMore, heard, model::problem_id(3, 11));
  EXPECT_TRUE(heard.cases.empty());
  ASSERT_EQ(heard.incidents.size(), 1u);
  EXPECT_EQ(heard.incidents[0], told.incidents[11]);
  ASSERT_EQ(heard.responses.size(), 3u);
  EXPECT_EQ(heard.responses[2], told.responses[35]);
}

TEST_F(ResultsTest, OneCaseCanBeAskedFor) {
  support::MemoryListener heard;
  Results::open(file).replay(kMore, heard, model::problem_id(0, 11));
  ASSERT_EQ(heard.cases.size(), 1u);
  EXPECT_EQ(heard.cases[0].problem, model::problem_id(0, 11));
  EXPECT_EQ(heard.intervals.at(model::problem_id(0, 11).count()),
            told.intervals.at(model::problem_id(0, 11).count()));
}

TEST_F(ResultsTest, ATrialThatWasNotKeptTellsNothing) {
  support::MemoryListener heard;
  Results::open(file).replay(kBaseline, heard);
  EXPECT_TRUE(heard.cases.empty());
  EXPECT_TRUE(heard.intervals.empty());
}

TEST_F(ResultsTest, AMissingFileIsThePlannersMistake) {
  EXPECT_THROW(Results::open(folder.file("none.sqlite")), base::InvalidInput);
}

TEST_F(ResultsTest, AStoreOfAnEarlierVersionIsRefused) {
  {
    Database database(file, Database::Access::Write);
    database.run("PRAGMA user_version = " + std::to_string(kSchemaVersion - 1));
  }
  EXPECT_THROW(Results::open(file), base::InvalidInput);
}

TEST_F(ResultsTest, ADatabaseOfSomethingElseIsRefused) {
  const auto other = folder.file("other.sqlite");
  Database(other, Database::Access::Write).run("CREATE TABLE t(a)");
  EXPECT_THAT([&] { Results::open(other); }, testing::ThrowsMessage<base::InvalidInput>(
                                                 testing::HasSubstr("not a results store")));
}

}  // namespace
}  // namespace wangge::record
