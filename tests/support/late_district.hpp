#pragma once
#include <cstdint>

#include "report/blame.hpp"
#include "support/simulate.hpp"

namespace wangge::support {

/// One replication of a district, told again.
inline report::Blame blame_of(const SmallDistrict& district, std::uint32_t replication = 0) {
  const auto& plan = district.world.experiment;
  const auto heard = simulate(district, replication);
  report::BlameListener listener(replication,
                                 {plan.start + plan.warm_up, plan.start + plan.length});
  for (const auto& [problem, intervals] : heard.intervals)
    for (const record::Interval& interval : intervals) listener.interval(interval);
  for (const record::CaseRecord& record : heard.cases) listener.case_ended(record);
  return listener.blame();
}

/// Forty minutes for each case, and one crew where two were.
inline SmallDistrict too_few_crews() {
  SmallDistrict district;
  district.vendor().severities[0].work = random::Distribution::constant(base::minutes(40));
  district.line(SmallDistrict::kDepartment).people = 1;
  return district;
}

}  // namespace wangge::support
