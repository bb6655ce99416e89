#include "cli/traced_case.hpp"

#include <charconv>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "cli/cache_folder.hpp"
#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "experiment/campaign.hpp"
#include "experiment/manifest.hpp"
#include "experiment/replication.hpp"
#include "indicator/catalogue.hpp"
#include "model/problem_id.hpp"

namespace wangge::cli {
namespace {

/// Passes on what is said of one case.
class OnlyCase final : public record::Listener {
 public:
  OnlyCase(model::ProblemId problem, record::Listener& to) : problem_(problem), to_(to) {}
  void interval(const record::Interval& i) override {
    if (i.problem == problem_) to_.interval(i);
  }
  void case_ended(const record::CaseRecord& c) override {
    if (c.problem == problem_) to_.case_ended(c);
  }

 private:
  model::ProblemId problem_;
  record::Listener& to_;
};

model::ProblemId require_problem(const record::Directory& directory, const std::string& name) {
  if (const auto problem = problem_named(directory, name)) return *problem;
  std::string streams;
  for (const record::Entry& stream : directory.all(record::Kind::Stream))
    streams += (streams.empty() ? "" : ", ") + stream.name.key + "-1";
  throw UsageError(base::text("trace.no_such_name", name, streams));
}

void require_story(const TracedCase& found, const CaseAddress& address) {
  if (!found.story.record)
    throw UsageError(base::text("trace.no_such_case", address.name, address.replication));
}

model::ConfigurationId configuration_of(const model::World& world, const std::string& key) {
  if (key.empty()) return model::ConfigurationId(0);
  return configurations_named(world, {key}).front();
}

model::World world_of(const experiment::Manifest& manifest, const std::filesystem::path& folder) {
  auto loaded = load(manifest.source);
  if (loaded.resolved.hash != manifest.scenario_hash)
    throw base::InvalidInput(
        {folder.string(), 0, 0, "",
         base::text("trace.scenario_changed", manifest.source.scenario.generic_string())});
  loaded.world.experiment.seed = manifest.seed;
  return std::move(loaded.world);
}

/// The case as the store kept it; none where it did not.
std::optional<TracedCase> kept_case(const record::Results& results, base::Instant horizon,
                                    const CaseAddress& address) {
  TracedCase found{{}, results.directory(), horizon, results.provenance()};
  const auto problem = require_problem(found.directory, address.name);
  const auto configuration =
      address.configuration.empty()
          ? 0
          : found.directory.find(record::Kind::Configuration, address.configuration);
  for (const record::TrialInfo& trial : results.trials()) {
    const bool meant = trial.key.configuration == model::ConfigurationId(configuration) &&
                       trial.key.replication == address.replication;
    if (!meant || !trial.kept) continue;
    results.replay(trial.key, found.story, problem);
    require_story(found, address);
    return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<model::ProblemId> problem_named(const record::Directory& directory,
                                              const std::string& name) {
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto stream = directory.find(record::Kind::Stream, name.substr(0, dash));
  std::uint64_t number = 0;
  const char* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + dash + 1, end, number);
  const bool fits = number >> model::kStreamShift == 0;
  if (stream == record::kNobody || error != std::errc() || stop != end || !fits)
    return std::nullopt;
  return model::problem_id(stream, number);
}

TracedCase remake_case(const model::World& world, const CaseAddress& address,
                       const record::Provenance& provenance) {
  const auto horizon = world.experiment.start + world.experiment.length;
  TracedCase found{{}, indicator::directory_of(world), horizon, provenance};
  OnlyCase listener(require_problem(found.directory, address.name), found.story);
  const auto roads =
      network::make_road_travel(world, network::TravelCache(travel_cache_folder()));
  experiment::replicate(world, configuration_of(world, address.configuration), address.replication,
                        {&listener, false, roads.get()});
  require_story(found, address);
  return found;
}

TracedCase case_of_campaign(const std::filesystem::path& folder, const CaseAddress& address) {
  const auto manifest = experiment::read_manifest(folder);
  const auto results = record::Results::open(experiment::store_file(folder));
  if (auto kept = kept_case(results, manifest.horizon, address)) return *std::move(kept);
  return remake_case(world_of(manifest, folder), address, results.provenance());
}

}  // namespace wangge::cli
