// The same seed tells the same story: whatever the number of jobs, again and again, one engine
// round an event or running ahead, and with a unit in the world that nobody uses.
#include <gtest/gtest.h>

#include <sstream>

#include "base/hash.hpp"
#include "experiment/campaign.hpp"
#include "experiment/replication.hpp"
#include "indicator/catalogue.hpp"
#include "kernel/trial.hpp"
#include "record/fields.hpp"
#include "scenario/read_scenario.hpp"
#include "support/scratch_folder.hpp"

namespace wangge {
namespace {

using Settings = std::vector<std::string>;

std::string file_of(const std::string& scenario) {
  return std::string(WANGGE_SOURCE_DIR) + "/scenarios/" + scenario + "/scenario.yaml";
}

model::World world_in(const std::string& file, Settings settings = {},
                      const std::vector<std::filesystem::path>& layers = {}) {
  settings.push_back("experiment.length=4 d");
  settings.push_back("experiment.warm_up=1 d");
  return scenario::read_scenario(file, layers, settings);
}

/// In 900 withdrawals and volunteers begin on the 20th.
Settings days_of(const std::string& scenario) {
  return scenario.starts_with("900") ? Settings{"experiment.start=2008-07-18"} : Settings();
}

model::World world_of(const std::string& scenario, Settings settings = {},
                      const std::vector<std::filesystem::path>& layers = {}) {
  for (const std::string& days : days_of(scenario)) settings.push_back(days);
  return world_in(file_of(scenario), settings, layers);
}

std::string name_of_scenario(const testing::TestParamInfo<const char*>& p) {
  return "Scenario" + std::string(p.param).substr(0, 3);
}

/// The bytes of a campaign's results.sqlite: every configuration, two replications.
std::string campaign(const model::World& world, std::size_t jobs, bool step) {
  const support::ScratchFolder folder;
  experiment::CampaignPlan plan;
  plan.folder = folder.path();
  plan.provenance = {"", "", world.experiment.seed, "", ""};
  for (std::size_t c = 0; c < world.staffing.configurations.size(); ++c)
    plan.configurations.push_back(model::ConfigurationId(c));
  plan.replications = 2;
  plan.keep = experiment::Keep::All;
  plan.jobs = jobs;
  plan.step = step;
  EXPECT_TRUE(experiment::run_campaign(world, plan).complete());
  return support::bytes_of(experiment::store_file(plan.folder));
}

class DeterminismTest : public testing::TestWithParam<const char*> {};

TEST_P(DeterminismTest, SameBytesWithOneJobAndWithTwo) {
  const model::World world = world_of(GetParam());
  EXPECT_EQ(campaign(world, 1, false), campaign(world, 2, false));
}

TEST_P(DeterminismTest, SameBytesTwice) {
  const model::World world = world_of(GetParam());
  EXPECT_EQ(campaign(world, 2, false), campaign(world, 2, false));
}

TEST_P(DeterminismTest, SameBytesStepByStep) {
  const model::World world = world_of(GetParam());
  EXPECT_EQ(campaign(world, 1, false), campaign(world, 1, true));
}

/// Roads that close, crowds, rain, lanes, all four numbers and data flows at once.
TEST(GamesDeterminismTest, SameBytesWithEveryLayerStepByStepAndWithTwoJobs) {
  const std::string folder = WANGGE_SOURCE_DIR "/scenarios/900-xicheng-2008/";
  model::World world = world_in(file_of("900-xicheng-2008"), {"experiment.start=2008-08-07"},
                                {folder + "emergencies.yaml", folder + "games-as-it-was.yaml",
                                 folder + "games-emergencies.yaml", folder + "outage.yaml"});
  world.staffing.configurations.resize(2);
  const std::string plain = campaign(world, 2, false);
  EXPECT_EQ(plain, campaign(world, 1, true));
}

INSTANTIATE_TEST_SUITE_P(
    Scenarios, DeterminismTest,
    testing::Values("010-one-desk", "020-two-departments", "030-returns-and-rework",
                    "040-night-shift-and-working-hours", "050-patrol-discovery", "060-slow-uplink",
                    "070-whose-manhole", "100-ordinary-week", "200-day-of-emergencies",
                    "210-nearest-or-list", "220-multi-agency", "230-closure-morning",
                    "240-surge-and-move-up", "300-olympic-day", "310-perimeter-closed",
                    "320-outage", "330-rain-on-closure-day", "900-xicheng-2008"),
    name_of_scenario);

/// A digest of everything that happens to cases and desks, units called by their names.
class NamedStory final : public record::Listener {
 public:
  explicit NamedStory(const model::World& world) : world_(world) {}
  void interval(const record::Interval& i) override {
    add(i.problem.count(), i.when.from.count(), i.when.to.count());
    digest_.add_field(record::word_of(i.stage)).add_field(record::word_of(i.cause));
    digest_.add_field(name_of(i.unit));
  }
  void desk_work_ended(const record::DeskRecord& d) override {
    add(d.stream, d.arrived.count(), d.ended.value_or(base::Instant()).count());
  }
  void staff_changed(model::UnitId unit, base::Instant when, std::size_t on_duty, std::size_t busy,
                     std::size_t waiting) override {
    if (name_of(unit) == "spare" || name_of(unit) == "idle") return;
    digest_.add_field(name_of(unit));
    add(when.count(), on_duty, busy, waiting);
  }
  [[nodiscard]] std::string digest() const { return digest_.hex(); }

