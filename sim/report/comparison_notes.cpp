#include "report/comparison_notes.hpp"

#include <algorithm>

#include "indicator/score.hpp"
#include "report/comparison_names.hpp"

namespace wangge::report {
namespace {

using experiment::Caution;
using experiment::Comparison;
using experiment::Contestant;
using experiment::Warning;

constexpr std::size_t kMostPairsNamed = 3;

/// The fewest and the most replications of a contestant.
struct Replications {
  std::size_t least = ~std::size_t{};
  std::size_t most = 0;
};

Replications replications_of(const Comparison& comparison) {
  Replications found;
  for (const Contestant& c : comparison.contestants) {
    found.least = std::min(found.least, c.replications);
    found.most = std::max(found.most, c.replications);
  }
  return found;
}

class Notes {
 public:
  Notes(const Comparison& comparison, const record::Directory& directory, const Style& style)
      : comparison_(comparison), names_(comparison, directory, style), style_(style) {}

  [[nodiscard]] std::vector<std::string> lines(std::uint64_t seed) const {
    const Replications replications = replications_of(comparison_);
    std::vector<std::string> lines{how_many(replications, seed)};
    if (replications.most > 1) lines.push_back(intervals());
    if (!comparison_.reasons.empty())
      lines.push_back(words(style_, "report.note.reasons", confidence()));
    if (several()) lines.push_back(words(style_, "report.note.letters"));
    const auto primary = comparison_.indicators[comparison_.primary];
    lines.push_back(words(style_, "report.note.formula", names_.indicator(comparison_.primary),
                          indicator::formula_by(comparison_.scores, primary, style_.lang)));
    return lines;
  }

  [[nodiscard]] std::vector<std::string> warnings() const {
    std::vector<std::string> lines;
    add_of_contestants(lines, Caution::OneReplication, "report.warning.one_replication");
    add_of_contestants(lines, Caution::Incomplete, "report.warning.incomplete");
    add_of_pairs(lines);
    add_of_indicators(lines, Caution::NoData, "report.warning.no_data");
    add_of_indicators(lines, Caution::FewerValues, "report.warning.fewer_values");
    return lines;
  }

 private:
  [[nodiscard]] bool several() const { return comparison_.contestants.size() > 1; }

  [[nodiscard]] std::string how_many(const Replications& r, std::uint64_t seed) const {
    const std::string count = r.least >= r.most
                                  ? std::to_string(r.most)
                                  : std::to_string(r.least) + "-" + std::to_string(r.most);
    const std::string key = several() ? "report.note.replications" : "report.note.alone";
    return words(style_, r.most == 1 ? key + ".one" : key, count, seed);
  }

  [[nodiscard]] std::string confidence() const {
    return number(100 * comparison_.confidence.count(), 0);
  }

  [[nodiscard]] std::string intervals() const {
    const std::size_t n = comparison_.contestants.size();
    if (!several()) return words(style_, "report.note.interval_each", confidence());
    return words(style_, "report.note.simultaneous", confidence(), n * (n - 1) / 2,
                 comparison_.indicators.size());
  }

  [[nodiscard]] std::vector<Warning> all(Caution caution) const {
    std::vector<Warning> found;
    for (const Warning& w : comparison_.warnings)
      if (w.caution == caution) found.push_back(w);
    return found;
  }

  [[nodiscard]] std::string contestants_of(const std::vector<Warning>& warnings) const {
    std::vector<std::string> concerned;
    for (const Warning& w : warnings) concerned.push_back(names_.configuration(w.a));
    return names_.listed(concerned);
  }

  void add_of_contestants(std::vector<std::string>& lines, Caution caution, const char* key) const {
    const auto warnings = all(caution);
    if (!warnings.empty()) lines.push_back(words(style_, key, contestants_of(warnings)));
  }

  /// A few pairs are named, many only counted.
  void add_of_pairs(std::vector<std::string>& lines) const {
    const auto warnings = all(Caution::NegativeCorrelation);
    if (warnings.empty()) return;
    std::vector<std::string> pairs;
    for (const Warning& w : warnings)
      pairs.push_back(
          words(style_, "report.pair", names_.configuration(w.a), names_.configuration(w.b)));
    const std::string who = pairs.size() <= kMostPairsNamed
                                ? names_.listed(pairs)
                                : words(style_, "report.pairs", pairs.size());
    lines.push_back(words(style_, "report.warning.negative_correlation", who,
                          names_.indicator(comparison_.primary)));
  }

  void add_of_indicators(std::vector<std::string>& lines, Caution caution, const char* key) const {
    for (std::size_t i = 0; i < comparison_.indicators.size(); ++i) {
      auto lacking = all(caution);
      std::erase_if(lacking, [&](const Warning& w) { return w.indicator != i; });
      if (!lacking.empty())
        lines.push_back(words(style_, key, names_.indicator(i), contestants_of(lacking)));
    }
  }

  const Comparison& comparison_;
  ComparisonNames names_;
  const Style& style_;
};

}  // namespace

std::string comparison_notes(const Comparison& comparison, const record::Directory& directory,
                             std::uint64_t seed, const Style& style) {
  const Notes notes(comparison, directory, style);
  std::string text;
  for (const std::string& line : notes.lines(seed)) text += wrapped("- " + line, style.width, 2);
  for (const std::string& line : notes.warnings())
    text += inked(wrapped("! " + line, style.width, 2), Ink::Yellow, style);
  return text;
}

}  // namespace wangge::report
