#pragma once
#include <cstdint>
#include <vector>

#include "indicator/collector.hpp"
#include "support/paper_cases.hpp"

namespace wangge::support {

/// Replications of a PaperWorld's baseline, reckoned by hand: 100 cases each, of which the north
/// team handles 80, 90 and 85 in time; the desk has two people, one of them busy, and from 9 to 17
/// h two cases wait there (four at noon).
inline std::vector<record::ReplicationRows> paper_run(const PaperWorld& paper) {
  using namespace base::literals;
  std::vector<record::ReplicationRows> replications;
  for (const int in_time : {80, 90, 85}) {
    indicator::Collector collector(paper.world, model::ConfigurationId(0));
    for (int n = 0; n < 100; ++n)
      collector.case_ended(PaperCases::closed(base::hours(1 + n), n < in_time ? 2_h : 6_h,
                                              static_cast<std::uint64_t>(n)));
    for (int h = 0; h < 24 * 7; ++h) {
      const bool day = h % 24 >= 9 && h % 24 < 17;
      const std::size_t waiting = h % 24 == 12 ? 4 : day ? 2 : 0;
      collector.staff_changed(PaperWorld::kDesk, PaperWorld::at(base::hours(h)), 2, 1, waiting);
    }
    collector.staff_changed(PaperWorld::kNorthTeam, PaperWorld::kMeasured, 4, 3, 0);
    collector.horizon(PaperWorld::kHorizon);
    replications.push_back(collector.result(1000).rows);
  }
  return replications;
}

}  // namespace wangge::support
