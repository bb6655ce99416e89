#pragma once
#include <array>

#include "indicator/row_forms.hpp"

/// The rows of the catalogue on desks and posts, and the scores. Included by catalogue.cpp alone.
namespace wangge::indicator::posts {

using namespace rows;

constexpr Where kPosts = kWhole | kHandlers | kSupervisors | kDesks;

constexpr std::array kRows{
    // Desk work that is no case.
    count_of("desk_arrivals", Neither, kWhole | kDesks, kWangge, Sum::DeskArrivals),
    ratio_of("wait_mean", Minutes, Lower, kWhole | kDesks, kWangge, Sum::DeskWait, Sum::DeskServed),
    quantile_of("wait_p95", Minutes, kWhole | kDesks, Spread::DeskWait, 0.95),
    ratio_of("abandoned_rate", Share, Lower, kWhole | kDesks, kWangge, Sum::DeskGaveUp,
             Sum::DeskDecided),
    ratio_of("time_in_system_mean", Minutes, Lower, kWhole | kDesks, kWangge, Sum::DeskStay,
             Sum::DeskDone),
    count_of("desk_open_at_end", Lower, kWhole | kDesks, kWangge, Sum::DeskOpenAtEnd),
    // Posts.
    ratio_of("staff_on_duty", People, Neither, kPosts, kWangge, Sum::OnDuty, Sum::Window),
    ratio_of("staff_hours", StaffHours, Lower, kPosts, kWangge, Sum::OnDuty, Sum::One),
    ratio_of("utilisation", Share, Neither, kPosts, kWangge, Sum::Busy, Sum::OnDuty),
    ratio_of("queue_mean", Cases, Lower, kPosts, kWangge, Sum::Waiting, Sum::Window),
    // Scores, from the above.
    score_of("score_department", kHandlers, kCasic),
    score_of("score_department_jinniu", kHandlers, kJinniu),
    score_of("score_supervisors", kDistricts | kSupervisors, kCasic),
    score_of("score_centre", kWhole, kCasic),
    score_of("score_region", kAreas, kWangge),
};

}  // namespace wangge::indicator::posts
