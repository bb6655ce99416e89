#pragma once
#include <string>

namespace wangge::scenario {

/// One desk, Poisson arrivals, exponential service: the smallest world.
inline const std::string kOneDesk = R"yaml(wangge: 1
name: one-desk
demand: {desk_work: [{id: calls, post: desk, per_day: 1200, work: exponential(1 min)}]}
organisation: {posts: [{id: desk}]}
staffing: {lines: [{id: desk, unit: desk, people: 1}]}
configurations: [{id: two, lines: [{id: desk, people: 2}]}]
experiment: {start: 2008-07-20, length: 30 d}
)yaml";

/// Two subdistricts, one desk, supervisors and a department with teams: a whole case cycle.
inline const std::string kSmallDistrict = R"yaml(wangge: 1
name: small
district:
  code: "110102"
  subdistricts:
    - {id: desheng, zh: 德胜街道, en: Desheng, residents: 125000, communities: 2}
    - {id: yuetan, zh: 月坛街道, en: Yuetan, residents: 62500, communities: 1}
  cells: {generate: {per_community: 4}}
categories:
  scheme: cjt214-2007
  profiles:
    - {id: order, detected: 0.8, lifetime: exponential(3 h), noticed_by_public: 0.1}
  list:
    - id: vendor
      code: "0501"
      zh: 无照经营游商
      owner: chengguan
      profile: order
      weight: 3
      subdistrict_competent: 0.4
      severities:
        - {id: usual, limit: 2 uh, work: "lognormal(20 min, cv 0.8)", priority: 1}
    - {id: cover, code: "0101", kind: component,
       owner: utilities, severities: [{id: missing, limit: 1 wd, work: 1 h}]}
organisation:
  posts: [{id: intake, zh: 受理席, cost: 25 yuan/h, shift_end: hand_over}]
  supervisors: {id: supervisors, zh: 监督员, each: subdistrict, cost: 20 yuan/h}
  units:
    - {id: chengguan, zh: 城管监察队, each: subdistrict, speed: 15 km/h, cost: 60 yuan/h,
       return_decision: lognormal(2 h cv 1), fails_check: 4 %}
    - {id: streets, zh: 街道城管科, kind: subdistrict, each: subdistrict}
    - {id: utilities, kind: outside, liaison: exponential(1 d), base: [0, 0]}
  activities:
    accept:
      post: intake
      work: lognormal(3 min, cv 0.6)
      limit: 15 min
    dispatch: {post: intake, work: 2 min}
    receive: {post: intake, work: 1 min}
  verification: {work: 5 min, limit: 30 min}
  check: {work: 5 min}
demand:
  profiles:
    [{id: noon, hours: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}]
  streams:
    - {id: streets, per_day: 40, hours: noon, factors:
       [{from: 2008-08-08, to: 2008-08-24, area: yuetan, factor: 0.3}]}
    - {id: hotline, per_day: 1/h, reported_by: hotline, unfounded: 0.1, categories: {vendor: 1},
       cells: {desheng: 2, yuetan-01: 1}}
  desk_work:
    - {id: calls, post: intake, per_day: 100, work: exponential(1 min),
       patience: exponential(5 min), becomes_report: 0.1}
staffing:
  shifts:
    - {id: early, from: 07:00, to: 14:30}
    - {id: night, from: 22:00, to: 06:00}
  lines:
    - {id: desk, unit: intake, people: 2}
    - {id: sup, unit: supervisors, shift: early, people: 7, work_days: 5}
    - {id: crews, unit: chengguan, people: {desheng: 2, yuetan: 1}}
    - {id: streets, unit: streets, people: 2, share_by: equal}
    - {id: water, unit: utilities, people: 1}
    - {id: watch, unit: intake, shift: night, people: 1}
configurations:
  - id: games
    zh: 赛时
    lines:
      - {id: sup, people: 10}
      - {id: volunteers, unit: supervisors@desheng, shift: early,
         people: 3, eye: 0.5, cost: 5 yuan/h, may_check: false, from: 2008-08-01, to: 2008-08-25}
      - {id: away, unit: chengguan@desheng, people: -1, from: 2008-08-08, to: 2008-08-24}
policy:
  routing: {components: owner_first, events: subdistrict_first, accuracy: 0.9}
  axes: two
  extension: {applies: 0.1}
  duplicate_radius: 50 m
calendar: {extra_holidays: [2008-08-08]}
network: {mode: flows, outages: [{sector: desheng, from: 2008-08-01 10:00, to: 2008-08-01 12:00}]}
experiment: {start: 2008-07-20, length: 63 d, warm_up: 7 d, seed: 2008, replications: 5}
)yaml";

}  // namespace wangge::scenario
