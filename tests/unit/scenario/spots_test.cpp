#include "scenario/spots.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string near_beijing(const std::string& at) {
  return with(with(kEmergencies, "at: [200, 300]", "at: " + at), "district:\n",
              "district:\n  origin: [116.36, 39.9]\n");
}

TEST(SpotsTest, DegreesNearTheOriginAreAFaultThatGivesTheMetres) {
  const std::string text = near_beijing("[116.365, 39.905]");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("[116.365", text) +
                          "organisation.units[ambulance].stations[fuxing].at: looks like degrees "
                          "of longitude and latitude; places are metres east and north of "
                          "district.origin: there that is [428, 555]"));
}

TEST(SpotsTest, TheOtherOrderIsSeenToo) {
  EXPECT_THAT(faults_of(near_beijing("[39.905, 116.365]")),
              ElementsAre(HasSubstr("there that is [428, 555]")));
}

TEST(SpotsTest, WholeMetresNearSuchNumbersArePlaces) {
  EXPECT_THAT(faults_of(near_beijing("[116, 40]")), IsEmpty());
  EXPECT_THAT(faults_of(near_beijing("[120.5, 80.5]")), IsEmpty()) << "not near the origin";
}

TEST(SpotsTest, WithoutAnOriginFineNumbersAreSeen) {
  EXPECT_THAT(faults_of(with(kEmergencies, "at: [200, 300]", "at: [116.3651, 39.9051]")),
              ElementsAre(HasSubstr("places are metres east and north of the point [0, 0]")));
  EXPECT_THAT(faults_of(with(kEmergencies, "at: [200, 300]", "at: [116.5, 39.25]")), IsEmpty());
}

TEST(SpotsTest, BasesAndStandByPlacesAreSeenToo) {
  EXPECT_THAT(faults_of(with(kSmallDistrict, "base: [0, 0]", "base: [116.3651, 39.9051]")),
              ElementsAre(HasSubstr("organisation.units[utilities].base: looks like degrees")));
  EXPECT_THAT(faults_of(with(kSmallDistrict, "unit: utilities, people: 1",
                             "unit: utilities, people: 1, stand_by: [116.3651, 39.9051]")),
              ElementsAre(HasSubstr("staffing.lines[water].stand_by: looks like degrees")));
}

TEST(SpotsTest, APlaceBelongsToItsOutlineElseToTheNearestCell) {
  const model::District district = world_of(kEmergencies).district;
  const auto place = [](double x, double y) {
    return model::Place{base::Metres(x), base::Metres(y)};
  };
  EXPECT_EQ(area_at(place(990, 10), district), model::SubdistrictId(0));
  EXPECT_EQ(area_at(place(1010, 10), district), model::SubdistrictId(1));
  EXPECT_EQ(area_at(place(5000, 10), district), model::SubdistrictId(1));
  EXPECT_TRUE(lies_outside(place(5000, 10), district));
  EXPECT_FALSE(lies_outside(place(990, 10), district));
  model::District undrawn = district;
  undrawn.subdistricts[0].outline.clear();
  EXPECT_FALSE(lies_outside(place(5000, 10), undrawn));
}

}  // namespace
}  // namespace wangge::scenario
