#pragma once
#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
#include "network/road_travel.hpp"
#include "support/memory_listener.hpp"
#include "support/small_district.hpp"

namespace wangge::support {

/// One replication of a district in code, remembered whole.
inline MemoryListener simulate(const SmallDistrict& district, std::uint32_t replication = 0,
                               bool step = false) {
  MemoryListener heard;
  const auto& plan = district.world.experiment;
  kernel::Simulation simulation({plan.start, step});
  const auto roads = network::make_road_travel(district.world);
  flow::Platform platform(district.world, model::ConfigurationId(0), {2008, replication}, heard,
                          roads.get());
  platform.start();
  simulation.run_until(plan.start + plan.length);
  return heard;
}

inline std::vector<record::CaseRecord> with(const MemoryListener& heard, record::Outcome outcome) {
  std::vector<record::CaseRecord> some;
  std::copy_if(heard.cases.begin(), heard.cases.end(), std::back_inserter(some),
               [&](const auto& c) { return c.outcome == outcome; });
  return some;
}

/// The same. There must be some, or the test proves nothing.
inline std::vector<record::CaseRecord> some(const MemoryListener& heard, record::Outcome outcome) {
  auto cases = with(heard, outcome);
  if (cases.empty()) throw std::logic_error("no case of this outcome");
  return cases;
}

/// Time of one case in a stage by a cause.
inline base::Duration time_in(const std::vector<record::Interval>& life, record::Stage stage,
                              record::Cause cause) {
  base::Duration sum{};
  for (const auto& i : life)
    if (i.stage == stage && i.cause == cause) sum += i.when.length();
  return sum;
}

/// Of all cases.
inline base::Duration total(const MemoryListener& heard, record::Stage stage, record::Cause cause) {
  base::Duration sum{};
  for (const auto& [problem, life] : heard.intervals) sum += time_in(life, stage, cause);
  return sum;
}

}  // namespace wangge::support
