#include "indicator/reach_means.hpp"

#include <gtest/gtest.h>

#include "support/emergency_paper.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::HourlyReach;
using support::EmergencyPaper;

constexpr auto kCells = &HourlyReach::cells;
constexpr auto kPeople = &HourlyReach::people;

double value(const ReachMeans& means, const ReachPart& part) {
  const auto share = means.share(part);
  return share ? share->sum / share->measured : -1;
}

TEST(ReachMeansTest, TheMeanIsOverAllMeasurements) {
  ReachMeans means;
  means.add(EmergencyPaper::reach(0_h, 0.1));
  means.add(EmergencyPaper::reach(0_h + 15_min, 0.2));
  means.add(EmergencyPaper::reach(1_h, 0.3));
  EXPECT_DOUBLE_EQ(value(means, {kCells, 0}), 0.2);
  EXPECT_DOUBLE_EQ(value(means, {kCells, 2}), 0.6);
  EXPECT_DOUBLE_EQ(value(means, {kPeople, 1}), 0.2);
}

TEST(ReachMeansTest, TheWorstHourIsThatOfTheLowestMean) {
  ReachMeans means;
  means.add(EmergencyPaper::reach(0_h, 0.3));
  means.add(EmergencyPaper::reach(5_h, 0.1));
  means.add(EmergencyPaper::reach(1_d + 5_h, 0.2));
  means.add(EmergencyPaper::reach(6_h, 0.2));
  EXPECT_DOUBLE_EQ(value(means, {kCells, 0, true}), 0.15);
}

TEST(ReachMeansTest, AnHourInWhichNobodyIsReachedIsTheWorst) {
  ReachMeans means;
  means.add(EmergencyPaper::reach(0_h, 0.3));
  means.add(EmergencyPaper::reach(5_h, 0));
  means.add(EmergencyPaper::reach(6_h, 0));
  EXPECT_DOUBLE_EQ(value(means, {kCells, 0, true}), 0);
}

TEST(ReachMeansTest, NothingMeasuredIsNoFigure) {
  EXPECT_TRUE(ReachMeans().empty());
  EXPECT_FALSE(ReachMeans().share({kCells, 0}));
  EXPECT_TRUE(ReachMeans().rows(EmergencyPaper::kAmbulances).empty());
}

TEST(ReachMeansTest, RowsAreTheMeansOfTheHoursThatWereMeasured) {
  ReachMeans means;
  means.add(EmergencyPaper::reach(8_h, 0.1));
  means.add(EmergencyPaper::reach(1_d + 8_h + 59_min, 0.3));
  means.add(EmergencyPaper::reach(2_h, 0.3));
  const auto rows = means.rows(EmergencyPaper::kAmbulances);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].hour, 2u);
  EXPECT_EQ(rows[1].hour, 8u);
  EXPECT_EQ(rows[1].measured, 2u);
  EXPECT_EQ(rows[1].service, EmergencyPaper::kAmbulances);
  EXPECT_DOUBLE_EQ(rows[1].cells[1], 0.4);
  EXPECT_DOUBLE_EQ(rows[1].people[1], 0.2);
}

TEST(ReachMeansTest, ServicesAddUp) {
  ReachMeans first, second;
  first.add(EmergencyPaper::reach(0_h, 0.1));
  second.add(EmergencyPaper::reach(0_h, 0.3));
  first += second;
  EXPECT_DOUBLE_EQ(value(first, {kCells, 0}), 0.2);
}

}  // namespace
}  // namespace wangge::indicator
