#pragma once
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "model/ids.hpp"
#include "random/distribution.hpp"

namespace wangge::model {

/// Who decides which station sends.
enum class SendBy {
  Nearest,    ///< 就近: whose crew is there first, wherever it is
  ZoneFirst,  ///< 划片: the stations of the scene's subdistrict, the nearest first; then the others
  Preference,  ///< 预案: a list of stations for each area; the first that has a crew
};

enum class AfterJob {
  Stay,    ///< waits where the job was
  Return,  ///< drives to its station (or stand-by place), and may be sent from the way
};

/// 布防: when a station has nobody left, a crew of one that has more than `keep` moves there.
struct MoveUp {
  int keep = 1;
  base::Duration longest{};  ///< no crew drives longer for it; zero: however long
};

/// How a service answers emergencies (Unit::response of the whole).
struct Response {
  random::Distribution turnout;  ///< 出动: from the order to wheels turning; none on the road
  SendBy send_by = SendBy::Nearest;
  bool mutual_aid =
      true;           ///< ZoneFirst, Preference: others than the zone's, or the listed, may send
  bool waits = true;  ///< nobody free: the call waits; if not, it is lost (help from outside)
  AfterJob after_job = AfterJob::Return;
  std::optional<MoveUp> move_up;
  /// One list a cell, best first; empty but with Preference.
  std::vector<std::vector<UnitId>> preference;
  bool coverage = false;  ///< whom it reaches how soon is measured, by hour
};

}  // namespace wangge::model
