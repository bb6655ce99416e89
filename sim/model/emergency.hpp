#pragma once
#include <optional>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/demand.hpp"
#include "model/district.hpp"
#include "model/ids.hpp"
#include "model/name.hpp"
#include "random/distribution.hpp"

/// 应急: incidents that people call 110, 119, 120 or 999 about, or that befall the city's networks.
namespace wangge::model {

/// 接警台. The centres are linked, not merged (三台联动): a call that belongs to another is handed
/// on.
struct CallCentre {
  Name name;
  UnitId call_desk;                ///< answers and asks; its queue is the wait for an answer
  UnitId dispatch_desk;            ///< gives the orders; may be the same desk
  random::Distribution interview;  ///< 询问
  random::Distribution
      dispatch;  ///< 调度: from the interview's end to the order, work of that desk
  random::Distribution transfer;  ///< work of the call desk on a call that it hands on
  base::Duration answer_target;   ///< answered within it counts as in time
};

/// When it shows that a need is there.
enum class Asked {
  ByCaller,  ///< in the interview
  OnScene,   ///< 增援: the first unit on the scene asks for it
};

/// What an incident of a type needs of one service.
struct Need {
  UnitId service;  ///< the whole (Unit::whole) whose stations can send: has Unit::response
  int units = 1;
  base::Probability share{1};  ///< of the incidents of the type that need it
  Asked asked = Asked::ByCaller;
  random::Distribution work;       ///< of each unit on the scene
  base::Probability to_hospital;   ///< each unit then takes somebody to the nearest hospital
  random::Distribution hand_over;  ///< at the hospital
};

struct IncidentType {
  Name name;
  int priority = 0;         ///< as of severities: 0 emergency, 1 urgent, 2 routine
  CallCentreId centre;      ///< whose it is
  std::vector<Need> needs;  ///< at least one; those of the same incident are met at the same time
  base::Probability false_alarm;          ///< the first unit on the scene finds nothing
  random::Distribution false_alarm_work;  ///< until it knows
  /// 现场指挥部: of incidents that several services attend, from the last unit's end of work until
  /// the scene is handed back; held by Emergencies::command. None: not set up.
  std::optional<random::Distribution> command_post;
  base::Duration target;  ///< response (call to first arrival) within it counts as in time
};

/// Incidents that befall the city.
struct IncidentStream {
  Name name;
  Rhythm rhythm;
  std::vector<double> type_weights;  ///< one a type
  std::vector<double> cell_weights;  ///< one a cell
  std::vector<double> dialled;  ///< weight of each centre as the first number called; empty: the
                                ///< type's own
  double repeat_calls = 0;      ///< mean number of further callers while it is open
  random::Distribution repeat_delay;   ///< between the calls
  std::vector<double> repeat_dialled;  ///< as `dialled`, of those; empty: as `dialled`
  base::Probability recognised{1};  ///< a further call at another centre is seen to be the same; if
                                    ///< not, that centre sends a unit of its own, in vain
};

struct Hospital {
  Name name;
  Place place;
};

/// 应急响应: while at least `open_incidents` are open, and until they have been fewer for `lasts`:
/// the district is in surge.
struct Surge {
  int open_incidents = 0;  ///< zero: never
  base::Duration lasts{};
  bool defer_routine = false;  ///< crews that answer emergencies begin no routine case
  base::Duration overtime{};   ///< who is to leave stays so much longer
  std::optional<random::Distribution> activation;  ///< work of the command when it begins
  bool mutual_aid = false;  ///< stations help each other where they otherwise do not
};

struct Emergencies {
  std::vector<CallCentre> centres;
  std::vector<IncidentType> types;
  std::vector<IncidentStream> streams;
  std::vector<Hospital> hospitals;
  UnitId command;  ///< 应急指挥: the desk of the district; none: nobody coordinates
  Surge surge;
  [[nodiscard]] const IncidentType& type(IncidentTypeId id) const { return types[id.index()]; }
  [[nodiscard]] const CallCentre& centre(CallCentreId id) const { return centres[id.index()]; }
  [[nodiscard]] bool any() const { return !streams.empty(); }
};

}  // namespace wangge::model
