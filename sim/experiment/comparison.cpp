#include "experiment/comparison.hpp"

#include <algorithm>
#include <array>

#include "experiment/reasons.hpp"
#include "experiment/samples.hpp"
#include "indicator/catalogue.hpp"
#include "stats/letter_display.hpp"
#include "stats/paired.hpp"
#include "stats/simultaneous.hpp"

namespace wangge::experiment {
namespace {

constexpr std::uint64_t kHopeless = 10;

constexpr std::array kCensored{"open_at_end", "undiscovered_at_end", "desk_open_at_end"};

/// The plan's indicators, the primary among them.
std::vector<record::IndicatorId> indicators_of(const model::ExperimentPlan& plan) {
  std::vector<record::IndicatorId> ids;
  for (const std::string& key : plan.indicators) ids.push_back(indicator::find(key));
  const auto primary = indicator::find(plan.primary);
  if (std::find(ids.begin(), ids.end(), primary) == ids.end()) ids.insert(ids.begin(), primary);
  return ids;
}

class Comparer {
 public:
  Comparer(const model::World& world, const Samples& samples) : world_(world), samples_(samples) {
    result_.confidence = world.experiment.confidence;
    result_.indicators = indicators_of(world.experiment);
    result_.scores = world.scores;
    const auto primary = indicator::find(world.experiment.primary);
    const auto place = std::find(result_.indicators.begin(), result_.indicators.end(), primary);
    result_.primary = static_cast<std::size_t>(place - result_.indicators.begin());
  }

  Comparison run() {
    for (const auto configuration : samples_.configurations()) add_contestant(configuration);
    rank();
    for (std::size_t a = 0; a < contestants().size(); ++a)
      for (std::size_t b = a + 1; b < contestants().size(); ++b) set_against(a, b);
    give_letters();
    judge();
    warn();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::vector<Contestant>& contestants() { return result_.contestants; }
  [[nodiscard]] indicator::Better better() const {
    return indicator::indicator(result_.indicators[result_.primary]).better;
  }

  /// Of a difference for the worse; 0 where nothing is better.
  [[nodiscard]] int sign() const {
    if (better() == indicator::Better::Neither) return 0;
    return better() == indicator::Better::Lower ? 1 : -1;
  }

  std::optional<Estimate> estimate_of(model::ConfigurationId who, record::IndicatorId what) const {
    return estimate(stats::Moments(samples_.values(who, what)), result_.confidence);
  }

  void add_contestant(model::ConfigurationId who) {
    Contestant contestant{who, "", staff_cost(world_, who), {}, {}, samples_.replications(who)};
    for (const auto what : result_.indicators)
      contestant.estimates.push_back(estimate_of(who, what));
    for (const char* key : kCensored) {
      const auto count = estimate_of(who, indicator::find(key));
      if (count && count->mean > 0) contestant.censored.push_back({indicator::find(key), *count});
    }
    contestants().push_back(std::move(contestant));
  }

  /// Those without data come last; an indicator of which nobody says what is better ranks nobody.
  void rank() {
    if (better() == indicator::Better::Neither) return;
    const auto means = samples_.common_means(result_.indicators[result_.primary]);
    const auto comes_before = [&](const Contestant& a, const Contestant& b) {
      const auto in_a = means.find(a.configuration), in_b = means.find(b.configuration);
      if (in_b == means.end()) return in_a != means.end();
      return in_a != means.end() && sign() * in_a->second < sign() * in_b->second;
    };
    std::stable_sort(contestants().begin(), contestants().end(), comes_before);
  }

  /// Of each interval, so that all of them hold together.
  [[nodiscard]] base::Probability confidence_of_each() const {
    const std::size_t pairs = stats::all_pairs(result_.contestants.size());
    return stats::bonferroni(result_.confidence, pairs * result_.indicators.size());
  }

  void set_against(std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < result_.indicators.size(); ++i) {
      const auto values = samples_.both(contestants()[a].configuration,
                                        contestants()[b].configuration, result_.indicators[i]);
      const stats::Paired paired(values.a, values.b);
      const auto difference = estimate(paired.difference(), confidence_of_each());
      if (!difference) continue;
      result_.differences.push_back({a, b, i, *difference, paired.correlation(),
                                     tells_apart(*difference, i), paired.a().mean(),
                                     paired.b().mean()});
    }
  }

  /// Days that only some have seen may rank two against what their common days say: nobody wins
  /// then.
  [[nodiscard]] bool tells_apart(const Estimate& difference, std::size_t i) const {
    return difference.excludes_zero() && (i != result_.primary || sign() * difference.mean <= 0);
  }

