#include "flow/station_cover.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

TEST(StationCoverTest, ReturnsToTheStationAndIsSentFromTheWay) {
  EmergencyDistrict district;
  district.nobody_at(EmergencyDistrict::kEast);
  district.only_cell(3);
  const auto heard = simulate(district);
  std::size_t home = 0, from_the_way = 0;
  for (const auto& j : heard.journeys) {
    const bool returns = j.about.count() == 0;
    home += returns && j.when.length() == j.whole;
    from_the_way += returns && j.when.length() < j.whole;
    EXPECT_EQ(j.to.x, base::Metres(returns ? 0 : 300));
  }
  EXPECT_GT(home, 50U);
  EXPECT_GT(from_the_way, 5U);
}

TEST(StationCoverTest, WaysHomeVaryAsWaysThereDo) {
  EmergencyDistrict district;
  district.only_cell(3);
  const auto lengths_home = [&] {
    std::set<std::int64_t> lengths;
    for (const auto& j : simulate(district).journeys)
      if (j.about.count() == 0 && j.from.x == base::Metres(300)) lengths.insert(j.whole.count());
    return lengths.size();
  };
  const auto fixed = lengths_home();
  district.world.travel.spread = base::Ratio(0.3);
  EXPECT_GT(lengths_home(), 20 * fixed);
}

TEST(StationCoverTest, TheConfigurationsWayGoesBeforeTheServicesOwn) {
  EmergencyDistrict district;
  model::Response stays = district.response();
  stays.after_job = model::AfterJob::Stay;
  district.world.staffing.configurations[0].responses = {{EmergencyDistrict::kAmbulance, stays}};
  for (const auto& j : simulate(district).journeys) EXPECT_NE(j.about.count(), 0U);
}

TEST(StationCoverTest, StaysWhereThePolicySaysSo) {
  EmergencyDistrict district;
  district.response().after_job = model::AfterJob::Stay;
  for (const auto& j : simulate(district).journeys) EXPECT_NE(j.about.count(), 0U);
}

TEST(StationCoverTest, ACrewMovesUpToAnEmptyStationAndGoesBack) {
  EmergencyDistrict district;
  district.add_people(EmergencyDistrict::kWest);
  district.response().move_up.emplace();
  district.only_cell(3);
  std::size_t up = 0, back = 0;
  for (const auto& j : simulate(district).journeys) {
    if (j.about.count() != 0 || j.unit != EmergencyDistrict::kWest) continue;
    up += j.to.x == base::Metres(300);
    back += j.to.x == base::Metres(0);
  }
  EXPECT_GT(up, 50U);
  EXPECT_GT(back, 50U);
}

}  // namespace
}  // namespace wangge::flow
