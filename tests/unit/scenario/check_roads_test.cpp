#include <gmock/gmock.h>

#include "unit/scenario/road_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(CheckRoadsTest, WhoHasNoRoadNearIsNamed) {
  const auto faults = faults_of(on_roads(", snap_limit: 100 m"), streets());
  ASSERT_FALSE(faults.empty());
  EXPECT_THAT(faults,
              Contains(HasSubstr(
                  "places have no road on foot within 100 m (the first: `110102001001001`)")));
}

TEST(CheckRoadsTest, SaysWhichPlacesAreFarFromARoad) {
  const std::string far = with(on_roads(), "base: [0, 0]", "base: [0, -300]");
  EXPECT_THAT(load_text(far, streets()).notes,
              Contains(HasSubstr("1 places are more than 300 m from a road and walked to (the "
                                 "farthest, `utilities`: 449 m)")));
  EXPECT_THAT(load_text(on_roads(), streets()).notes, Not(Contains(HasSubstr("walked to"))));
}

/// With ambulances that take somebody to a hospital 5 km away, with this chance.
std::string with_hospital(const std::string& chance) {
  const std::string units =
      with(on_roads(", snap_limit: 1 km"), "  units:\n",
           "  units:\n    - {id: ambulance, mode: siren, response: {turnout: 0}}\n");
  const std::string lines =
      with(units, "    - {id: desk, unit",
           "    - {id: ambulances, unit: ambulance, people: 1}\n    - {id: desk, unit");
  return with(lines, "staffing:\n",
              "emergencies:\n"
              "  centres: [{id: c120, call_desk: intake, interview: 0, dispatch: 0}]\n"
              "  types: [{id: fall, centre: c120, target: 9 min, needs: [{service: ambulance, "
              "work: 0, hand_over: 0, to_hospital: " +
                  chance +
                  "}]}]\n  streams: [{id: falls, per_day: 3}]\n"
                  "  hospitals: [{id: renmin, at: [0, 5000]}]\nstaffing:\n");
}

TEST(CheckRoadsTest, AHospitalIsReachedByThoseWhoTakePeopleThere) {
  EXPECT_THAT(faults_of(with_hospital("50 %"), streets()),
              Contains(HasSubstr("(the first: `renmin`)")));
  EXPECT_THAT(faults_of(with_hospital("0"), streets()), ::testing::IsEmpty());
}

}  // namespace
}  // namespace wangge::scenario
