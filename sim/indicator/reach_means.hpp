#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "record/figures.hpp"
#include "record/incident_record.hpp"

namespace wangge::indicator {

/// A figure of coverage: of whom, within which limit, over the whole window or the worst hour of
/// the day.
struct ReachPart {
  double (record::HourlyReach::*shares)[record::Reach::kLimits] = &record::HourlyReach::cells;
  std::size_t limit = 0;  ///< place in it: 5, 10, 15 minutes
  bool worst_hour = false;
};

/// 覆盖: adds up what a service's reach was measured to be, by hour of the day.
class ReachMeans {
 public:
  /// Counts whatever its moment; what lies outside the measured window is not to be given.
  void add(const record::Reach& reach);
  ReachMeans& operator+=(const ReachMeans& other);

  [[nodiscard]] bool empty() const;
  /// The sum of the shares over `measured` measurements: of all, or of the hour in which their mean
  /// is lowest. Empty where nothing was measured.
  struct Share {
    double sum = 0;
    double measured = 0;
  };
  [[nodiscard]] std::optional<Share> share(const ReachPart& part) const;
  /// Means of each hour that was measured.
  [[nodiscard]] std::vector<record::HourlyReach> rows(model::UnitId service) const;

 private:
  std::array<record::HourlyReach, 24> hours_{};  ///< sums
};

}  // namespace wangge::indicator
