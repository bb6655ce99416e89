#pragma once
#include <string>

namespace wangge::scenario {

/// Replays the file `cases.csv`: areas, categories and units are those of the export.
inline const std::string kReplay = R"yaml(wangge: 1
name: replay
district:
  cells: {generate: {per_community: 4}}
organisation:
  posts: [{id: centre, zh: 指挥中心}]
  units: [{id: office, zh: 其他单位}]
  activities:
    accept: {post: centre, work: 3 min}
    dispatch: {post: centre, work: 2 min}
demand:
  trace:
    file: cases.csv
    channels: {"12345": hotline, "@坪山": web}
    unknown: {area: anywhere}
    create:
      areas: true
      units: {id: handlers, kind: department, speed: 20 km/h, cost: 60 yuan/h}
      categories:
        owner: office
        severities: [{id: usual, zh: 一般, limit: 5 wd, work: "lognormal(2 h, cv 1)"}]
staffing:
  lines:
    - {id: centre, unit: centre, people: 3}
    - {id: office, unit: office, people: 1}
    - {id: crews, unit: handlers, people: 150, share_by: cases, at_least: 1}
configurations:
  - {id: more, zh: 增员, lines: [{id: crews, people: 200}]}
experiment: {start: 2018-02-08, length: 255 d}
)yaml";

}  // namespace wangge::scenario
