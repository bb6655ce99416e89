#pragma once
#include <optional>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/ids.hpp"

namespace wangge::model {

enum class NetworkMode { Off, Latency, Flows };

/// A window in which a data link is down: that of a subdistrict's handsets, of a team, or of a
/// department and all its teams. None of them: the centre's own link.
struct Outage {
  SubdistrictId sector;
  UnitId department;
  base::Span when;
};

/// The platform's data network: one handset sector a subdistrict (2006 GPRS), the centre with its
/// server, the departments.
struct NetworkPlan {
  NetworkMode mode = NetworkMode::Off;
  base::BytesPerSecond sector_uplink{20e3};
  /// So many people of crowds in a subdistrict halve what its handsets get: n leave
  /// sector_uplink / (1 + n / crowd_half). None: people do no harm.
  std::optional<base::People> crowd_half;
  base::Duration sector_latency = base::milliseconds(700);
  base::BytesPerSecond centre_link{1.25e6};
  base::Duration centre_latency = base::milliseconds(20);
  /// Of each unit's own line to the centre, one a team. None: they sit at the centre's link.
  std::optional<base::BytesPerSecond> department_link;
  base::Duration department_latency = base::milliseconds(20);
  /// What the server takes of all that arrives. None: anything.
  std::optional<base::BytesPerSecond> server;
  base::Bytes report_size{60e3};  ///< photographs and position
  base::Bytes feedback_size{60e3};
  base::Bytes task_size{2e3};
  base::Duration voice_fallback =
      base::minutes(5);  ///< reported by telephone when the link is down
  std::vector<Outage> outages;
};

}  // namespace wangge::model
