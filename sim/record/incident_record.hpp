#pragma once
#include <cstdint>
#include <optional>

#include "base/time.hpp"
#include "model/district.hpp"
#include "model/ids.hpp"

namespace wangge::record {

enum class IncidentOutcome {
  Open,        ///< at the horizon: censored
  Cleared,     ///< every unit that was needed has done its work
  FalseAlarm,  ///< the first unit found nothing
  Repeat,      ///< an unrecognised further call: its unit found others there already
  Lost,        ///< no unit was free, or could get there, and none was waited for
};

/// The life of one emergency in one line. Given to listeners when it ends, or at the horizon.
/// Moments that have not come are absent.
struct IncidentRecord {
  model::ProblemId incident;
  model::IncidentTypeId type;
  model::CellId cell;
  model::CallCentreId dialled;  ///< who was called first
  model::CallCentreId centre;   ///< who sent the units
  IncidentOutcome outcome = IncidentOutcome::Open;
  base::Instant arose;                    ///< the caller dials
  std::optional<base::Instant> answered;  ///< by the first centre
  std::optional<base::Instant> ordered;   ///< the first order to a unit is given
  std::optional<base::Instant> left;      ///< the first unit's wheels turn
  std::optional<base::Instant> arrived;   ///< the first unit is on the scene
  std::optional<base::Instant> complete;  ///< all units that the caller's words asked for are
  std::optional<base::Instant> ended;     ///< everybody is clear
  int transfers = 0;                      ///< from centre to centre
  int repeat_calls = 0;                   ///< further callers
  int units = 0;                          ///< sent, those turned back included
  bool waited = false;                    ///< no unit was free for some need of it
  bool reinforced = false;                ///< 增援
  bool unserved = false;                  ///< no road leads there for any unit, to the end
  bool short_of_units = false;            ///< it takes more units of a service than there ever are
  bool operator==(const IncidentRecord&) const = default;
};

/// What one unit did for one incident.
struct ResponseRecord {
  model::ProblemId incident;
  model::UnitId unit;       ///< the station
  std::uint32_t crew = 0;   ///< of the station's people
  base::Instant requested;  ///< the need is known
  std::optional<base::Instant> ordered;
  std::optional<base::Instant> left;
  std::optional<base::Instant> arrived;
  std::optional<base::Instant> work_ended;  ///< leaves the scene
  std::optional<base::Instant> at_hospital;
  std::optional<base::Instant> cleared;  ///< free again
  bool waited = false;                   ///< nobody was free at once
  bool preempted = false;                ///< taken from less urgent work
  bool other_zone = false;               ///< not of a station of the scene's own subdistrict
  bool turned_back = false;              ///< not needed any more before it arrived
  bool operator==(const ResponseRecord&) const = default;
};

/// Whom a service could reach how soon at one moment, with the crews that were free then.
struct Reach {
  model::UnitId service;
  base::Instant when;
  static constexpr std::size_t kLimits = 3;  ///< 5, 10, 15 minutes
  double cells[kLimits] = {};                ///< share of all cells
  double people[kLimits] = {};  ///< share of all residents (by the cells' weight in them)
  bool operator==(const Reach&) const = default;
};

/// Somebody's way: where a crew or a supervisor was at any moment of it follows from the roads.
struct Journey {
  model::UnitId unit;
  std::uint32_t person = 0;
  model::ProblemId about;  ///< zero: to its station, or on the beat
  base::Span when;         ///< broken off: until then
  base::Duration whole;    ///< how long the whole way would have been
  model::Place from;
  model::Place to;
  bool operator==(const Journey&) const = default;
};

}  // namespace wangge::record
