#pragma once
#include <array>
#include <optional>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/district.hpp"
#include "model/ids.hpp"
#include "model/name.hpp"
#include "model/response.hpp"
#include "model/travel_mode.hpp"
#include "random/distribution.hpp"

namespace wangge::model {

enum class UnitKind {
  Desk,         ///< 席位 of the centre
  Supervisors,  ///< 监督员 of one subdistrict, or one body for the district
  Department,   ///< 专业部门 (or its team in one subdistrict)
  Subdistrict,  ///< 街道 with its own crews
  Outside,      ///< the district cannot order it (central organs): each order needs a liaison step
};

[[nodiscard]] constexpr bool has_crews(UnitKind kind) {
  return kind != UnitKind::Desk && kind != UnitKind::Supervisors;
}

enum class ShiftEnd { FinishThenLeave, HandOver };

/// Whoever can hold a case. One unit, one post (kernel::Post) with the people whom the staffing
/// puts on it.
struct Unit {
  Name name;
  UnitKind kind = UnitKind::Desk;
  UnitId whole;                    ///< the department this is a team of; itself where it is no team
  SubdistrictId area;              ///< where it works; none: the whole district
  Place base;                      ///< where its crews start from
  base::MetresPerSecond speed{4};  ///< where there are no roads
  TravelMode mode = TravelMode::ServiceVehicle;  ///< on roads
  ShiftEnd shift_end = ShiftEnd::FinishThenLeave;
  std::optional<random::Distribution> liaison;          ///< a talk before an Outside unit starts
  base::Probability complies{1};                        ///< after a talk; else there is another
  std::optional<random::Distribution> return_decision;  ///< until it says "not ours"; none: at once
  base::Probability fails_check;                        ///< its work does not pass 核查
  base::Probability suspends;        ///< it cannot start for season or works (挂账)
  base::Yuan hourly_cost;            ///< one person (desk, supervisor) or one crew
  std::optional<Response> response;  ///< it answers emergencies; of the whole, not of its stations
};

/// Work at a desk. An activity that the scenario does not assign is not part of its workflow and
/// takes no time.
enum class Activity {
  Answer,             ///< 接听: a public call, at the citizen-service desk
  Accept,             ///< 受理
  File,               ///< 立案
  Receive,            ///< two axes only: the command centre takes the case over
  Dispatch,           ///< 派遣
  Coordinate,         ///< emergency command: a case of priority 0
  Review,             ///< 督查: feedback from the handler
  Close,              ///< 结案
  ApproveExtension,   ///< 延期审批
  Escalate,           ///< 督办
  ConfirmExtension,   ///< 延期二级审批: of what the first level has granted
  ApproveSuspension,  ///< 挂账审批
  Reconsider,     ///< 退回受理员: what neither its units nor the dispatcher think is theirs
  Dictate,        ///< 口述补录: what came by voice, as a link was down, is written down
  ReviewAppeal,   ///< 申诉初审: of a unit that was late
  ConfirmAppeal,  ///< 申诉复审: of what the first review has granted
};
inline constexpr std::size_t kActivities = 16;

struct DeskActivity {
  UnitId desk;
  random::Distribution work;
  std::optional<base::Duration> limit;  ///< clock time from the case's arrival there
};

/// What supervisors do in the field on a task: 核实 or 核查.
struct FieldActivity {
  random::Distribution work;
  std::optional<base::Duration> limit;
};

struct Organisation {
  std::vector<Unit> units;
  std::array<std::optional<DeskActivity>, kActivities> activities;
  std::optional<FieldActivity> verification;  ///< 核实
  std::optional<FieldActivity> check;         ///< 核查

  [[nodiscard]] const Unit& unit(UnitId id) const { return units[id.index()]; }
  [[nodiscard]] const std::optional<DeskActivity>& of(Activity a) const {
    return activities[static_cast<std::size_t>(a)];
  }
  /// The team of `whole` that works in `area`: `whole` itself where it has no teams.
  [[nodiscard]] UnitId team(UnitId whole, SubdistrictId area) const;
  /// The units that people of `whole` belong to: its teams or stations, itself where it has none.
  [[nodiscard]] std::vector<UnitId> stations(UnitId whole) const;
  /// The unit of this kind that works in `area`; none where the scenario has none.
  [[nodiscard]] UnitId in_area(UnitKind kind, SubdistrictId area) const;
};

}  // namespace wangge::model
