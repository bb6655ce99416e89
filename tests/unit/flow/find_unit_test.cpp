#include "flow/find_unit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/emergency_district.hpp"
#include "support/road_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

TEST(FindUnitTest, SendsTheNearestFreeCrew) {
  EmergencyDistrict district;
  district.per_day(4);
  district.only_cell(0);
  const auto heard = simulate(district);
  ASSERT_GT(heard.incidents.size(), 10U);
  std::size_t west = 0;
  for (const auto& r : heard.responses) west += r.unit == EmergencyDistrict::kWest;
  EXPECT_GT(west * 10, heard.responses.size() * 8) << "the other only where it is busy";
}

TEST(FindUnitTest, WaitsAtEveryStationForWhoIsFreeFirst) {
  EmergencyDistrict district;
  district.per_day(120);
  std::map<model::UnitId, int> waited;
  for (const auto& r : simulate(district).responses) waited[r.unit] += r.waited;
  EXPECT_GT(waited[EmergencyDistrict::kWest], 30);
  EXPECT_GT(waited[EmergencyDistrict::kEast], 30);
}

TEST(FindUnitTest, IsLostWhereTheServiceDoesNotWait) {
  EmergencyDistrict district;
  district.per_day(120);
  district.response().waits = false;
  std::size_t lost = 0;
  for (const auto& i : simulate(district).incidents) {
    if (i.outcome != IncidentOutcome::Lost) continue;
    EXPECT_EQ(i.units, 0);
    EXPECT_TRUE(i.waited);
    ++lost;
  }
  EXPECT_GT(lost, 100U);
}

TEST(FindUnitTest, KeepsToItsZoneWithoutMutualAid) {
  EmergencyDistrict district;
  district.split_in_two();
  district.unit(EmergencyDistrict::kEast).area = model::SubdistrictId(1);
  district.per_day(60);
  district.response().send_by = model::SendBy::ZoneFirst;
  district.response().mutual_aid = false;
  for (const auto& r : simulate(district).responses) EXPECT_FALSE(r.other_zone);
  district.response().mutual_aid = true;
  std::size_t helped = 0;
  for (const auto& r : simulate(district).responses) helped += r.other_zone;
  EXPECT_GT(helped, 20U);
}

/// The east is a zone of its own; emergencies in the west alone, which nobody else helps with but
/// in a surge of so many open ones, if at all.
struct TwoZoneDistrict : EmergencyDistrict {
  TwoZoneDistrict(int open_incidents, bool mutual_aid) {
    split_in_two();
    unit(kEast).area = model::SubdistrictId(1);
    only_cell(0);
    per_day(60);
    response().send_by = model::SendBy::ZoneFirst;
    response().mutual_aid = false;
    world.emergencies.surge.open_incidents = open_incidents;
    world.emergencies.surge.mutual_aid = mutual_aid;
  }
};

/// How many went out of their zone, in surge from two open emergencies on, and how long the longest
/// wait for a unit was.
std::pair<std::size_t, base::Duration> of_two_zones_in_surge(bool mutual_aid) {
  const TwoZoneDistrict district(2, mutual_aid);
  std::size_t helped = 0;
  base::Duration longest;
  for (const auto& r : simulate(district).responses) {
    helped += r.other_zone;
    if (r.ordered) longest = std::max(longest, *r.ordered - r.requested);
  }
  return {helped, longest};
}

TEST(FindUnitTest, AsASurgeBeginsTheNearestHelpsWhoWaits) {
  TwoZoneDistrict district(3, true);
  const model::UnitId middle = district.add_station("middle", 150);
  district.unit(middle).area = model::SubdistrictId(1);
  const auto heard = simulate(district);
  const auto busy_at = [&](base::Instant when) {
    return std::ranges::any_of(heard.responses, [&](const record::ResponseRecord& r) {
      return r.unit == middle && *r.ordered <= when && (!r.cleared || *r.cleared > when);
    });
  };
  std::size_t helped = 0;
  for (const auto& r : heard.responses) {
    helped += r.waited && r.unit == middle;
    EXPECT_TRUE(r.unit != EmergencyDistrict::kEast || busy_at(*r.ordered));
  }
  EXPECT_GT(helped, 5U) << "of those who waited as it began";
}

TEST(FindUnitTest, InASurgeTheOtherZonesHelpAtOnce) {
  const auto [alone, wait_alone] = of_two_zones_in_surge(false);
  const auto [helped, wait] = of_two_zones_in_surge(true);
  EXPECT_EQ(alone, 0U);
  EXPECT_GT(helped, 20U);
  EXPECT_LT(wait, wait_alone);
}

/// Emergencies in D alone, to which no road leads in the first days; how many no unit could get to.
std::size_t unserved_in_d(base::Duration opens) {
  support::OnRoads<EmergencyDistrict> district;
  district.nobody_at(EmergencyDistrict::kEast);
  district.only_cell(3);
  district.close("CD", base::hours(0), opens);
  std::size_t unserved = 0;
  for (const auto& i : simulate(district).incidents) unserved += i.unserved && !i.arrived;
  return unserved;
}

TEST(FindUnitTest, WhatNoRoadLeadsToIsUnservedUntilItOpens) {
  EXPECT_GT(unserved_in_d(base::days(30)), 100U);
  EXPECT_GT(unserved_in_d(base::days(7)), 100U) << "opens as the simulated time ends";
  EXPECT_EQ(unserved_in_d(base::hours(12)), 0U);
}

TEST(FindUnitTest, WhoIsServedAfterTheRoadOpensWasNotLeftOut) {
  support::OnRoads<EmergencyDistrict> district;
  district.nobody_at(EmergencyDistrict::kEast);
  district.only_cell(3);
  district.close("CD", base::hours(0), base::hours(12));
  for (const auto& i : simulate(district).incidents) EXPECT_FALSE(i.unserved);
}

TEST(FindUnitTest, TakesACrewFromRoutineWorkWhichIsDoneLater) {
  EmergencyDistrict district;
  district.world.demand.problems = support::SmallDistrict().world.demand.problems;
  district.vendor().severities[0].priority = 2;
  district.unit(EmergencyDistrict::kDepartment).response.emplace().turnout =
      EmergencyDistrict::seconds(0);
  district.type().needs[0].service = EmergencyDistrict::kDepartment;
  district.line(EmergencyDistrict::kDepartment).people = 1;
  const auto heard = simulate(district);
  std::size_t taken = 0;
  for (const auto& r : heard.responses) taken += r.preempted;
  EXPECT_GT(taken, 10U);
  EXPECT_GT(support::with(heard, record::Outcome::Closed).size(), 100U);
  for (const auto& c : heard.cases) {
    if (c.outcome == record::Outcome::Closed && c.reworks + c.review_returns == 0) {
      EXPECT_GE(c.work, minutes(20));
    }
  }
}

TEST(FindUnitTest, AMoreUrgentIncidentTakesACrewThatIsOnItsWay) {
  EmergencyDistrict district;
  district.nobody_at(EmergencyDistrict::kEast);
  district.only_cell(3);  // five minutes away
  district.per_day(40);
  district.world.emergencies.types.push_back(district.type());
  district.world.emergencies.types[1].priority = 2;
  district.stream().type_weights = {1, 1};
  std::size_t taken = 0;
  const auto heard = simulate(district);
  for (const auto& r : heard.responses) {
    taken += r.preempted;
    if (r.turned_back && r.cleared < district.world.experiment.start + base::days(7)) {
      EXPECT_FALSE(r.arrived);
    }
  }
  EXPECT_GT(taken, 0U);
}

}  // namespace
}  // namespace wangge::flow
