#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/district.hpp"
#include "model/ids.hpp"
#include "model/name.hpp"
#include "model/response.hpp"
#include "model/skills.hpp"

namespace wangge::model {

enum class DayKind { Every, Working, Rest };  ///< by the work calendar (holidays, make-up days)

/// 班次. Times of day; `to` past 24 h runs into the next day.
struct Shift {
  Name name;
  base::Duration from;
  base::Duration to;
  DayKind days = DayKind::Every;
};

/// One line of a staffing configuration: so many people (crews) of one unit on one shift.
struct StaffingLine {
  std::string key;
  UnitId unit;
  ShiftId shift;
  int people = 0;     ///< negative: withdrawn from the unit's other lines on this shift
  int work_days = 7;  ///< of every seven, in rotation
  std::optional<base::Span> only;  ///< on these dates only
  base::Ratio eye{1};  ///< detection relative to a trained supervisor (volunteers below 1)
  std::optional<base::Yuan> hourly_cost;  ///< instead of the unit's
  bool may_check = true;                  ///< may be sent to verify and check
  SkillSet skills;                        ///< of each of them
  std::optional<Place> stand_by;          ///< where these crews start from, instead of the base
};

/// 编制方案: a named overlay, already laid over the baseline.
struct Configuration {
  /// A service's way of answering emergencies under this configuration.
  struct ServiceResponse {
    UnitId service;
    Response response;
  };

  Name name;
  std::vector<StaffingLine> lines;
  std::vector<ServiceResponse> responses{};  ///< where they differ from the units' own
};

struct Staffing {
  std::vector<Shift> shifts;
  std::vector<Configuration> configurations;  ///< the first is the baseline
};

}  // namespace wangge::model
