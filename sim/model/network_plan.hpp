#pragma once
#include <optional>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/ids.hpp"

namespace wangge::model {

enum class NetworkMode { Off, Latency, Flows };

/// A window in which a data link is down. No subdistrict: the centre's own link.
struct Outage {
  SubdistrictId sector;
  base::Span when;
};

/// The platform's data network: one handset sector a subdistrict (2006 GPRS), the centre, the
/// departments.
struct NetworkPlan {
  NetworkMode mode = NetworkMode::Off;
  base::BytesPerSecond sector_uplink{20e3};
  /// So many people of crowds in a subdistrict halve what its handsets get: n leave
  /// sector_uplink / (1 + n / crowd_half). None: people do no harm.
  std::optional<base::People> crowd_half;
  base::Duration sector_latency = base::milliseconds(700);
  base::BytesPerSecond centre_link{1.25e6};
  base::Duration centre_latency = base::milliseconds(20);
  base::Bytes report_size{60e3};  ///< photographs and position
  base::Bytes feedback_size{60e3};
  base::Bytes task_size{2e3};
  base::Duration voice_fallback =
      base::minutes(5);  ///< reported by telephone when the link is down
  std::vector<Outage> outages;
};

}  // namespace wangge::model
