#pragma once
#include <cstdint>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/world.hpp"

namespace wangge::model {

/// One person (or one crew) of a unit and when they are on duty.
struct RosteredPerson {
  UnitId unit;
  SubdistrictId area;          ///< where it works; none: the whole district
  std::uint64_t identity = 0;  ///< the same whoever else is on the roster
  std::size_t line = 0;        ///< of the configuration's staffing lines
  base::Ratio eye{1};
  bool may_check = true;
  SkillSet skills;
  base::Yuan hourly_cost;
  std::vector<base::Span> duty;  ///< in order, apart from each other, inside the horizon
};

/// 班表: the staffing configuration as people with dates. Person i of a line that works w of seven
/// days works on the days d (counted from 1970) with (d + i) mod 7 < w. A line with negative people
/// sends that many of the unit's people on that shift away on its dates, the last named first.
/// On-duty spans that touch are one span.
///
/// Supervisors of the whole district are shared out over the subdistricts in proportion to their
/// cells, each line by itself: person i goes where i + 1 times the subdistrict's share exceeds
/// those already there by most, of equals to the first. So everybody's subdistrict stays the same
/// when somebody is added at the end of a line or in another line.
class Roster {
 public:
  Roster(const World& world, ConfigurationId configuration, base::Span horizon);

  [[nodiscard]] const std::vector<RosteredPerson>& people() const { return people_; }
  /// When nobody of the unit, or of its teams, is on duty, in order, within the horizon.
  [[nodiscard]] const std::vector<base::Span>& off_shift(UnitId unit) const {
    return off_shift_[unit.index()];
  }

 private:
  std::vector<RosteredPerson> people_;
  std::vector<std::vector<base::Span>> off_shift_;
};

}  // namespace wangge::model
