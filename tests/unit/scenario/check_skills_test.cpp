#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/skilled_scenario.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

TEST(CheckSkillsTest, SomebodyOfTheUnitCanDoWhatIsNeeded) {
  EXPECT_THAT(faults_of(kPumps), ElementsAre());
  EXPECT_THAT(load_text(kPumps).notes, ElementsAre());
}

TEST(CheckSkillsTest, TheFaultNamesTheConfigurationsWhereNobodyCan) {
  const std::string text =
      kPumps + "configurations: [{id: games, lines: [{id: pump-crew, skills: []}]}]\n";
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("pumps]", text) +
                          "categories.list[flood].needs: in configuration `games` nobody at "
                          "`drains` can do this alone: pumps; such cases would wait for ever"));
}

TEST(CheckSkillsTest, OnePersonMustHaveAllOfThem) {
  const std::string text = with(with(kPumps, "needs: [pumps]", "needs: [pumps, power]"),
                                "people: 2}", "people: 2, skills: [power]}");
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("can do this alone: power, pumps")));
  EXPECT_THAT(faults_of(with(text, "skills: [pumps]", "skills: [pumps, power]")), ElementsAre());
}

TEST(CheckSkillsTest, WhoeverIsSentAwayHelpsNobody) {
  const std::string text =
      kPumps + "configurations: [{id: games, lines: [{id: away, unit: drains, people: -1}]}]\n";
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("in configuration `games` nobody")))
      << "the last named are sent";
}

TEST(CheckSkillsTest, EachTeamThatMayHandleItIsAsked) {
  const std::string text =
      with(with(kSmallDistrict, "profile: order\n", "profile: order\n      needs: [vans]\n"),
           "people: {desheng: 2, yuetan: 1}}",
           "people: {desheng: 2}, skills: [vans]}\n    - {id: more, unit: chengguan, people: "
           "{yuetan: 1}}");
  EXPECT_THAT(faults_of(text), UnorderedElementsAre(HasSubstr("nobody at `chengguan@yuetan`"),
                                                    HasSubstr("nobody at `streets@desheng`"),
                                                    HasSubstr("nobody at `streets@yuetan`")));
}

TEST(CheckSkillsTest, AFurtherOwnerIsAskedToo) {
  const std::string text =
      with(with(with(kPumps, "[{id: drains}]", "[{id: drains}, {id: water}]"),
                "owner: drains, needs", "owner: drains, also: {water: 0.2}, needs"),
           "people: 2}", "people: 2}\n    - {id: water, unit: water, people: 1}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("nobody at `water` can do this alone: pumps")));
  EXPECT_THAT(
      faults_of(with(text, "unit: water, people: 1", "unit: water, people: 1, skills: [pumps]")),
      ElementsAre());
}

TEST(CheckSkillsTest, ASkillThatNothingNeedsIsMisspeltOrNoted) {
  const std::string misspelt = with(kPumps, "people: 2}", "people: 2, skills: [pumpes]}");
  EXPECT_THAT(faults_of(misspelt),
              ElementsAre(place_of("pumpes", misspelt) +
                          "staffing.lines[crews].skills: no category or severity needs the skill "
                          "`pumpes`; did you mean `pumps`?"));
  const std::string other = with(kPumps, "people: 2}", "people: 2, skills: [电工]}");
  EXPECT_THAT(load_text(other).notes,
              ElementsAre("no category or severity needs the skill `电工`"));
}

}  // namespace
}  // namespace wangge::scenario
