#include "cli/blame_runs.hpp"

#include <algorithm>
#include <map>

#include "cli/progress.hpp"
#include "experiment/staff_cost.hpp"
#include "experiment/unkept_runs.hpp"
#include "indicator/gathered.hpp"

namespace wangge::cli {
namespace {

using base::Duration;
using report::Blame;
using report::OneMore;

/// Each line's late time while cases waited for its unit's people, the most first.
std::vector<std::size_t> lines_to_try(const model::Configuration& configuration,
                                      const Blame& blame) {
  std::map<std::size_t, Duration> waited;
  for (const auto& [holding, late] : blame.shares) {
    const auto& [unit, stage, cause] = holding;
    const bool waits = cause == record::Cause::WaitingForStaff || cause == record::Cause::OffShift;
    if (waits && unit.exists()) waited[unit.index()] += late;
  }
  const auto late = [&](std::size_t line) {
    const auto found = waited.find(configuration.lines[line].unit.index());
    return found == waited.end() ? Duration(0) : found->second;
  };
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < configuration.lines.size(); ++i)
    if (configuration.lines[i].people > 0 && late(i) > Duration(0)) lines.push_back(i);
  std::ranges::stable_sort(lines, std::greater{}, late);
  return lines;
}

class Runs {
 public:
  Runs(const Study& study, bool quiet)
      : study_(study), quiet_(quiet), runs_(study.world, study.plan) {}

  [[nodiscard]] std::optional<Blame> blame(const model::World& world) const {
    const auto& plan = world.experiment;
    const auto hear = [&](std::uint32_t replication, const experiment::UnkeptRuns::Tell& tell) {
      report::BlameListener listener(replication, indicator::measured_window(plan));
      tell(listener);
      return listener.blame().serialise();
    };
    const auto heard = runs_.hear(world, configuration(), hear, shown_progress(quiet_));
    if (!heard) return std::nullopt;
    Blame sum;
    for (const std::string& bytes : *heard) sum.add(Blame::parse(bytes));
    return sum;
  }

  [[nodiscard]] std::optional<OneMore> one_more(std::size_t number, const Blame& before) const {
    model::World world = study_.world;
    auto& line = world.staffing.configurations[configuration().index()].lines[number];
    OneMore more{.line = line.key, .unit = line.unit, .people = line.people};
    ++line.people;
    more.cost_a_day = (cost_of(world) - cost_of(study_.world)) / days();
    const auto after = blame(world);
    if (!after) return std::nullopt;
    return report::compared(more, before, *after, study_.plan.replications,
                            study_.world.experiment.confidence);
  }

  [[nodiscard]] double days() const {
    return base::in_hours(indicator::measured_window(study_.world.experiment).length()) / 24;
  }
  [[nodiscard]] model::ConfigurationId configuration() const {
    return study_.plan.configurations.front();
  }

 private:
  [[nodiscard]] base::Yuan cost_of(const model::World& world) const {
    return experiment::staff_cost(world, configuration()).cost;
  }

  const Study& study_;
  bool quiet_;
  experiment::UnkeptRuns runs_;
};

}  // namespace

std::optional<report::WhyLate> why_late(const Study& study, std::size_t lines, bool quiet) {
  const Runs runs(study, quiet);
  auto blame = runs.blame(study.world);
  if (!blame) return std::nullopt;
  report::WhyLate why{.configuration = runs.configuration(),
                      .replications = study.plan.replications,
                      .blame = std::move(*blame),
                      .one_more = {},
                      .nobody_waited = false,
                      .confidence = study.world.experiment.confidence,
                      .days = runs.days()};
  const auto& all = study.world.staffing.configurations[why.configuration.index()];
  const auto tries = lines_to_try(all, why.blame);
  why.nobody_waited = tries.empty() && lines > 0;
  for (const std::size_t line : tries) {
    if (why.one_more.size() == lines) break;
    const auto more = runs.one_more(line, why.blame);
    if (!more) return std::nullopt;
    why.one_more.push_back(*more);
  }
  const auto fewer = [](const OneMore& m) { return m.fewer ? m.fewer->mean : 0; };
  std::ranges::stable_sort(why.one_more, std::greater{}, fewer);
  return why;
}

}  // namespace wangge::cli
