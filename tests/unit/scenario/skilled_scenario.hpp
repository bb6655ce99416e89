#pragma once
#include <string>

namespace wangge::scenario {

/// One department whose pump crew alone can deal with floods.
inline const std::string kPumps = R"yaml(wangge: 1
name: pumps
organisation: {units: [{id: drains}]}
categories:
  list:
    - {id: flood, owner: drains, needs: [pumps],
       severities: [{id: usual, limit: 2 uh, work: 1 h}]}
    - {id: cover, owner: drains, severities: [{id: usual, limit: 1 wd, work: 1 h}]}
demand: {streams: [{id: calls, per_day: 9, reported_by: hotline}]}
staffing:
  lines:
    - {id: crews, unit: drains, people: 2}
    - {id: pump-crew, unit: drains, people: 1, skills: [pumps]}
experiment: {start: 2008-07-20, length: 9 d}
)yaml";

}  // namespace wangge::scenario
