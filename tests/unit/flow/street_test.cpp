#include "flow/street.hpp"

#include <gtest/gtest.h>

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
  Street street{4};

  static Problem vendor_at(double x) {
    Problem problem;
    problem.arose = kStreetStart;
    problem.category = model::CategoryId(0);
    problem.cell = model::CellId(2);
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
  EXPECT_TRUE(street.has_same(near, base::Metres(50)));
  EXPECT_FALSE(street.has_same(far, base::Metres(50)));
  EXPECT_FALSE(street.has_same(parent, base::Metres(50)));
  parent.record.handling.ended = base::Instant(0);
  EXPECT_FALSE(street.has_same(near, base::Metres(50))) << "that has been put right";
}

}  // namespace
}  // namespace wangge::flow
