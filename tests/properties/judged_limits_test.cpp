#include <gtest/gtest.h>

#include <algorithm>

#include "indicator/catalogue.hpp"
#include "scenario/assembly.hpp"

namespace wangge {
namespace {

/// Whether the catalogue has an `on_time_...` of this desk work.
bool has_on_time(model::Activity activity) {
  return std::ranges::any_of(indicator::catalogue(), [&](const indicator::Indicator& row) {
    return row.key.starts_with("on_time_") && row.activity == activity;
  });
}

TEST(JudgedLimitsTest, ALimitIsJudgedWhereTheCatalogueHasAnIndicatorOfIt) {
  for (std::size_t i = 0; i < model::kActivities; ++i) {
    const auto activity = static_cast<model::Activity>(i);
    EXPECT_EQ(scenario::is_judged(activity), has_on_time(activity)) << i;
  }
}

}  // namespace
}  // namespace wangge
