#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "flow/incident_file.hpp"
#include "kernel/post.hpp"

namespace wangge::flow {

/// One unit on its way to one emergency and back to service: the crew, and the record of what it
/// does. However it ends (done, turned back, taken away, cut off by the horizon), the listener
/// hears and the crew goes home.
class UnitOut {
 public:
  UnitOut(IncidentFile& file, Platform& p, base::Instant requested);
  UnitOut(const UnitOut&) = delete;
  UnitOut& operator=(const UnitOut&) = delete;
  ~UnitOut();

  /// The order is given to this crew of the station; preempted: from routine work.
  void order(model::UnitId station, kernel::Duty&& crew, bool preempted);
  /// The crew has been taken away on the way, for something more urgent: another is needed.
  void lose();
  [[nodiscard]] kernel::Duty& crew() { return *crew_; }
  [[nodiscard]] bool has_crew() const { return crew_.has_value(); }

  record::ResponseRecord record;
  std::vector<std::uint64_t> places;  ///< in the lines of the service's stations

 private:
  void close();
  IncidentFile& file_;
  Platform& p_;
  std::optional<kernel::Duty> crew_;
};

}  // namespace wangge::flow
