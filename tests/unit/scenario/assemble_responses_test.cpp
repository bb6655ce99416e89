#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// ambulance: unit 3, its stations 4 and 5; police: 6, its teams 7 and 8
constexpr model::UnitId kAmbulance{3}, kFuxing{4}, kYuetan{5}, kPolice{6}, kPoliceWest{7};

const std::string kTurnout = "turnout: lognormal(2 min cv 0.5)\n";

std::string by_list(const std::string& lists) {
  return with(kEmergencies, kTurnout,
              kTurnout + "        send_by: preference\n        preference: " + lists + "\n");
}

TEST(AssembleResponsesTest, TheWholeHasTheResponseAndItsStationsHaveNone) {
  const model::World world = world_of(kEmergencies);
  const model::Organisation& organisation = world.organisation;
  ASSERT_TRUE(organisation.unit(kAmbulance).response);
  EXPECT_EQ(organisation.unit(kAmbulance).response->turnout,
            random::Distribution::lognormal(120.0, 0.5));
  EXPECT_TRUE(organisation.unit(kAmbulance).response->waits);
  EXPECT_FALSE(organisation.unit(kFuxing).response);
  EXPECT_EQ(organisation.unit(kPolice).response->send_by, model::SendBy::ZoneFirst);
  EXPECT_FALSE(organisation.unit(kPoliceWest).response);
}

TEST(AssembleResponsesTest, SaysAllThatThePlannerSays) {
  const model::World world =
      world_of(with(kEmergencies, kTurnout,
                    kTurnout + "        mutual_aid: false\n        when_none_free: pass_on\n"
                               "        after_job: stay\n        coverage: true\n"
                               "        move_up: {keep: 2, longest: 8 min}\n"));
  const auto& response = world.organisation.unit(kAmbulance).response;
  EXPECT_FALSE(response->mutual_aid);
  EXPECT_FALSE(response->waits);
  EXPECT_EQ(response->after_job, model::AfterJob::Stay);
  EXPECT_TRUE(response->coverage);
  EXPECT_EQ(response->move_up->keep, 2);
  EXPECT_EQ(response->move_up->longest, base::minutes(8));
  EXPECT_THAT(response->preference, IsEmpty());
}

TEST(AssembleResponsesTest, TheNarrowerAreaWins) {
  const model::World world =
      world_of(by_list("{west: [fuxing, yuetan], east: [yuetan], east-01: [yuetan, fuxing], "
                       "\"000000002001002\": [fuxing]}"));
  const auto& lists = world.organisation.unit(kAmbulance).response->preference;
  EXPECT_THAT(lists, ElementsAre(ElementsAre(kFuxing, kYuetan), ElementsAre(kFuxing, kYuetan),
                                 ElementsAre(kYuetan, kFuxing), ElementsAre(kFuxing)));
}

TEST(AssembleResponsesTest, TeamsArePreferredByTheirSubdistrict) {
  const model::World world =
      world_of(with(kEmergencies, "send_by: zone_first",
                    "send_by: preference, preference: {west: [west, east], east: [east]}"));
  EXPECT_THAT(world.organisation.unit(kPolice).response->preference[0],
              ElementsAre(kPoliceWest, model::UnitId(8)));
}

TEST(AssembleResponsesTest, EveryCellMustHaveAList) {
  EXPECT_THAT(faults_of(by_list("{west: [fuxing]}")),
              ElementsAre(HasSubstr("response: `preference` has no list for 2 cells (the first: "
                                    "`000000002001001`, in `east`)")));
}

TEST(AssembleResponsesTest, ListsAndTheirPolicyGoTogether) {
  EXPECT_THAT(faults_of(with(kEmergencies, kTurnout, kTurnout + "        send_by: preference\n")),
              ElementsAre(HasSubstr("`send_by: preference` needs lists")));
  EXPECT_THAT(
      faults_of(with(kEmergencies, kTurnout, kTurnout + "        preference: {west: [fuxing]}\n")),
      ElementsAre(HasSubstr("used with `send_by: preference` only")));
}

TEST(AssembleResponsesTest, NamesTheStationAndTheAreaThatWereMeant) {
  EXPECT_THAT(faults_of(by_list("{west: [fuxin, yuetan], eest: [yuetan]}")),
              ElementsAre(HasSubstr("there is no station called `fuxin`; allowed: fuxing, yuetan; "
                                    "did you mean `fuxing`?"),
                          AllOf(HasSubstr("called `eest`"), HasSubstr("did you mean `east`?"))));
  EXPECT_THAT(faults_of(by_list("{west: [fuxing, fuxing], east: [yuetan]}")),
              ElementsAre(HasSubstr("`fuxing` stands in this list already")));
}

TEST(AssembleResponsesTest, AUnitInOnePlaceHasNoPreference) {
  EXPECT_THAT(
      faults_of(with(kEmergencies,
                     "each: subdistrict, response: {turnout: 1 min, send_by: zone_first",
                     "response: {turnout: 1 min, send_by: preference, preference: {west: [a]}")),
      ::testing::Contains(HasSubstr("only a unit with stations or a team in each subdistrict")));
}

}  // namespace
}  // namespace wangge::scenario
