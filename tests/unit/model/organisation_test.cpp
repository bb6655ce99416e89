#include "model/organisation.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

/// A department with teams in areas 0 and 1, and a district-wide one.
Organisation teams() {
  Organisation o;
  o.units.resize(4);
  const UnitId whole(0), wide(3);
  for (auto& unit : o.units) unit.kind = UnitKind::Department;
  o.units[0].whole = o.units[1].whole = o.units[2].whole = whole;
  o.units[1].area = SubdistrictId(0);
  o.units[2].area = SubdistrictId(1);
  o.units[3].whole = wide;
  return o;
}

TEST(OrganisationTest, SendsTheTeamOfTheArea) {
  EXPECT_EQ(teams().team(UnitId(0), SubdistrictId(1)), UnitId(2));
  EXPECT_EQ(teams().team(UnitId(0), SubdistrictId(0)), UnitId(1));
}

TEST(OrganisationTest, SendsTheWholeWhereItHasNoTeam) {
  EXPECT_EQ(teams().team(UnitId(3), SubdistrictId(1)), UnitId(3));
  EXPECT_EQ(teams().team(UnitId(0), SubdistrictId(5)), UnitId(0));
}

TEST(OrganisationTest, FindsTheUnitOfAKindInAnArea) {
  auto o = teams();
  o.units[2].kind = UnitKind::Subdistrict;
  EXPECT_EQ(o.in_area(UnitKind::Subdistrict, SubdistrictId(1)), UnitId(2));
  EXPECT_FALSE(o.in_area(UnitKind::Supervisors, SubdistrictId(1)).exists());
}

}  // namespace
}  // namespace wangge::model
