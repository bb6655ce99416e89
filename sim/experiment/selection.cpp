#include "experiment/selection.hpp"

#include <algorithm>

#include "experiment/selection_search.hpp"
#include "stats/paired.hpp"
#include "stats/simultaneous.hpp"

namespace wangge::experiment {
namespace {

using stats::Feasibility;

/// Tells what a search has found.
class Telling {
 public:
  Telling(const model::World& world, const SelectionPlan& plan, const SelectionRuns& runs,
          const SearchOutcome& found)
      : world_(world), plan_(plan), runs_(runs), found_(found) {}

  Selection run() {
    result_.plan = plan_;
    result_.end = found_.end;
    result_.needed = found_.needed;
    result_.chosen = found_.chosen.has_value();
    for (const auto configuration : runs_.plan().configurations) add_candidate(configuration);
    set_apart();
    rank();
    return std::move(result_);
  }

 private:
  void add_candidate(model::ConfigurationId who) {
    Candidate c{.configuration = who,
                .replications = runs_.replications(who),
                .objective = {},
                .required = {},
                .verdict = Feasibility::Feasible,
                .beaten = std::ranges::find(found_.beaten, who) != found_.beaten.end(),
                .to_best = {},
                .staff = staff_cost(world_, who)};
    result_.replications += c.replications;
    if (const auto found = found_.verdicts.find(who); found != found_.verdicts.end())
      c.verdict = found->second;
    if (c.replications > 0)
      c.objective = estimate(stats::Moments(runs_.values(who, plan_.objective)), plan_.confidence);
    for (const Requirement& r : plan_.requirements)
      c.required.push_back(
          c.replications > 0
              ? estimate(stats::Moments(runs_.values(who, r.indicator)), plan_.confidence)
              : std::nullopt);
    result_.candidates.push_back(std::move(c));
  }

  /// How far each is from the best of the others, of those that keep the requirements.
  void set_apart() {
    std::vector<Candidate*> kept;
    for (Candidate& c : result_.candidates)
      if (c.verdict == Feasibility::Feasible && c.replications > 1) kept.push_back(&c);
    const auto each = stats::bonferroni(plan_.confidence,
                                        std::max<std::size_t>(1, stats::all_pairs(kept.size())));
    std::vector<stats::PairInterval> pairs;
    for (std::size_t a = 0; a < kept.size(); ++a)
      for (std::size_t b = a + 1; b < kept.size(); ++b)
        pairs.push_back({a, b, difference(*kept[a], *kept[b], each)});
    const auto apart = stats::best_intervals(kept.size(), pairs, better_of(plan_.objective));
    for (std::size_t i = 0; i < kept.size() && kept.size() > 1; ++i) kept[i]->to_best = apart[i];
  }

  [[nodiscard]] stats::Interval difference(const Candidate& a, const Candidate& b,
                                           base::Probability confidence) const {
    auto of_a = runs_.values(a.configuration, plan_.objective);
    auto of_b = runs_.values(b.configuration, plan_.objective);
    const auto both = std::min(of_a.size(), of_b.size());
    of_a.resize(both);
    of_b.resize(both);
    return *stats::Paired(of_a, of_b).interval(confidence);
  }

  void rank() {
    const auto comes_before = [&](const Candidate& a, const Candidate& b) {
      const auto place = [&](const Candidate& c) {
        return std::tuple(found_.chosen != c.configuration, c.verdict != Feasibility::Feasible,
                          !c.objective);
      };
      if (place(a) != place(b)) return place(a) < place(b);
      return a.objective &&
             stats::upwards(better_of(plan_.objective)) * (a.objective->mean - b.objective->mean) >
                 0;
    };
    std::ranges::stable_sort(result_.candidates, comes_before);
  }

  const model::World& world_;
  const SelectionPlan& plan_;
  const SelectionRuns& runs_;
  const SearchOutcome& found_;
  Selection result_;
};

}  // namespace

Selection select_best(const model::World& world, const SelectionPlan& plan, SelectionRuns& runs) {
  const SearchOutcome found = search_best(plan, runs);
  return Telling(world, plan, runs, found).run();
}

}  // namespace wangge::experiment
