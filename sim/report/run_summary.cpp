#include "report/run_summary.hpp"

#include <algorithm>
#include <map>

#include "base/civil.hpp"
#include "indicator/catalogue.hpp"
#include "indicator/gathered.hpp"
#include "report/names.hpp"

namespace wangge::report {
namespace {

using experiment::Estimate;
using record::Figure;
using record::IndicatorId;
using record::Kind;
using record::ReplicationRows;
using record::Scope;
using record::Usage;

/// Mean and spread of every figure, by scope and indicator.
class Samples {
 public:
  Samples(std::span<const ReplicationRows> replications, base::Probability confidence)
      : confidence_(confidence) {
    for (const ReplicationRows& rows : replications)
      for (const Figure& figure : rows.figures) {
        if (figure.scope.kind != Kind::District && figure.scope.kind != Kind::Unit) continue;
        values_[{figure.scope, figure.indicator}].add(figure.value);
      }
  }
  [[nodiscard]] std::optional<Estimate> of(Scope scope, IndicatorId id) const {
    const auto found = values_.find({scope, id});
    return found == values_.end() ? std::nullopt : experiment::estimate(found->second, confidence_);
  }
  [[nodiscard]] std::optional<Estimate> of(Scope scope, std::string_view key) const {
    return of(scope, indicator::find(key));
  }

 private:
  base::Probability confidence_;
  std::map<std::pair<Scope, IndicatorId>, stats::Moments> values_;
};

bool says_nothing(IndicatorId id, const Estimate& estimate) {
  const indicator::Measure measure = indicator::indicator(id).measure;
  const bool counts = measure == indicator::Measure::Count || measure == indicator::Measure::PerDay;
  return counts && estimate.mean == 0 && estimate.deviation == 0;
}

std::vector<IndicatorLine> indicator_lines(const Samples& samples) {
  std::vector<IndicatorLine> lines;
  for (std::size_t i = 0; i < indicator::catalogue().size(); ++i) {
    const auto estimate = samples.of({Kind::District, 0}, IndicatorId(i));
    if (estimate && !says_nothing(IndicatorId(i), *estimate))
      lines.push_back({IndicatorId(i), *estimate});
  }
  return lines;
}

/// Measured time in which the usage was counted, over all replications. A window of 36 hours has
/// some hours of the day twice, and a day of which half was measured.
class MeasuredHours {
 public:
  MeasuredHours(const model::ExperimentPlan& plan, std::size_t replications)
      : first_day_(base::start_of_day(plan.start)),
        window_(indicator::measured_window(plan)),
        replications_(static_cast<double>(replications)) {
    constexpr base::Duration kHour = base::hours(1);
    for (base::Instant t = window_.from, next; t < window_.to; t = next) {
      const auto hour = base::time_of_day(t) / kHour;
      next = std::min(window_.to, base::start_of_day(t) + (hour + 1) * kHour);
      hours_of_day_[static_cast<std::size_t>(hour)] += base::in_hours(next - t) * replications_;
    }
  }
  [[nodiscard]] double of_hour(std::size_t hour) const { return hours_of_day_[hour]; }
  /// `day`: counted from the first of the simulation.
  [[nodiscard]] double of_day(std::size_t day) const {
    const auto begin = first_day_ + base::days(static_cast<std::int64_t>(day));
    const auto from = std::max(begin, window_.from);
    const auto to = std::min(begin + base::days(1), window_.to);
    return from < to ? base::in_hours(to - from) * replications_ : 0;
  }

