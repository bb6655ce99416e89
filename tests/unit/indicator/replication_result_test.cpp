#include "indicator/replication_result.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "support/sample_rows.hpp"

namespace wangge::indicator {
namespace {

using record::IndicatorId;
using record::Kind;

ReplicationResult sample(std::uint32_t seed) { return {support::sample_rows(seed)}; }

TEST(ReplicationResultTest, BytesRoundTrip) {
  for (std::uint32_t seed = 0; seed < 20; ++seed)
    EXPECT_EQ(ReplicationResult::parse(sample(seed).serialise()), sample(seed));
  EXPECT_EQ(ReplicationResult::parse(ReplicationResult().serialise()), ReplicationResult());
}

TEST(ReplicationResultTest, SameResultSameBytes) {
  EXPECT_EQ(sample(3).serialise(), sample(3).serialise());
  EXPECT_NE(sample(3).serialise(), sample(4).serialise());
}

TEST(ReplicationResultTest, BytesCutAnywhereAreRefused) {
  const std::string whole = sample(1).serialise();
  for (std::size_t kept = 0; kept < whole.size(); kept += 97)
    EXPECT_THROW(ReplicationResult::parse(whole.substr(0, kept)), base::RunFailed) << kept;
  EXPECT_THROW(ReplicationResult::parse(whole + "x"), base::RunFailed);
  EXPECT_THROW(ReplicationResult::parse("something else altogether"), base::RunFailed);
}

TEST(ReplicationResultTest, FiguresAreFoundByScopeAndIndicator) {
  const ReplicationResult result = sample(2);
  const record::Figure& last = result.rows.figures.back();
  ASSERT_NE(result.figure(last.scope, last.indicator), nullptr);
  EXPECT_EQ(*result.figure(last.scope, last.indicator), last);
  const record::Figure& first = result.rows.figures.front();
  EXPECT_EQ(result.value(first.scope, first.indicator), first.value);
  EXPECT_EQ(result.value(IndicatorId(1)), result.value({Kind::District, 0}, IndicatorId(1)));
}

TEST(ReplicationResultTest, WhatHasNoDataHasNoValue) {
  EXPECT_FALSE(sample(2).value({Kind::Unit, 0}, IndicatorId(99)));
  EXPECT_FALSE(sample(2).value(IndicatorId(99)));
  EXPECT_EQ(ReplicationResult().figure({Kind::District, 0}, IndicatorId(0)), nullptr);
}

}  // namespace
}  // namespace wangge::indicator
