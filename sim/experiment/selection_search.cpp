#include "experiment/selection_search.hpp"

#include <algorithm>

#include "indicator/catalogue.hpp"
#include "stats/kim_nelson.hpp"
#include "stats/nelson_matejcik.hpp"
#include "stats/ocba_constrained.hpp"
#include "stats/simultaneous.hpp"

namespace wangge::experiment {
namespace {

using Configurations = std::vector<model::ConfigurationId>;
using stats::Feasibility;

constexpr std::uint32_t kBatch = 20;

class Search {
 public:
  Search(const SelectionPlan& plan, SelectionRuns& runs)
      : plan_(plan), runs_(runs), in_(runs.plan().configurations) {}

  SearchOutcome run() {
    if (plan_.procedure == Procedure::Budget)
      spend();
    else if (judge_requirements())
      search();
    return std::move(out_);
  }

 private:
  [[nodiscard]] base::Probability confidence() const {
    return stats::bonferroni(plan_.confidence, plan_.requirements.empty() ? 1 : 2);
  }
  /// Of the search among those that are left: who they are has been judged by the same
  /// replications, so each pair has the error that it had with all configurations.
  [[nodiscard]] base::Probability search_confidence() const {
    const auto all = static_cast<double>(runs_.plan().configurations.size() - 1);
    const auto left = static_cast<double>(in_.size() - 1);
    return base::Probability(1 - (1 - confidence().count()) * left / all);
  }
  [[nodiscard]] stats::Better better() const { return better_of(plan_.objective); }

  /// How far to simulate before the next look: the same whatever the number of processors, and
  /// enough to keep some of them busy.
  [[nodiscard]] std::uint32_t next_look(std::uint32_t seen) const {
    const std::uint32_t more = seen < plan_.first_stage ? plan_.first_stage : kBatch;
    return std::min(plan_.most, seen + more);
  }

  [[nodiscard]] bool ensure(const Configurations& who, std::uint32_t count) {
    if (runs_.ensure(who, count)) return true;
    out_.end = SelectionEnd::Stopped;
    return false;
  }

  [[nodiscard]] std::vector<double> required_values(model::ConfigurationId who,
                                                    std::uint32_t replication) const {
    std::vector<double> values;
    for (const Requirement& r : plan_.requirements)
      values.push_back(runs_.value(who, replication, r.indicator));
    return values;
  }

  /// Leaves in who keeps them. False if the selection is over.
  bool judge_requirements() {
    if (plan_.requirements.empty()) return true;
    std::vector<stats::Constraint> constraints;
    for (const Requirement& r : plan_.requirements) constraints.push_back(r.constraint);
    const stats::FeasibilityAims aims{confidence(), in_.size(), plan_.first_stage};
    std::map<model::ConfigurationId, stats::FeasibilityCheck> checks;
    for (const auto who : in_) checks.emplace(who, stats::FeasibilityCheck(constraints, aims));
    if (!judge(checks)) return false;
    for (const auto& [who, check] : checks) out_.verdicts[who] = check.verdict();
    std::erase_if(in_, [&](auto who) { return out_.verdicts[who] != Feasibility::Feasible; });
    if (in_.empty() && out_.end == SelectionEnd::Decided) out_.end = SelectionEnd::NoneFeasible;
    return !in_.empty();
  }

  /// False if the runs stopped.
  bool judge(std::map<model::ConfigurationId, stats::FeasibilityCheck>& checks) {
    Configurations open = in_;
    for (std::uint32_t seen = 0; !open.empty();) {
      const std::uint32_t until = next_look(seen);
      if (until == seen) {
        out_.end = SelectionEnd::MostReached;
        return true;
      }
      if (!ensure(open, until)) return false;
      for (const auto who : open)
        for (std::uint32_t r = seen; r < until; ++r) checks.at(who).add(required_values(who, r));
      std::erase_if(open,
                    [&](auto who) { return checks.at(who).verdict() != Feasibility::NotYet; });
      seen = until;
    }
    return true;
  }

  void search() {
    if (in_.size() == 1)
      choose(in_.front());
    else if (plan_.procedure == Procedure::Sequential)
      search_step_by_step();
    else
      search_in_two_stages();
  }

  void search_step_by_step() {
    stats::KimNelson kn(in_.size(),
                        {search_confidence(), plan_.worth, plan_.first_stage, better()});
    std::uint32_t seen = 0;
    while (!kn.finished()) {
      const std::uint32_t until = next_look(seen);
      if (until == seen) {
        out_.end = SelectionEnd::MostReached;
        break;
      }
      if (!ensure(contenders_of(kn), until)) return;
      for (; seen < until && !kn.finished(); ++seen) kn.add(values_of(contenders_of(kn), seen));
    }
    for (std::size_t i = 0; i < in_.size(); ++i)
      if (std::ranges::find(kn.contenders(), i) == kn.contenders().end())
        out_.beaten.push_back(in_[i]);
    choose(in_[kn.best()]);
  }

