#include "record/interval_log.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "base/fault.hpp"
#include "support/memory_listener.hpp"
#include "support/sample_records.hpp"

namespace wangge::record {
namespace {

/// Tells a listener a few thousand records: more than one block of a log.
void tell(Listener& listener, std::uint64_t cases) {
  support::SampleRecords samples(3);
  for (std::uint64_t n = 0; n < cases; ++n) {
    listener.interval(samples.an_interval(n));
    listener.interval(samples.an_interval(n));
    listener.case_ended(samples.a_case(n));
    listener.desk_work_ended(samples.desk_work());
    listener.response_ended(samples.a_response(n));
    listener.journey_ended(samples.a_journey(n));
    listener.incident_ended(samples.an_incident(n));
  }
}

std::string logged(std::uint64_t cases, std::optional<model::ProblemId> only = {}) {
  std::ostringstream out;
  IntervalLog log(out, only);
  tell(log, cases);
  log.finish();
  return out.str();
}

support::MemoryListener replayed(const std::string& bytes) {
  std::istringstream in(bytes);
  support::MemoryListener heard;
  replay(in, heard);
  return heard;
}

TEST(IntervalLogTest, ReplayTellsWhatWasLogged) {
  support::MemoryListener told;
  tell(told, 1000);
  const auto heard = replayed(logged(1000));
  EXPECT_EQ(heard.cases, told.cases);
  EXPECT_EQ(heard.intervals, told.intervals);
  EXPECT_EQ(heard.desk_work, told.desk_work);
  EXPECT_EQ(heard.incidents, told.incidents);
  EXPECT_EQ(heard.responses, told.responses);
  EXPECT_EQ(heard.journeys, told.journeys);
}

TEST(IntervalLogTest, AnEmptyLogIsWholeToo) { EXPECT_TRUE(replayed(logged(0)).cases.empty()); }

TEST(IntervalLogTest, OnlyOneCaseIsKeptWhereOneIsAskedFor) {
  const auto heard = replayed(logged(50, model::problem_id(0, 7)));
  ASSERT_EQ(heard.cases.size(), 1u);
  EXPECT_EQ(heard.cases[0].problem, model::problem_id(0, 7));
  EXPECT_EQ(heard.intervals.size(), 1u);
  EXPECT_TRUE(heard.desk_work.empty());
}

TEST(IntervalLogTest, OnlyOneIncidentIsKeptWithItsResponses) {
  const auto heard = replayed(logged(50, model::problem_id(3, 7)));
  ASSERT_EQ(heard.incidents.size(), 1u);
  EXPECT_EQ(heard.incidents[0].incident, model::problem_id(3, 7));
  ASSERT_EQ(heard.responses.size(), 1u);
  EXPECT_EQ(heard.responses[0].incident, model::problem_id(3, 7));
  for (const Journey& journey : heard.journeys) EXPECT_EQ(journey.about, model::problem_id(3, 7));
  EXPECT_TRUE(heard.cases.empty());
}

TEST(IntervalLogTest, ALogCutShortAnywhereIsRefused) {
  const std::string whole = logged(20);
  for (const std::size_t kept :
       {std::size_t{0}, std::size_t{3}, whole.size() / 2, whole.size() - 4, whole.size() - 1})
    EXPECT_THROW(replayed(whole.substr(0, kept)), base::RunFailed) << kept;
}

TEST(IntervalLogTest, AStreamThatTakesNoMoreIsReported) {
  std::ostringstream full;
  full.setstate(std::ios::badbit);
  IntervalLog log(full);
  tell(log, 1);
  EXPECT_THROW(log.finish(), base::RunFailed);
}

}  // namespace
}  // namespace wangge::record
