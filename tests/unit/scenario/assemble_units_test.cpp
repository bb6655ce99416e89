#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

const model::Unit& unit(const model::World& world, const std::string& key) {
  const auto& units = world.organisation.units;
  return *std::find_if(units.begin(), units.end(),
                       [&](const model::Unit& unit) { return unit.name.key == key; });
}

TEST(AssembleUnitsTest, AUnitIsOfTheKindUnderWhichItStands) {
  const model::World world = world_of(kSmallDistrict);
  EXPECT_EQ(unit(world, "intake").kind, model::UnitKind::Desk);
  EXPECT_EQ(unit(world, "supervisors@yuetan").kind, model::UnitKind::Supervisors);
  EXPECT_EQ(unit(world, "chengguan").kind, model::UnitKind::Department);
  EXPECT_EQ(unit(world, "streets@desheng").kind, model::UnitKind::Subdistrict);
  EXPECT_EQ(unit(world, "utilities").kind, model::UnitKind::Outside);
}

TEST(AssembleUnitsTest, ATeamsChineseNameSaysStreetOnce) {
  EXPECT_EQ(unit(world_of(kSmallDistrict), "streets@desheng").name.zh, "德胜街道城管科");
}

TEST(AssembleUnitsTest, ATeamHasWhatItsUnitHas) {
  const model::World world = world_of(kSmallDistrict);
  const model::Unit& team = unit(world, "chengguan@yuetan");
  EXPECT_EQ(team.area, model::SubdistrictId(1));
  EXPECT_EQ(world.organisation.unit(team.whole).name.key, "chengguan");
  EXPECT_EQ(team.hourly_cost, base::Yuan(60));
  EXPECT_EQ(team.fails_check, base::Probability(0.04));
  EXPECT_EQ(team.return_decision, random::Distribution::lognormal(7200.0, 1));
}

TEST(AssembleUnitsTest, CrewsStartInTheMiddleOfTheirArea) {
  const model::World world = world_of(kSmallDistrict);
  double x = 0;
  for (std::size_t i = 8; i < 12; ++i) x += world.district.cells[i].centre.x.count() / 4;
  EXPECT_NEAR(unit(world, "chengguan@yuetan").base.x.count(), x, 1e-6);
  EXPECT_LT(unit(world, "chengguan@desheng").base.x.count(), x);
}

TEST(AssembleUnitsTest, AUnitWorksInOneAreaOrHasTeams) {
  const std::string text =
      with(kSmallDistrict, "each: subdistrict, speed", "each: subdistrict, area: yuetan, speed");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("yuetan, speed", text) +
                          "organisation.units[chengguan].area: a unit works either in one area or "
                          "with a team in each subdistrict"));
}

TEST(AssembleUnitsTest, SuggestsTheAreaThatWasMeant) {
  const std::string text = with(kSmallDistrict, "kind: outside,", "kind: outside, area: yuetn,");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("yuetn", text) +
                          "organisation.units[utilities].area: there is no subdistrict called "
                          "`yuetn`; allowed: desheng, yuetan; did you mean `yuetan`?"));
}

TEST(AssembleUnitsTest, WhoMayNotComplyIsTalkedWith) {
  const std::string text = with(kSmallDistrict, "kind: outside,", "kind: outside, complies: 80 %,");
  EXPECT_EQ(unit(world_of(text), "utilities").complies, base::Probability(0.8));
  const std::string silent = with(text, " liaison: exponential(1 d),", "");
  EXPECT_THAT(
      faults_of(silent),
      ElementsAre(place_of("80 %,", silent) +
                  "organisation.units[utilities].complies: `complies` says how a talk ends, so the "
                  "unit needs `liaison` too"));
}

TEST(AssembleUnitsTest, OnlyOutsideUnitsNeedALiaison) {
  const std::string text = with(kSmallDistrict, "kind: outside", "kind: department");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(place_of("exponential(1 d), base", text) +
                  "organisation.units[utilities].liaison: only units of kind `outside` have a "
                  "liaison step"));
}

TEST(AssembleUnitsTest, AKeyOfALayerIsWrongInTheLayer) {
  const Folder folder({{"scenario.yaml", kSmallDistrict},
                       {"layer.yaml", "organisation: {units: [{id: chengguan, complies: 0.5}]}"}});
  try {
    load_scenario(folder.path(), {folder.path() / "layer.yaml"});
    FAIL() << "it complies without a talk";
  } catch (const base::InvalidInput& invalid) {
    EXPECT_THAT(folder.lines_of(invalid), ElementsAre(testing::StartsWith("layer.yaml:1:50: ")));
  }
}

TEST(AssembleUnitsTest, AStationIsATeamWithAPlaceOfItsOwn) {
  const model::World world = world_of(kEmergencies);
  const model::Unit& station = unit(world, "ambulance@yuetan");
  EXPECT_EQ(station.name.zh, "月坛急救站");
  EXPECT_EQ(station.name.en, "ambulance station, Yuetan");
  EXPECT_EQ(station.base, (model::Place{base::Metres(1800), base::Metres(500)}));
  EXPECT_EQ(station.area, model::SubdistrictId(1)) << "it lies there";
  EXPECT_EQ(station.mode, model::TravelMode::Siren);
  EXPECT_EQ(station.hourly_cost, base::Yuan(300));
  EXPECT_EQ(world.organisation.unit(station.whole).name.key, "ambulance");
  EXPECT_EQ(world.organisation.stations(station.whole).size(), 2u);
}

TEST(AssembleUnitsTest, AStationMayBelongToAnotherSubdistrict) {
  const model::World world =
      world_of(with(kEmergencies, "at: [1800, 500]", "at: [1800, 500], area: west"));
  EXPECT_EQ(unit(world, "ambulance@yuetan").area, model::SubdistrictId(0));
  EXPECT_THAT(faults_of(with(kEmergencies, "at: [1800, 500]", "at: [1800, 500], area: wets")),
              ElementsAre(::testing::HasSubstr("did you mean `west`?")));
}

TEST(AssembleUnitsTest, StationsStandInsteadOfABaseAndOfTeams) {
  EXPECT_THAT(faults_of(with(kEmergencies, "mode: siren", "base: [0, 0]")),
              ElementsAre(::testing::HasSubstr("units[ambulance].base: crews start from their "
                                               "stations: leave `base` out")));
  EXPECT_THAT(faults_of(with(kEmergencies, "mode: siren", "area: west")),
              ElementsAre(::testing::HasSubstr("units[ambulance].area: each station has a "
                                               "subdistrict of its own")));
  EXPECT_THAT(faults_of(with(kEmergencies, "mode: siren", "each: subdistrict")),
              ElementsAre(::testing::HasSubstr("units[ambulance]: a unit has either stations or a "
                                               "team in each subdistrict")));
}

}  // namespace
}  // namespace wangge::scenario