 private:
  base::Instant first_day_;
  base::Span window_;
  double replications_;
  std::array<double, 24> hours_of_day_{};
};

/// What a post's people did in one slot of time, over all replications.
struct SlotTime {
  base::Duration on_duty;
  base::Duration busy;
  base::Duration waiting;
};

/// Of each whole, by slot.
struct TimeUse {
  std::array<SlotTime, 24> hours{};
  std::vector<SlotTime> days;
};

void add(SlotTime& slot, const Usage& usage) {
  slot.on_duty += usage.on_duty;
  slot.busy += usage.busy;
  slot.waiting += usage.waiting;
}

std::map<model::UnitId, TimeUse> time_use(const record::Directory& directory,
                                          std::span<const ReplicationRows> replications) {
  std::map<model::UnitId, TimeUse> uses;
  for (const ReplicationRows& rows : replications)
    for (const Usage& usage : rows.usage) {
      TimeUse& use = uses[whole_of(usage.unit, directory)];
      if (usage.slot == Usage::Slot::HourOfDay) {
        add(use.hours[usage.number], usage);
        continue;
      }
      if (use.days.size() <= usage.number) use.days.resize(usage.number + 1);
      add(use.days[usage.number], usage);
    }
  return uses;
}

double busy_share(const SlotTime& slot) {
  return slot.on_duty > base::Duration(0) ? base::in_hours(slot.busy) / base::in_hours(slot.on_duty)
                                          : 0;
}

double mean_queue(const SlotTime& slot, double measured) {
  return measured > 0 ? base::in_hours(slot.waiting) / measured : 0;
}

void fill_profiles(UnitLine& line, const TimeUse& use, const MeasuredHours& measured) {
  for (std::size_t h = 0; h < use.hours.size(); ++h) {
    line.by_hour.busy[h] = busy_share(use.hours[h]);
    line.by_hour.queue[h] = mean_queue(use.hours[h], measured.of_hour(h));
  }
  for (std::size_t d = 0; d < use.days.size(); ++d) {
    line.by_day.busy.push_back(busy_share(use.days[d]));
    line.by_day.queue.push_back(mean_queue(use.days[d], measured.of_day(d)));
  }
}

std::optional<UnitLine> unit_line(const Samples& samples, std::uint32_t unit) {
  const Scope scope{Kind::Unit, unit};
  const auto on_duty = samples.of(scope, "staff_on_duty");
  const auto queue = samples.of(scope, "queue_mean");
  if (!on_duty || !queue || on_duty->mean + queue->mean <= 0) return {};
  return UnitLine{unit,
                  *on_duty,
                  samples.of(scope, "utilisation"),
                  *queue,
                  samples.of(scope, "on_time_handling"),
                  {},
                  {}};
}

std::vector<UnitLine> unit_lines(const record::Directory& directory, const Samples& samples,
                                 std::span<const ReplicationRows> replications,
                                 const model::ExperimentPlan& plan) {
  const auto uses = time_use(directory, replications);
  const MeasuredHours measured(plan, replications.size());
  std::vector<UnitLine> lines;
  for (std::uint32_t u = 0; u < directory.all(Kind::Unit).size(); ++u) {
    if (whole_of(model::UnitId(u), directory) != model::UnitId(u)) continue;
    auto line = unit_line(samples, u);
    if (!line) continue;
    if (const auto found = uses.find(model::UnitId(u)); found != uses.end())
      fill_profiles(*line, found->second, measured);
    lines.push_back(*line);
  }
  const auto busy = [](const UnitLine& l) { return l.utilisation ? l.utilisation->mean : 0; };
  std::ranges::stable_sort(lines, std::greater{}, busy);
  return lines;
}

record::Counts counts_of(std::span<const ReplicationRows> replications) {
  record::Counts all;
  for (const auto& [counts, fingerprint, figures, usage, held, reach] : replications) {
    all.events += counts.events;
    all.cases += counts.cases;
    all.desk_items += counts.desk_items;
    all.intervals += counts.intervals;
    all.incidents += counts.incidents;
  }
  return all;
}

}  // namespace

bool is_supervisors(const record::Directory& directory, std::uint32_t unit) {
  return directory.entry(Kind::Unit, unit).trait == record::word_of(model::UnitKind::Supervisors);
}

RunSummary summarise(const record::Directory& directory, model::ConfigurationId configuration,
                     std::span<const ReplicationRows> replications,
                     const model::ExperimentPlan& plan) {
  const Samples samples(replications, plan.confidence);
  RunSummary summary;
  summary.configuration = static_cast<std::uint32_t>(configuration.index());
  summary.replications = replications.size();
  summary.confidence = plan.confidence;
  summary.indicators = indicator_lines(samples);
  summary.units = unit_lines(directory, samples, replications, plan);
  summary.emergencies = summarise_emergencies(configuration, replications, plan.confidence);
  summary.counts = counts_of(replications);
  summary.first_fingerprint = replications.front().fingerprint;
  return summary;
}

}  // namespace wangge::report
