#include "report/emergency_summary.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/emergency_run.hpp"
#include "support/paper_run.hpp"

namespace wangge::report {
namespace {

using support::EmergencyPaper;

EmergencySummary summary_of(const std::vector<record::ReplicationRows>& replications) {
  return summarise_emergencies(model::ConfigurationId(0), replications, base::Probability(0.95));
}

std::optional<double> mean(const Breakdown& parts, std::size_t index, std::string_view key) {
  const auto column = std::ranges::find(parts.indicators, indicator::find(key));
  const auto part = std::ranges::find(parts.parts, index, &Breakdown::Part::index);
  if (column == parts.indicators.end() || part == parts.parts.end()) return {};
  const auto& estimate = part->estimates[std::size_t(column - parts.indicators.begin())];
  return estimate ? std::optional(estimate->mean) : std::nullopt;
}

class EmergencySummaryTest : public testing::Test {
 protected:
  const EmergencyPaper paper;
  const EmergencySummary summary = summary_of(support::emergency_run(paper));
};

TEST_F(EmergencySummaryTest, TypesHaveTheirMeansOverTheReplications) {
  EXPECT_EQ(mean(summary.types, EmergencyPaper::kCardiac.index(), "incidents"), 10);
  EXPECT_NEAR(*mean(summary.types, EmergencyPaper::kCardiac.index(), "within_10"), 0.9, 1e-12);
  EXPECT_EQ(mean(summary.types, EmergencyPaper::kBrawl.index(), "incidents"), 0);
}

TEST_F(EmergencySummaryTest, OnlyUnitsThatAnswerEmergenciesAreListed) {
  EXPECT_EQ(mean(summary.units, EmergencyPaper::kAmbulances.index(), "responses"), 10);
  EXPECT_EQ(mean(summary.units, EmergencyPaper::kSouthStation.index(), "other_zone_share"), 1);
  EXPECT_EQ(mean(summary.units, EmergencyPaper::kPolice.index(), "responses"), 0);
  EXPECT_EQ(summary.units.parts.size(), 4u);
}

TEST_F(EmergencySummaryTest, ReachIsTheMeanOfTheReplicationsByHour) {
  ASSERT_EQ(summary.reach.size(), 1u);
  EXPECT_EQ(summary.reach[0].service, EmergencyPaper::kAmbulances.index());
  ASSERT_EQ(summary.reach[0].hours.size(), 2u);
  EXPECT_EQ(summary.reach[0].hours[1].hour, 9u);
  EXPECT_NEAR(summary.reach[0].hours[1].cells[0], 0.2, 1e-12) << "of 0.1, 0.2 and 0.3";
}

TEST_F(EmergencySummaryTest, AWorldWithoutEmergenciesHasNone) {
  EXPECT_TRUE(summary.any());
  const support::PaperWorld quiet;
  EXPECT_FALSE(summary_of(support::paper_run(quiet)).any());
}

}  // namespace
}  // namespace wangge::report
