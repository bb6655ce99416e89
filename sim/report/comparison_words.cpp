#include "report/comparison_words.hpp"

#include <algorithm>
#include <cmath>

#include "report/comparison_names.hpp"

namespace wangge::report {
namespace {

using experiment::Caution;
using experiment::Comparison;
using experiment::Difference;
using experiment::Estimate;
using experiment::Reason;
using indicator::Better;
using indicator::Measure;

constexpr std::size_t kReasonsTold = 4;

/// Says it in words.
class Speaker {
 public:
  Speaker(const Comparison& comparison, const record::Directory& directory, const Style& style)
      : comparison_(comparison), names_(comparison, directory, style), style_(style) {}

  [[nodiscard]] std::string verdict() const {
    if (!several()) return words(style_, "report.nothing_to_compare", configuration(0));
    const Difference* d = comparison_.verdict ? comparison_.difference(comparison_.verdict->best,
                                                                       comparison_.verdict->second,
                                                                       comparison_.primary)
                                              : nullptr;
    if (d == nullptr)
      return words(style_, "report.no_verdict", names_.indicator(comparison_.primary));
    std::string text = leading(*d);
    if (const auto more = comparison_.verdict->more_replications)
      text += words(
          style_, *more == 1 ? "report.more_replications.one" : "report.more_replications", *more);
    if (comparison_.verdict->tied > (d->separated ? 0u : 1u))
      text += counted(style_, "report.tied", comparison_.verdict->tied);
    return text;
  }

  /// Where the winner wins or loses time.
  [[nodiscard]] std::string reasons() const {
    if (comparison_.reasons.empty()) return "";
    std::string text =
        words(style_, "explain.time", configuration(0), configuration(comparison_.against));
    const std::size_t told = std::min(kReasonsTold, comparison_.reasons.size());
    for (std::size_t i = 0; i < told; ++i)
      text +=
          words(style_, i == 0 ? "explain.first" : "explain.next", reason(comparison_.reasons[i]));
    return text + words(style_, "explain.stop");
  }

  /// What the winner takes more or less than the one it is set against.
  [[nodiscard]] std::string cost() const {
    if (!several()) return "";
    const auto& mine = comparison_.contestants[0].staff;
    const auto& theirs = comparison_.contestants[comparison_.against].staff;
    const double hours = mine.hours.count() - theirs.hours.count();
    const double yuan = (mine.cost.count() - theirs.cost.count()) / 1e4;
    if (hours == 0 && yuan == 0)
      return words(style_, "explain.same_cost", configuration(0),
                   configuration(comparison_.against));
    return words(style_, "explain.cost", configuration(0), signed_number(hours, 0),
                 signed_number(yuan, 2), configuration(comparison_.against));
  }

  /// The other indicators in which the two are told apart.
  [[nodiscard]] std::string others() const {
    std::string text;
    for (const Difference& d : comparison_.differences)
      if (d.a == 0 && d.b == comparison_.against && d.indicator != comparison_.primary &&
          d.separated)
        text += words(style_, text.empty() ? "explain.first" : "explain.next", other(d));
    if (text.empty()) return "";
    return words(style_, "explain.others", configuration(0), configuration(comparison_.against)) +
           text + words(style_, "explain.stop");
  }

  /// How sure it is, and what is not.
  [[nodiscard]] std::string certainty() const {
    const auto runs = comparison_.contestants.front().replications;
    return words(style_, several() ? "explain.sure" : "explain.sure_alone",
                 number(static_cast<double>(runs), 0),
                 number(100 * comparison_.confidence.count(), 0)) +
           cautions();
  }

 private:
  [[nodiscard]] bool several() const { return comparison_.contestants.size() > 1; }
  [[nodiscard]] std::string configuration(std::size_t place) const {
    return names_.configuration(place);
  }
  [[nodiscard]] static std::string signed_number(double value, int places) {
    return (value > 0 ? "+" : "") + number(value, places);
  }

  /// `-3.1 ± 0.4 h a day waiting for staff in acceptance at intake`
  [[nodiscard]] std::string reason(const Reason& r) const {
    return words(style_, "explain.reason", signed_estimate_text(r.hours_a_day, Measure::Hours),
                 names_.word("cause", r.cause), names_.word("stage", r.stage),
                 names_.holder(r.unit));
  }

  [[nodiscard]] std::string other(const Difference& d) const {
    const Measure measure = names_.row(d.indicator).measure;
    return words(style_, "explain.other", names_.indicator(d.indicator),
                 with_unit(signed_estimate_text(d.estimate, measure),
                           difference_unit(measure, style_), style_));
  }

  [[nodiscard]] std::string cautions() const {
    const auto said = [&](Caution caution) {
      return std::ranges::any_of(comparison_.warnings,
                                 [&](const auto& warning) { return warning.caution == caution; });
    };
    std::string text;
    if (said(Caution::OneReplication)) text += words(style_, "explain.one_replication");
    if (said(Caution::NegativeCorrelation)) text += words(style_, "explain.negative_correlation");
    if (said(Caution::NoData) || said(Caution::FewerValues)) text += words(style_, "explain.gaps");
    return text;
  }

  /// The difference without its sign: the sentence says who leads.
  [[nodiscard]] std::string leading(const Difference& d) const {
    Estimate distance = d.estimate;
    distance.mean = std::abs(distance.mean);
    const Measure measure = names_.primary().measure;
    const auto mean = [&](double value) {
      const int places = d.estimate.half_width
                             ? decimals_for(shown(measure, *d.estimate.half_width))
                             : decimals_of(measure);
      return with_unit(number(shown(measure, value), std::min(places, 3)), unit(measure, style_),
                       style_);
    };
    const bool behind =
        (names_.primary().better == Better::Higher ? -d.estimate.mean : d.estimate.mean) > 0;
    const std::string key = d.separated                         ? "report.beats"
                            : !d.estimate.half_width && !behind ? "report.leads"
                                                                : "report.cannot_tell";
    const bool of_many = comparison_.contestants.size() > 2;
    const std::string by =
        with_unit(estimate_text(distance, measure), difference_unit(measure, style_), style_);
    return words(style_, of_many ? key + ".of_many" : key, configuration(d.a), configuration(d.b),
                 by, names_.indicator(comparison_.primary), mean(d.mean_a), mean(d.mean_b));
  }

  const Comparison& comparison_;
  ComparisonNames names_;
  const Style& style_;
};

}  // namespace

std::string verdict_words(const Comparison& comparison, const record::Directory& directory,
                          const Style& style) {
  return Speaker(comparison, directory, style).verdict();
}

std::string comparison_words(const Comparison& comparison, const record::Directory& directory,
                             const Style& style) {
  const Speaker speaker(comparison, directory, style);
  std::string text;
  for (const std::string& paragraph : {speaker.verdict(), speaker.reasons(), speaker.cost(),
                                       speaker.others(), speaker.certainty()})
    if (!paragraph.empty()) text += (text.empty() ? "" : "\n") + wrapped(paragraph, style.width);
  return text;
}

}  // namespace wangge::report
