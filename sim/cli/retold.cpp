#include "cli/retold.hpp"

#include <memory>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "cli/cache_folder.hpp"
#include "cli/study.hpp"
#include "cli/version.hpp"
#include "experiment/campaign.hpp"
#include "experiment/manifest.hpp"
#include "experiment/replication.hpp"
#include "indicator/catalogue.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;
using Only = std::optional<model::ProblemId>;

/// Passes on what is said of the one case or incident that is asked for.
class OnlyCase final : public record::Listener {
 public:
  OnlyCase(Only problem, record::Listener& to) : problem_(problem), to_(to) {}
  void interval(const record::Interval& i) override {
    if (!problem_ || i.problem == *problem_) to_.interval(i);
  }
  void case_ended(const record::CaseRecord& c) override {
    if (!problem_ || c.problem == *problem_) to_.case_ended(c);
  }
  void incident_ended(const record::IncidentRecord& i) override {
    if (!problem_ || i.incident == *problem_) to_.incident_ended(i);
  }
  void response_ended(const record::ResponseRecord& r) override {
    if (!problem_ || r.incident == *problem_) to_.response_ended(r);
  }

 private:
  Only problem_;
  record::Listener& to_;
};

model::ConfigurationId configuration_of(const model::World& world, const std::string& key) {
  if (key.empty()) return model::ConfigurationId(0);
  return configurations_named(world, {key}).front();
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& why) {
  throw base::InvalidInput({folder.string(), 0, 0, "", why});
}

model::World world_of(const experiment::Manifest& manifest, const fs::path& folder) {
  if (manifest.version != version())
    refuse(folder, base::text("trace.other_version", manifest.version, version()));
  auto loaded = load(manifest.source);
  if (loaded.resolved.hash != manifest.scenario_hash)
    refuse(folder, base::text("trace.scenario_changed", manifest.source.scenario.generic_string()));
  loaded.world.experiment.seed = manifest.seed;
  return std::move(loaded.world);
}

Retold from(const record::Results& results, record::TrialKey trial, base::Instant horizon) {
  return {trial, results.directory(), horizon, results.provenance(),
          [results, trial](record::Listener& listener, Only only) {
            results.replay(trial, listener, only);
          }};
}

/// The replication's number in the campaign; a configuration that it does not have is nobody's.
record::TrialKey key_in(const record::Results& results, const TrialAddress& address) {
  const auto configuration =
      address.configuration.empty()
          ? 0
          : results.directory().find(record::Kind::Configuration, address.configuration);
  return {model::ConfigurationId(configuration), address.replication};
}

}  // namespace

fs::path campaign_folder(const fs::path& named) {
  const fs::path usual = fs::path("results") / named;
  return !fs::exists(named) && fs::exists(usual) ? usual : named;
}

bool is_kept(const record::Results& results, record::TrialKey key) {
  for (const record::TrialInfo& trial : results.trials())
    if (trial.key == key) return trial.kept;
  return false;
}

Retold retold(const model::World& world, const TrialAddress& address,
              const record::Provenance& provenance) {
  const auto& plan = world.experiment;
  const record::TrialKey trial{configuration_of(world, address.configuration), address.replication};
  return {trial, indicator::directory_of(world), plan.start + plan.length, provenance,
          [&world, trial](record::Listener& listener, Only only) {
            OnlyCase filter(only, listener);
            const auto roads =
                network::make_road_travel(world, network::TravelCache(travel_cache_folder()));
            experiment::replicate(world, trial.configuration, trial.replication,
                                  {&filter, false, roads.get()});
          }};
}

Retold retold(const model::World& world, const record::Results& results,
              const TrialAddress& address, const record::Provenance& provenance) {
  const record::TrialKey trial = key_in(results, address);
  if (!is_kept(results, trial)) return retold(world, address, provenance);
  return from(results, trial, world.experiment.start + world.experiment.length);
}

Retold retold(const fs::path& named, const TrialAddress& address) {
  const fs::path folder = campaign_folder(named);
  const auto manifest = experiment::read_manifest(folder);
  const auto results = record::Results::open(experiment::store_file(folder));
  const record::TrialKey trial = key_in(results, address);
  if (is_kept(results, trial)) return from(results, trial, manifest.horizon);
  const auto world = std::make_shared<const model::World>(world_of(manifest, folder));
  Retold again = retold(*world, address, results.provenance());
  again.tell = [world, tell = std::move(again.tell)](record::Listener& listener, Only only) {
    tell(listener, only);
  };
  return again;
}

}  // namespace wangge::cli
