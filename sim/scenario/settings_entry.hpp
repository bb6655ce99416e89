#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/experiment_plan.hpp"
#include "model/network_plan.hpp"
#include "model/policy.hpp"
#include "model/world.hpp"
#include "scenario/language.hpp"

/// `travel:`, `policy:`, `network:`, `calendar:` and `experiment:` as the planner writes them. What
/// needs no other part of the document is read straight into the model.
namespace wangge::scenario {

struct OutageEntry : Placed {
  Ref sector;
  Ref department;
  base::Instant from;
  Until to;
};

/// Shorter limits of what is filed in a time.
struct TightenedEntry : Placed {
  base::Instant from;
  Until to;
  std::vector<Ref> categories;  ///< or classes of them; none: all
  base::Ratio factor;
};

struct PolicyEntry : model::Policy {
  std::vector<TightenedEntry> tightened_entries;
};

struct NetworkEntry : model::NetworkPlan {
  std::vector<OutageEntry> outage_entries;
};

enum class HolidayTable { China, None };

/// `08:00-12:00`.
struct ClockRange {
  base::Duration from;
  base::Duration to;
};

struct CalendarEntry : Placed {
  HolidayTable holidays = HolidayTable::China;
  std::vector<ClockRange> working_hours;
  std::vector<base::Instant> extra_holidays;
  std::vector<base::Instant> extra_working_days;
};

/// A length of time, and how it is written there.
struct WrittenTime : Placed {
  base::Duration time{};
  std::string text;
};

template <>
struct Language<WrittenTime> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, WrittenTime& out) {
    out.where = reader.where(node);
    out.text = node.text;
    Language<base::Duration>::read(node, spec, reader, out.time);
  }
  static Node schema(const Spec& spec) { return Language<base::Duration>::schema(spec); }
};

struct ExperimentEntry : Placed, model::ExperimentPlan {
  WrittenTime written_length;
  WrittenTime written_warm_up;
  std::vector<Ref> indicator_entries;
  Ref primary_entry;
};

/// `08:00-12:00`, both on the same day.
Outcome<ClockRange> clock_range_from(std::string_view text);
Node clock_range_schema();

template <>
struct Language<ClockRange> : TextLanguage<ClockRange, clock_range_from, clock_range_schema> {};

template <>
std::span<const Choice<model::TravelMetric>> choices_of();
template <>
std::span<const Choice<model::First>> choices_of();
template <>
std::span<const Choice<model::Axes>> choices_of();
template <>
std::span<const Choice<model::CheckBy>> choices_of();
template <>
std::span<const Choice<model::ChooseCrew>> choices_of();
template <>
std::span<const Choice<model::HandlingClock>> choices_of();
template <>
std::span<const Choice<model::NetworkMode>> choices_of();
template <>
std::span<const Choice<HolidayTable>> choices_of();
template <>
const Record<model::TravelPlan>& record_of();
template <>
const Record<model::Routing>& record_of();
template <>
const Record<model::Extension>& record_of();
template <>
const Record<model::Patrol>& record_of();
template <>
const Record<TightenedEntry>& record_of();
template <>
const Record<PolicyEntry>& record_of();
template <>
const Record<OutageEntry>& record_of();
template <>
const Record<NetworkEntry>& record_of();
template <>
const Record<CalendarEntry>& record_of();
template <>
const Record<ExperimentEntry>& record_of();

}  // namespace wangge::scenario