  void give_letters() {
    std::vector<std::pair<std::size_t, std::size_t>> different;
    for (const Difference& d : result_.differences)
      if (d.indicator == result_.primary && d.separated) different.emplace_back(d.a, d.b);
    const auto letters = stats::letter_display(contestants().size(), different);
    for (std::size_t i = 0; i < letters.size(); ++i) contestants()[i].letters = letters[i];
  }

  void judge() {
    const Difference* first = result_.difference(0, 1, result_.primary);
    if (first == nullptr || better() == indicator::Better::Neither) return;
    Verdict verdict;
    verdict.separated = first->separated;
    for (std::size_t b = 1; b < contestants().size(); ++b) {
      const Difference* d = result_.difference(0, b, result_.primary);
      if (d != nullptr && !d->separated) ++verdict.tied;
    }
    if (!first->estimate.excludes_zero())
      verdict.more_replications = more_replications(first->estimate);
    result_.verdict = verdict;
    explain();
  }

  /// None where it would take more than ten times as many: such a forecast is mostly chance, and so
  /// small a difference is none that a planner should wait for.
  [[nodiscard]] std::optional<std::uint64_t> more_replications(const Estimate& difference) const {
    if (difference.mean == 0) return std::nullopt;
    const auto values =
        samples_.both(result_.contestants[0].configuration, result_.contestants[1].configuration,
                      result_.indicators[result_.primary]);
    const auto all = stats::count_for_half_width(stats::Paired(values.a, values.b).difference(),
                                                 std::abs(difference.mean), confidence_of_each());
    if (!all || *all > kHopeless * difference.replications) return std::nullopt;
    return std::max<std::uint64_t>(1, *all - std::min(*all, difference.replications));
  }

  /// The winner against the baseline; where the baseline won, against the second.
  void explain() {
    const auto is_baseline = [&](const Contestant& c) {
      return c.configuration == samples_.configurations().front();
    };
    const auto baseline = std::find_if(contestants().begin(), contestants().end(), is_baseline);
    result_.against =
        std::max<std::size_t>(1, static_cast<std::size_t>(baseline - contestants().begin()));
    if (nothing_to_explain()) return;
    result_.reasons = find_reasons(world_, samples_, contestants()[0].configuration,
                                   contestants()[result_.against].configuration);
  }

  /// Whether the two came to the same in every replication.
  [[nodiscard]] bool nothing_to_explain() const {
    return std::ranges::any_of(result_.differences, [&](const Difference& d) {
      return d.a == 0 && d.b == result_.against && d.indicator == result_.primary &&
             d.estimate.mean == 0 && d.estimate.half_width == 0;
    });
  }

  void warn() {
    for (std::size_t c = 0; c < contestants().size(); ++c) warn_of(c);
    for (const Difference& d : result_.differences)
      if (d.indicator == result_.primary && d.correlation && *d.correlation < 0)
        result_.warnings.push_back({Caution::NegativeCorrelation, d.a, d.b, d.indicator});
  }

  void warn_of(std::size_t c) {
    const Contestant& contestant = contestants()[c];
    const std::size_t count = contestant.replications;
    if (count == 1) result_.warnings.push_back({Caution::OneReplication, c, c, result_.primary});
    if (count < most_replications())
      result_.warnings.push_back({Caution::Incomplete, c, c, result_.primary});
    for (std::size_t i = 0; i < result_.indicators.size(); ++i) {
      const auto& estimate = contestant.estimates[i];
      if (!estimate) result_.warnings.push_back({Caution::NoData, c, c, i});
      if (estimate && estimate->replications < count)
        result_.warnings.push_back({Caution::FewerValues, c, c, i});
    }
  }

  [[nodiscard]] std::size_t most_replications() const {
    std::size_t most = 0;
    for (const Contestant& c : result_.contestants) most = std::max(most, c.replications);
    return most;
  }

  const model::World& world_;
  const Samples& samples_;
  Comparison result_;
};

}  // namespace

const Difference* Comparison::difference(std::size_t a, std::size_t b,
                                         std::size_t indicator) const {
  for (const Difference& d : differences)
    if (d.a == a && d.b == b && d.indicator == indicator) return &d;
  return nullptr;
}

Comparison compare(const model::World& world, std::span<const Observation> observations) {
  const Samples samples(observations);
  return Comparer(world, samples).run();
}

}  // namespace wangge::experiment
