#include "flow/street.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/problem_id.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

constexpr base::Instant kStreetStart(14080 * base::days(1).count());

struct StreetTest : testing::Test {
  support::SmallDistrict district;
  model::Roster roster{
      district.world, model::ConfigurationId(0), {kStreetStart, kStreetStart + base::days(1)}};
  record::Listener listener;
  kernel::Simulation simulation{{.start = kStreetStart}};
  Street street{district.world.district, base::Metres(50)};

  static Problem vendor_at(double x, std::uint64_t number = 0) {
    Problem problem;
    problem.id = model::problem_id(0, number);
    problem.arose = kStreetStart;
    problem.category = model::CategoryId(0);
    problem.cell = model::CellId(static_cast<std::uint32_t>(std::max(x + 50, 0.0) / 100));
    problem.place = {base::Metres(x), base::Metres(0)};
    return problem;
  }
};

TEST_F(StreetTest, ShowsAProblemAsLongAsItLiesThere) {
  CaseFile file(vendor_at(200), roster, listener);
  {
    const auto there = street.lie_unseen(file);
    ASSERT_EQ(street.unseen(model::CellId(2)).size(), 1U);
    EXPECT_EQ(street.unseen(model::CellId(2))[0], &file);
    EXPECT_TRUE(street.unseen(model::CellId(1)).empty());
  }
  EXPECT_TRUE(street.unseen(model::CellId(2)).empty());
}

TEST_F(StreetTest, KnowsTheSameThingOnlyNearby) {
  CaseFile parent(vendor_at(200), roster, listener);
  CaseFile near(vendor_at(230), roster, listener);
  CaseFile far(vendor_at(290), roster, listener);
  const auto open = street.be_open(parent);
  EXPECT_EQ(street.same_as(near), &parent);
  EXPECT_EQ(street.same_as(far), nullptr);
  EXPECT_EQ(street.same_as(parent), nullptr);
  parent.record.handling.ended = base::Instant(0);
  EXPECT_EQ(street.same_as(near), nullptr) << "that has been put right";
}

TEST_F(StreetTest, KnowsTheSameThingAcrossTheBordersOfCells) {
  for (double x = -60; x < 400; x += 7) {
    CaseFile parent(vendor_at(x), roster, listener);
    CaseFile east(vendor_at(x + 50), roster, listener);
    CaseFile west(vendor_at(x - 50), roster, listener);
    CaseFile farther(vendor_at(x + 51), roster, listener);
    const auto open = street.be_open(parent);
    EXPECT_EQ(street.same_as(east), &parent) << x;
    EXPECT_EQ(street.same_as(west), &parent) << x;
    EXPECT_EQ(street.same_as(farther), nullptr) << x;
  }
}

TEST_F(StreetTest, OfSeveralTheOneReportedFirstIsMeant) {
  CaseFile second(vendor_at(200, 1), roster, listener);
  CaseFile first(vendor_at(220, 2), roster, listener);
  CaseFile same_time(vendor_at(210, 3), roster, listener);
  second.record.reported = kStreetStart + base::hours(2);
  first.record.reported = same_time.record.reported = kStreetStart + base::hours(1);
  const auto open = street.be_open(second);
  const auto older = street.be_open(same_time);
  const auto oldest = street.be_open(first);
  EXPECT_EQ(street.same_as(CaseFile(vendor_at(215, 4), roster, listener)), &first)
      << "and of those the first by number";
}

TEST_F(StreetTest, WithoutARadiusNothingIsTheSame) {
  Street without{district.world.district, base::Metres(0)};
  CaseFile parent(vendor_at(200), roster, listener);
  CaseFile there_too(vendor_at(200), roster, listener);
  const auto open = without.be_open(parent);
  EXPECT_EQ(without.same_as(there_too), nullptr);
}

}  // namespace
}  // namespace wangge::flow
