// The shipped district with its layer of emergencies lands inside the bands of emergency_bands.tsv,
// in every staffing configuration answers what comes, and the Games have fewer calls.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/read_scenario.hpp"
#include "support/bands.hpp"

namespace wangge {
namespace {

using indicator::ReplicationResult;
using record::Kind;
using record::Scope;
using testing::AllOf;
using testing::Ge;
using testing::Le;
using namespace support;

const std::string kFolder = WANGGE_SOURCE_DIR "/scenarios/900-xicheng-2008";
const std::string kEmergencies = kFolder + "/emergencies.yaml";

model::World with_layers(std::vector<std::filesystem::path> more = {}) {
  more.insert(more.begin(), kEmergencies);
  return scenario::read_scenario(kFolder, more);
}

template <class Things>
std::optional<std::uint32_t> number_of(const Things& things, const std::string& key) {
  for (std::size_t i = 0; i < things.size(); ++i)
    if (things[i].name.key == key) return static_cast<std::uint32_t>(i);
  return std::nullopt;
}

/// The centre, type of incident or service of that name.
Scope scope_of(const std::string& key, const model::World& world) {
  if (const auto centre = number_of(world.emergencies.centres, key)) return {Kind::Centre, *centre};
  if (const auto type = number_of(world.emergencies.types, key)) return {Kind::IncidentType, *type};
  if (const auto unit = number_of(world.organisation.units, key)) return {Kind::Unit, *unit};
  ADD_FAILURE() << "nothing is called " << key;
  return {};
}

double measured_days(const model::World& world) {
  const auto measured = world.experiment.length - world.experiment.warm_up;
  return base::in_seconds(measured) / base::in_seconds(base::days(1));
}

/// A count is one a day.
Pooled pooled_by_day(const std::vector<ReplicationResult>& results, const std::string& indicator,
                     const std::string& scope, const model::World& world) {
  Pooled seen = pooled(results, {scope_of(scope, world)}, indicator);
  if (indicator == "incidents") seen.value /= measured_days(world);
  return seen;
}

TEST(EmergencyCalibrationTest, PutsTheBaselineInsideEveryBand) {
  const auto world = with_layers();
  const auto results = replicate(world, 4);
  const auto bands = read_bands(WANGGE_SOURCE_DIR "/tests/properties/emergency_bands.tsv");
  ASSERT_EQ(bands.size(), 22U);
  for (const Band& band : bands)
    expect_inside(band, pooled_by_day(results, band.indicator, band.scope, world), band.scope);
}

/// So many measured days of it from 8 August on.
model::World from_the_opening(model::World world, int days) {
  world.experiment.start = base::start_of_day(base::to_date(2008, 8, 7));
  world.experiment.length = base::days(days + 1);
  world.experiment.warm_up = base::days(1);
  return world;
}
model::World some_days(model::World world) { return from_the_opening(std::move(world), 3); }

TEST(EmergencyCalibrationTest, EveryConfigurationAnswersWhatComes) {
  const auto world = some_days(with_layers());
  const auto roads = network::make_road_travel(world);
  EXPECT_EQ(world.staffing.configurations.size(), 10U);
  for (std::size_t c = 0; c < world.staffing.configurations.size(); ++c) {
    const std::string& name = world.staffing.configurations[c].name.key;
    const auto result = replicate_apart(world, model::ConfigurationId(c), 0, roads.get());
    EXPECT_GT(result.value(indicator::find("within_15")).value_or(0), 0.9) << name;
    EXPECT_GT(result.value(indicator::find("closing_rate")).value_or(0), 0.8) << name;
  }
}

const std::filesystem::path kGames = kFolder + "/games-as-it-was.yaml";

TEST(EmergencyCalibrationTest, TheGamesMakeCallsFewer) {
  const auto with_games = with_layers({kGames, kFolder + "/games-emergencies.yaml"});
  const auto calls = [](const model::World& world) {
    return replicate(some_days(world), 1).front().value(indicator::find("incidents")).value_or(0);
  };
  EXPECT_THAT(calls(with_games) / calls(with_layers()), AllOf(Ge(0.4), Le(0.9)));
}

TEST(EmergencyCalibrationTest, TheGamesChangeEachTypeAsTheyDid) {
  const auto games =
      from_the_opening(with_layers({kGames, kFolder + "/games-emergencies.yaml"}), 17);
  const auto plain = from_the_opening(with_layers(), 17);
  const auto during = replicate(games, 4), otherwise = replicate(plain, 4);
  const auto bands = read_bands(WANGGE_SOURCE_DIR "/tests/properties/games_bands.tsv");
  ASSERT_EQ(bands.size(), 4U);
  for (const Band& band : bands) {
    Pooled ratio = pooled_by_day(during, band.indicator, band.scope, games);
    ratio.value /= pooled_by_day(otherwise, band.indicator, band.scope, plain).value;
    expect_inside(band, ratio, band.scope);
  }
}

TEST(EmergencyCalibrationTest, TheGamesMayLieUnderOrOverIt) {
  const auto figures = [](const model::World& world) {
    return replicate(some_days(world), 1).front().serialise();
  };
  EXPECT_EQ(figures(scenario::read_scenario(kFolder, {kGames, kEmergencies})),
            figures(with_layers({kGames})));
}

}  // namespace
}  // namespace wangge
