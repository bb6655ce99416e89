#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "base/time.hpp"
#include "model/ids.hpp"
#include "record/figures.hpp"

namespace wangge::indicator {

/// People times time, and cases times time.
struct StaffTime {
  base::Duration on_duty;
  base::Duration busy;
  base::Duration waiting;
  StaffTime& operator+=(const StaffTime& other);
  [[nodiscard]] bool empty() const;
};

/// Adds up, for every unit, who was on duty, who was busy and how many cases waited: over the whole
/// measured window, by hour of the day and by day. Fed with every change of a post; a change costs
/// a few additions, whatever the horizon.
class StaffUsage {
 public:
  StaffUsage(std::size_t units, base::Span measured);

  /// From `when` on the unit has these. Calls for one unit come in order of time.
  void changed(model::UnitId unit, base::Instant when, std::size_t on_duty, std::size_t busy,
               std::size_t waiting);
  /// Accounts for every unit up to the end of the window. Call it once, last.
  void finish();

  [[nodiscard]] const StaffTime& total(model::UnitId unit) const {
    return posts_[unit.index()].total;
  }
  /// Hours of the day and days with anybody on duty or anything waiting; days count from that of
  /// `first_day`. By unit, slot and number.
  [[nodiscard]] std::vector<record::Usage> rows(base::Instant first_day) const;

 private:
  struct Post {
    std::int64_t on_duty = 0, busy = 0, waiting = 0;  ///< since `since`
    base::Instant since;
    base::Instant hour_end;  ///< of the hour that `since` lies in
    StaffTime this_hour;
    StaffTime total;
    std::array<StaffTime, 24> by_hour;
    std::vector<StaffTime> by_day;
  };
  void advance(Post& post, base::Instant to) const;
  void close_hour(Post& post) const;

  base::Span measured_;
  std::vector<Post> posts_;
};

}  // namespace wangge::indicator