 private:
  void add(auto... numbers) { (digest_.add_field(std::to_string(numbers)), ...); }
  [[nodiscard]] std::string name_of(model::UnitId unit) const {
    return unit.exists() ? world_.organisation.unit(unit).name.key : "";
  }

  const model::World& world_;
  base::Fingerprint digest_;
};

std::string story(const model::World& world) {
  auto trial = kernel::Trial::start([&] {
    NamedStory heard(world);
    experiment::replicate(world, model::ConfigurationId(0), 0, {&heard, false});
    return heard.digest();
  });
  const auto outcome = trial.wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  return outcome.result;
}

const char* const kSpare = R"(organisation:
  posts: [{id: spare}]
  units: [{id: idle, kind: department}]
staffing: {lines: [{id: spare, unit: spare, people: 3}, {id: idle, unit: idle, people: 2}]}
)";

class UnusedUnitTest : public testing::TestWithParam<const char*> {};

TEST_P(UnusedUnitTest, ChangesNothingWhereItComesLast) {
  const support::ScratchFolder folder;
  const auto spare = folder.file("spare.yaml");
  support::write_bytes(spare, kSpare);
  EXPECT_EQ(story(world_of(GetParam())), story(world_of(GetParam(), {}, {spare})));
}

TEST_P(UnusedUnitTest, ChangesNothingWhereItComesFirst) {
  const support::ScratchFolder folder;
  support::write_bytes(folder.file("spare.yaml"), kSpare);
  const auto whole = folder.file("whole.yaml");
  support::write_bytes(whole, "extends: [spare.yaml, " + file_of(GetParam()) + "]\n");
  const model::World spared = world_in(whole.string(), days_of(GetParam()));
  const auto& units = spared.organisation.units;
  EXPECT_EQ(units.front().name.key, "spare");
  EXPECT_EQ(story(world_of(GetParam())), story(spared));
}

INSTANTIATE_TEST_SUITE_P(Scenarios, UnusedUnitTest,
                         testing::Values("020-two-departments", "050-patrol-discovery",
                                         "060-slow-uplink", "070-whose-manhole",
                                         "200-day-of-emergencies", "230-closure-morning",
                                         "900-xicheng-2008"),
                         name_of_scenario);

TEST(UnusedUnitsTest, WouldBeSeenIfItDidSomething) {
  const Settings one_more{"staffing.lines.chengguan.people=9"};
  EXPECT_NE(story(world_of("020-two-departments")),
            story(world_of("020-two-departments", one_more)));
}

}  // namespace
}  // namespace wangge
