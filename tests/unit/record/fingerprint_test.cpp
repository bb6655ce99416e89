#include "record/fingerprint.hpp"

#include <gtest/gtest.h>

#include <set>

#include "record/fields.hpp"
#include "support/sample_records.hpp"

namespace wangge::record {
namespace {

std::uint64_t of(const std::vector<Interval>& intervals) {
  Fingerprint fingerprint;
  for (const Interval& i : intervals) fingerprint.interval(i);
  return fingerprint.value();
}

std::vector<Interval> two() {
  support::SampleRecords samples(4);
  return {samples.an_interval(1), samples.an_interval(2)};
}

TEST(FingerprintTest, TheSameStoryHasTheSameFingerprint) { EXPECT_EQ(of(two()), of(two())); }

TEST(FingerprintTest, OrderAndEveryFieldMatter) {
  const auto story = two();
  std::vector<std::vector<Interval>> others(7, story);
  std::swap(others[0][0], others[0][1]);
  others[1][0].problem = model::problem_id(0, 99);
  others[2][0].stage = Stage(std::size_t(story[0].stage) ^ 1);
  others[3][0].unit = model::UnitId(77);
  others[4][0].cause = Cause(std::size_t(story[0].cause) ^ 1);
  others[5][0].when.to += base::milliseconds(1);
  others[6].pop_back();
  std::set<std::uint64_t> seen{of(story)};
  for (const auto& other : others) seen.insert(of(other));
  EXPECT_EQ(seen.size(), 8u);
}

TEST(FingerprintTest, CasesAndDeskWorkCount) {
  support::SampleRecords samples(5);
  Fingerprint fingerprint;
  const std::uint64_t before = fingerprint.value();
  fingerprint.case_ended(samples.a_case(1));
  const std::uint64_t after_case = fingerprint.value();
  fingerprint.desk_work_ended(samples.desk_work());
  EXPECT_NE(after_case, before);
  EXPECT_NE(fingerprint.value(), after_case);
  EXPECT_EQ(fingerprint.counts(), (Counts{0, 1, 1, 0, 0}));
}

TEST(FingerprintTest, EveryFieldOfAnIncidentAndOfAResponseMatters) {
  support::SampleRecords samples(6);
  const auto story_of = [](const IncidentRecord& incident, const ResponseRecord& response) {
    Fingerprint fingerprint;
    fingerprint.incident_ended(incident);
    fingerprint.response_ended(response);
    return fingerprint.value();
  };
  const IncidentRecord incident = samples.an_incident(1);
  const ResponseRecord response = samples.a_response(1);
  std::set<std::uint64_t> seen{story_of(incident, response)};
  for (const IncidentField& field : incident_fields()) {
    IncidentRecord other = incident;
    field.set(other, field.get(incident).value_or(0) ^ 1);
    seen.insert(story_of(other, response));
  }
  for (const ResponseField& field : response_fields()) {
    ResponseRecord other = response;
    field.set(other, field.get(response).value_or(0) ^ 1);
    seen.insert(story_of(incident, other));
  }
  EXPECT_EQ(seen.size(), 1 + incident_fields().size() + response_fields().size());
}

TEST(FingerprintTest, ReachMattersAndJourneysDoNot) {
  support::SampleRecords samples(7);
  Fingerprint fingerprint;
  const std::uint64_t before = fingerprint.value();
  fingerprint.journey_ended(samples.a_journey(1));
  EXPECT_EQ(fingerprint.value(), before);
  fingerprint.reach_measured(samples.reach());
  EXPECT_NE(fingerprint.value(), before);
  EXPECT_EQ(fingerprint.counts(), Counts{});
  fingerprint.incident_ended(samples.an_incident(1));
  EXPECT_EQ(fingerprint.counts().incidents, 1u);
}

TEST(FingerprintTest, PeopleReadItInFours) {
  EXPECT_EQ(fingerprint_text(0x7b7d777503fa91c2), "7b7d-7775-03fa-91c2");
  EXPECT_EQ(fingerprint_text(1), "0000-0000-0000-0001");
}

TEST(FingerprintTest, EveryFieldOfACaseMatters) {
  support::SampleRecords samples(8);
  const auto story_of = [](const CaseRecord& c) {
    Fingerprint fingerprint;
    fingerprint.case_ended(c);
    return fingerprint.value();
  };
  const CaseRecord one = samples.a_case(1);
  std::set<std::uint64_t> seen{story_of(one)};
  for (const CaseField& field : case_fields()) {
    CaseRecord other = one;
    field.set(other, field.get(one).value_or(0) ^ 1);
    seen.insert(story_of(other));
  }
  EXPECT_EQ(seen.size(), 1 + case_fields().size());
}

}  // namespace
}  // namespace wangge::record
