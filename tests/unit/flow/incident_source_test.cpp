#include "flow/incident_source.hpp"

#include <gtest/gtest.h>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using support::EmergencyDistrict;

const random::Source kDraws(2008, 0);

TEST(IncidentSourceTest, TypesNumbersAndFalseAlarmsComeByTheirShares) {
  EmergencyDistrict district;
  district.world.emergencies.types.push_back(district.type());
  district.world.emergencies.centres.push_back(district.world.emergencies.centres[0]);
  district.stream().type_weights = {1, 3};
  district.stream().dialled = {1, 1};
  district.world.emergencies.types[1].false_alarm = base::Probability(0.5);
  const IncidentSource source(district.world, 0, Weather(district.world.demand, kDraws));
  int second = 0, other_number = 0, in_vain = 0;
  for (std::uint64_t n = 1; n <= 4000; ++n) {
    const Incident one = source.make(n, district.world.experiment.start, kDraws);
    second += one.type == model::IncidentTypeId(1);
    other_number += one.dialled == model::CallCentreId(1);
    in_vain += one.false_alarm;
  }
  EXPECT_NEAR(second, 3000, 91);  // 99.9 % each
  EXPECT_NEAR(other_number, 2000, 105);
  EXPECT_NEAR(in_vain, 1500, 101);
}

TEST(IncidentSourceTest, WithoutWeightsPeopleRingTheCentreWhoseItIs) {
  EmergencyDistrict district;
  const IncidentSource source(district.world, 0, Weather(district.world.demand, kDraws));
  EXPECT_EQ(source.make(1, district.world.experiment.start, kDraws).dialled,
            model::CallCentreId(0));
  EXPECT_EQ(source.dialled_again(model::IncidentTypeId(0), 0.99), model::CallCentreId(0));
}

TEST(IncidentSourceTest, NumbersItsIncidentsAfterTheTrace) {
  const EmergencyDistrict district;
  EXPECT_EQ(IncidentSource(district.world, 0, Weather(district.world.demand, kDraws)).number(), 1U);
}

}  // namespace
}  // namespace wangge::flow