  [[nodiscard]] Configurations contenders_of(const stats::KimNelson& kn) const {
    Configurations who;
    for (const std::size_t i : kn.contenders()) who.push_back(in_[i]);
    return who;
  }

  [[nodiscard]] std::vector<double> values_of(const Configurations& who,
                                              std::uint32_t replication) const {
    std::vector<double> values;
    for (const auto one : who) values.push_back(runs_.value(one, replication, plan_.objective));
    return values;
  }

  void search_in_two_stages() {
    if (!ensure(in_, plan_.first_stage)) return;
    std::vector<std::vector<double>> first;
    for (const auto who : in_) {
      first.push_back(runs_.values(who, plan_.objective));
      first.back().resize(plan_.first_stage);
    }
    const auto size = stats::nelson_matejcik_size(first, plan_.worth, search_confidence());
    if (size > plan_.most) {
      out_.end = SelectionEnd::MostReached;
      out_.needed = size;
    }
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(size, plan_.most));
    if (ensure(in_, count)) choose(best_by_mean(in_, count));
  }

  [[nodiscard]] model::ConfigurationId best_by_mean(const Configurations& who,
                                                    std::uint32_t count) const {
    const auto mean = [&](model::ConfigurationId one) {
      auto values = runs_.values(one, plan_.objective);
      values.resize(count);
      return -stats::upwards(better()) * stats::Moments(values).mean();
    };
    return *std::ranges::min_element(who, {}, mean);
  }

  /// Gives each what helps most to find the best.
  void spend() {
    std::uint64_t left = plan_.budget;
    if (!ensure(in_, plan_.first_stage)) return;
    left -= std::min<std::uint64_t>(left, in_.size() * plan_.first_stage);
    while (left > 0) {
      const auto step = std::min<std::uint64_t>(left, std::max<std::size_t>(in_.size(), kBatch));
      const auto more = stats::ocba_constrained(samples(), bounds(), step, better());
      for (std::size_t i = 0; i < in_.size(); ++i) {
        const auto count = runs_.replications(in_[i]) + static_cast<std::uint32_t>(more[i]);
        if (more[i] > 0 && !ensure({in_[i]}, count)) return;
      }
      left -= step;
    }
    const auto best = stats::best_feasible(samples(), bounds(), better());
    for (std::size_t i = 0; i < in_.size(); ++i) out_.verdicts[in_[i]] = seen_to_keep(i);
    if (best == in_.size())
      out_.end = SelectionEnd::NoneFeasible;
    else
      choose(in_[best]);
  }

  [[nodiscard]] Feasibility seen_to_keep(std::size_t i) const {
    const auto sample = samples()[i];
    for (std::size_t c = 0; c < plan_.requirements.size(); ++c)
      if (!plan_.requirements[c].constraint.bound.kept_by(sample.constrained[c].mean))
        return Feasibility::Infeasible;
    return Feasibility::Feasible;
  }

  [[nodiscard]] std::vector<stats::Bound> bounds() const {
    std::vector<stats::Bound> bounds;
    for (const Requirement& r : plan_.requirements) bounds.push_back(r.constraint.bound);
    return bounds;
  }

  [[nodiscard]] std::vector<stats::ConstrainedSample> samples() const {
    std::vector<stats::ConstrainedSample> all;
    for (const auto who : in_) {
      all.push_back({stats::sampled(moments(who, plan_.objective)), {}});
      for (const Requirement& r : plan_.requirements) {
        const auto of = moments(who, r.indicator);
        all.back().constrained.push_back({of.mean(), of.variance()});
      }
    }
    return all;
  }

  [[nodiscard]] stats::Moments moments(model::ConfigurationId who, record::IndicatorId what) const {
    return stats::Moments(runs_.values(who, what));
  }

  void choose(model::ConfigurationId who) { out_.chosen = who; }

  const SelectionPlan& plan_;
  SelectionRuns& runs_;
  Configurations in_;
  SearchOutcome out_;
};

}  // namespace

stats::Better better_of(record::IndicatorId indicator) {
  return indicator::indicator(indicator).better == indicator::Better::Higher ? stats::Better::Higher
                                                                             : stats::Better::Lower;
}

SearchOutcome search_best(const SelectionPlan& plan, SelectionRuns& runs) {
  return Search(plan, runs).run();
}

}  // namespace wangge::experiment
