#pragma once
#include <cstdint>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "model/ids.hpp"
#include "record/incident_record.hpp"
#include "record/interval.hpp"
#include "record/kind.hpp"

namespace wangge::record {

/// Place in indicator/catalogue.hpp.
using IndicatorId = base::Id<struct IndicatorTag>;

/// One indicator of one scope in one replication. What has no data (denominator 0) has no figure,
/// so no value is ever not-a-number.
struct Figure {
  Scope scope;
  IndicatorId indicator;
  double numerator = 0;
  double denominator = 0;  ///< above 0
  double value = 0;        ///< in the indicator's own unit
  bool operator==(const Figure&) const = default;
};

/// A unit's post over one hour of the day (all measured days together) or one day (all its hours):
/// people times time.
struct Usage {
  enum class Slot : std::uint8_t { HourOfDay, Day };
  model::UnitId unit;
  Slot slot = Slot::HourOfDay;
  std::uint32_t number = 0;  ///< hour 0-23; day 0 is the first of the simulation
  base::Duration on_duty;
  base::Duration busy;
  base::Duration waiting;  ///< cases times time
  bool operator==(const Usage&) const = default;
};

/// How long a unit held cases, by stage and cause, within the measured window.
struct Held {
  model::UnitId unit;  ///< none: while nobody knew
  Stage stage = Stage::Discovery;
  Cause cause = Cause::Undiscovered;
  base::Duration time;
  bool operator==(const Held&) const = default;
};

/// Whom a service could reach how soon in one hour of the day: means over the measured window.
struct HourlyReach {
  model::UnitId service;
  std::uint32_t hour = 0;           ///< 0-23
  std::uint64_t measured = 0;       ///< how often, above 0
  double cells[Reach::kLimits]{};   ///< share of all cells within 5, 10, 15 minutes
  double people[Reach::kLimits]{};  ///< share of all residents
  bool operator==(const HourlyReach&) const = default;
};

/// How much happened.
struct Counts {
  std::uint64_t events = 0;      ///< of the kernel
  std::uint64_t cases = 0;       ///< case records
  std::uint64_t desk_items = 0;  ///< desk records
  std::uint64_t intervals = 0;
  std::uint64_t incidents = 0;  ///< incident records
  bool operator==(const Counts&) const = default;
};

/// All the numbers of one replication, as the store keeps them: figures ordered by scope and
/// indicator, usage by unit, slot and number, held by unit, stage and cause, reach by service and
/// hour.
struct ReplicationRows {
  Counts counts;
  std::uint64_t fingerprint = 0;  ///< of every record in its order: same story, same fingerprint
  std::vector<Figure> figures;
  std::vector<Usage> usage;
  std::vector<Held> held;
  std::vector<HourlyReach> reach;
  bool operator==(const ReplicationRows&) const = default;
};

}  // namespace wangge::record
