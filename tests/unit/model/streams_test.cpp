#include "model/streams.hpp"

#include <gtest/gtest.h>

#include "model/problem_id.hpp"

namespace wangge::model {
namespace {

Burst burst(const char* name, std::size_t usual) {
  Burst made;
  made.name.key = name;
  made.usual = usual;
  return made;
}

/// Two problem streams, a desk stream, one crowd for each list of bursts.
Demand demand(std::vector<std::vector<Burst>> crowds) {
  Demand made;
  made.problems.resize(2);
  made.desk_work.resize(1);
  for (auto& brings : crowds) made.crowds.emplace_back().brings = std::move(brings);
  number_bursts(made);
  return made;
}

TEST(StreamsTest, TheTraceStandsBetweenDesksAndIncidents) {
  EXPECT_EQ(trace_stream(demand({})), 3U);
  EXPECT_EQ(first_incident_stream(demand({})), 4U);
}

TEST(StreamsTest, ABurstHasItsNumberByItsNameWhateverElseThereIs) {
  const Demand few = demand({{burst("vendors@relay", 0)}});
  const Demand many = demand({{burst("calls@match", 2)}, {burst("vendors@relay", 0)}});
  const Burst& alone = few.crowds[0].brings[0];
  EXPECT_EQ(alone.number, many.crowds[1].brings[0].number);
  EXPECT_NE(alone.number, many.crowds[0].brings[0].number);
}

TEST(StreamsTest, BurstsOfOneNumberComeApart) {
  const Demand twice = demand({{burst("vendors@relay", 0), burst("vendors@relay", 0)}});
  EXPECT_NE(twice.crowds[0].brings[0].number, twice.crowds[0].brings[1].number);
}

TEST(StreamsTest, NumbersOfBurstsFitAProblemId) {
  const Demand one = demand({{burst("vendors@relay", 0)}});
  const std::size_t number = one.crowds[0].brings[0].number;
  EXPECT_GE(number, kFirstBurst);
  EXPECT_LT(number, 2 * kFirstBurst);
  const ProblemId id = problem_id(2 * kFirstBurst - 1, 7);
  EXPECT_EQ(stream_of(id), 2 * kFirstBurst - 1);
  EXPECT_LT(id.count(), std::uint64_t{1} << 63) << "a signed number in the results store";
}

TEST(StreamsTest, WhatABurstBringsIsOfTheUsualStream) {
  const Demand one = demand({{burst("calls@match", 2)}});
  EXPECT_EQ(usual_stream(one, one.crowds[0].brings[0].number), 2U);
  EXPECT_EQ(usual_stream(one, 1), 1U);
}

}  // namespace
}  // namespace wangge::model
