#include "report/figure_means.hpp"

#include <gtest/gtest.h>

namespace wangge::report {
namespace {

using record::Figure;
using record::IndicatorId;
using record::Kind;
using record::Scope;

constexpr Scope kDistrict{}, kUnit{Kind::Unit, 2};

FigureMeans two_replications() {
  FigureMeans means;
  means.add(std::vector<Figure>{{kDistrict, IndicatorId(3), 8, 10, 0.8},
                                {kUnit, IndicatorId(3), 1, 1, 1}});
  means.add(std::vector<Figure>{{kDistrict, IndicatorId(3), 12, 20, 0.6}});
  return means;
}

TEST(FigureMeansTest, ValuesAreAveragedAsTheyAre) {
  const MeanFigure mean = two_replications().of(kDistrict, IndicatorId(3));
  EXPECT_DOUBLE_EQ(mean.value.mean(), 0.7);
  EXPECT_DOUBLE_EQ(mean.numerator, 10);
  EXPECT_DOUBLE_EQ(mean.denominator, 15);
}

TEST(FigureMeansTest, AReplicationWithoutDataCountsAsNoneOfThem) {
  const MeanFigure mean = two_replications().of(kUnit, IndicatorId(3));
  EXPECT_EQ(mean.value.count(), 1u);
  EXPECT_DOUBLE_EQ(mean.denominator, 0.5);
}

TEST(FigureMeansTest, WhatIsNotThereIsEmpty) {
  EXPECT_EQ(two_replications().of(kUnit, IndicatorId(4)).value.count(), 0u);
}

TEST(FigureMeansTest, ComeByScope) {
  std::vector<Scope> scopes;
  two_replications().for_each(
      [&](Scope scope, IndicatorId, const MeanFigure&) { scopes.push_back(scope); });
  EXPECT_EQ(scopes, (std::vector<Scope>{kDistrict, kUnit}));
}

}  // namespace
}  // namespace wangge::report
