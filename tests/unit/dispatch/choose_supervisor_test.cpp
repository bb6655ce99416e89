#include "dispatch/choose_supervisor.hpp"

#include <gtest/gtest.h>

#include "network/anchors.hpp"
#include "support/road_district.hpp"

namespace wangge::dispatch {
namespace {

using base::Metres;

const network::Travel kWalking({model::TravelMetric::Straight, base::Ratio(1)});
const FieldTaskSite kTaskSite{model::CellId(7), {}, {}, {}, base::minutes(10)};
const std::vector<model::CellId> kBeat{model::CellId(6), model::CellId(7)};

Candidate supervisor_at(std::size_t supervisor, double metres, std::size_t tasks = 0,
                        std::span<const model::CellId> beat = {}) {
  return {supervisor, network::Whereabouts({{Metres(metres), Metres(0)}, {}}), tasks, beat};
}

TEST(ChooseSupervisorTest, SendsTheNearest) {
  const std::vector<Candidate> all{supervisor_at(4, 500), supervisor_at(9, 200),
                                   supervisor_at(2, 300)};
  EXPECT_EQ(nearest_supervisor(all, kTaskSite, kWalking), 9U);
}

TEST(ChooseSupervisorTest, CountsTheTasksInFront) {
  const std::vector<Candidate> all{supervisor_at(4, 500),
                                   supervisor_at(9, 200, 1)};  // 500 s against 200 s + 600 s
  EXPECT_EQ(nearest_supervisor(all, kTaskSite, kWalking), 4U);
}

TEST(ChooseSupervisorTest, BreaksTiesByOrder) {
  const std::vector<Candidate> all{supervisor_at(8, 100), supervisor_at(3, -100)};
  EXPECT_EQ(nearest_supervisor(all, kTaskSite, kWalking), 8U);
}

TEST(ChooseSupervisorTest, FindsNobodyAmongNobody) {
  EXPECT_FALSE(nearest_supervisor({}, kTaskSite, kWalking));
  EXPECT_FALSE(duty_grid_supervisor({}, kTaskSite, kWalking));
}

TEST(ChooseSupervisorTest, SendsWhoseBeatItIs) {
  const std::vector<Candidate> all{supervisor_at(4, 10), supervisor_at(9, 900, 2, kBeat)};
  EXPECT_EQ(choose_supervisor(model::CheckBy::DutyGrid, all, kTaskSite, kWalking), 9U);
  EXPECT_EQ(choose_supervisor(model::CheckBy::Nearest, all, kTaskSite, kWalking), 4U);
}

TEST(ChooseSupervisorTest, FallsBackToTheNearestOutsideEveryBeat) {
  const std::vector<Candidate> all{supervisor_at(4, 10), supervisor_at(9, 900)};
  EXPECT_EQ(choose_supervisor(model::CheckBy::DutyGrid, all, kTaskSite, kWalking), 4U);
}

TEST(ChooseSupervisorTest, SendsSomebodyStraightAcrossWhereNoRoadLeads) {
  support::RoadDistrict district;
  district.close("CD", base::hours(8), base::hours(10));
  const network::RoadTravel roads(district.world, network::TravelCache(), 1);
  const network::Travel travel(district.world.travel, &roads);
  const auto cell = [&](std::size_t n) {
    return network::centre_of(district.world, model::CellId(n));
  };
  const FieldTaskSite site{model::CellId(3),
                           cell(3),
                           {model::TravelMode::ServiceVehicle, base::MetresPerSecond(1)},
                           district.world.experiment.start + base::hours(9),
                           base::minutes(10)};
  const std::vector<Candidate> all{{4, network::Whereabouts(cell(0)), 0, {}},
                                   {9, network::Whereabouts(cell(2)), 0, {}}};
  EXPECT_EQ(nearest_supervisor(all, site, travel), 9U);
}

}  // namespace
}  // namespace wangge::dispatch
