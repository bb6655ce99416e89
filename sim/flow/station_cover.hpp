#pragma once
#include "kernel/post.hpp"
#include "model/ids.hpp"

namespace wangge::flow {

struct Platform;

/// 归队: after a job, now, by the service's policy: back to the station that the crew covers, or it
/// stays. A crew of a unit that answers no emergencies stays.
void go_home(model::UnitId unit, kernel::PersonId crew, model::ProblemId from, Platform& p);

/// 布防: whether some free crew has to go and cover another station, or may go back to its own.
/// Call whenever a crew of the service has been sent or is free again.
void cover_stations(model::UnitId service, Platform& p);

}  // namespace wangge::flow
