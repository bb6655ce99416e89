#pragma once

namespace wangge::flow {

struct Platform;

/// Measures, in the middle of each hour, how much of the district each service that wants it
/// (model::Response::coverage) reaches in 5, 10 and 15 minutes with the crews that are free.
void start_measuring_reach(Platform& p);

}  // namespace wangge::flow
