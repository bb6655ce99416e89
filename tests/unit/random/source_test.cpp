#include "random/source.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wangge::random {
namespace {

TEST(SourceTest, UniformIsTheSameOnEveryMachine) {
  const Source source(2008, 7);
  EXPECT_EQ(source.uniform(Purpose::CrewWork, 12345, 0), 0x1.0cea6c6bace6ep-2);
  EXPECT_EQ(source.uniform(Purpose::CrewWork, 12345, 5), 0x1.46a85557ed1dfp-1);
}

TEST(SourceTest, FollowsThePublishedPhilox) {
  // Random123's own table of known answers (kat_vectors): philox4x64-10, counter 0, key 0 begins
  // 16554d9eca36314c.
  const std::uint64_t first = 0x16554d9eca36314c;
  EXPECT_EQ(Source(0, 0).uniform(Purpose::Arrival, 0),
            (static_cast<double>(first >> 12) + 0.5) * 0x1p-52);
}

TEST(SourceTest, EachPartOfTheKeyChangesTheNumber) {
  const double base = Source(1, 1).uniform(Purpose::Arrival, 1, 1);
  EXPECT_NE(base, Source(2, 1).uniform(Purpose::Arrival, 1, 1));
  EXPECT_NE(base, Source(1, 2).uniform(Purpose::Arrival, 1, 1));
  EXPECT_NE(base, Source(1, 1).uniform(Purpose::ProblemCell, 1, 1));
  EXPECT_NE(base, Source(1, 1).uniform(Purpose::Arrival, 2, 1));
  EXPECT_NE(base, Source(1, 1).uniform(Purpose::Arrival, 1, 2));
}

TEST(SourceTest, OrderOfAskingDoesNotMatter) {
  const Source source(42, 0);
  const double first = source.uniform(Purpose::CrewWork, 3);
  for (std::uint64_t other = 0; other < 100; ++other) {
    static_cast<void>(source.uniform(Purpose::CallWork, other));
  }
  EXPECT_EQ(source.uniform(Purpose::CrewWork, 3), first);
}

TEST(SourceTest, StreamIsTheRunningDrawOfItsSource) {
  const Source source(5, 6);
  Stream stream(source, Purpose::PatrolPace, 77);
  for (std::uint32_t draw = 0; draw < 11; ++draw) {
    EXPECT_EQ(stream.uniform(), source.uniform(Purpose::PatrolPace, 77, draw));
  }
}

TEST(SourceTest, NeighbouringEntitiesLookIndependentAndUniform) {
  constexpr int kEntities = 100000;
  const Source source(1, 0);
  double sum = 0, squares = 0, products = 0, last = 0.5;
  for (std::uint64_t entity = 0; entity < kEntities; ++entity) {
    const double u = source.uniform(Purpose::ProblemClass, entity) - 0.5;
    sum += u, squares += u * u, products += u * last;
    last = u;
  }
  // Four standard errors of each mean: sd of U is 1/sqrt(12), of U^2 1/sqrt(180), of the lagged
  // product 1/12.
  const double root = std::sqrt(kEntities);
  EXPECT_NEAR(sum / kEntities, 0.0, 4 / std::sqrt(12.0) / root);
  EXPECT_NEAR(squares / kEntities, 1.0 / 12, 4 / std::sqrt(180.0) / root);
  EXPECT_NEAR(products / kEntities, 0.0, 4.0 / 12 / root);
}

TEST(SourceTest, FillsTheUnitIntervalEvenly) {
  constexpr int kBins = 100, kDraws = 100000;
  std::vector<int> bins(kBins);
  Stream stream(Source(9, 9), Purpose::Detection, 0);
  for (int i = 0; i < kDraws; ++i) ++bins[static_cast<std::size_t>(stream.uniform() * kBins)];
  double chi_square = 0;
  constexpr double kExpected = static_cast<double>(kDraws) / kBins;
  for (const int n : bins) chi_square += (n - kExpected) * (n - kExpected) / kExpected;
  EXPECT_LT(chi_square, 148.2);  // 99.9 % point of chi-square with 99 degrees of freedom
  EXPECT_GT(chi_square, 60.0);   // 0.1 % point: too even is as wrong
}

}  // namespace
}  // namespace wangge::random
