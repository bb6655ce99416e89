#pragma once
#include <string_view>

namespace wangge::scenario {

/// The district of the starter. Every figure is an example; a planner replaces them.
inline constexpr std::string_view kStarterExample = R"yaml(
wangge: 1
name: my-district
zh: 我的城区
en: My district
district:
  code: "110102"
  subdistricts:
    - {id: east, zh: 东街道, en: East, residents: 60000, area: 1.25 km2, communities: 5}
    - {id: west, zh: 西街道, en: West, residents: 90000, area: 1.5 km2, communities: 6}
  cells:
    generate: {per_community: 10}
travel: {metric: straight, detour: 1.35}
categories:
  scheme: cjt214-2007
  profiles:
    - {id: trade, detected: 0.65, fixed_on_spot: 0.08, lifetime: exponential(3 h),
       noticed_by_public: 0.05, public_delay: exponential(2 h)}
    - {id: standing, detected: 0.5, noticed_by_public: 0.3, public_delay: exponential(1 d)}
  list:
    - id: vendor
      code: "0501"
      zh: 无照经营游商
      en: street vendor
      kind: event
      group: "05"
      owner: chengguan
      profile: trade
      weight: 3
      subdistrict_competent: 0.3
      severities:
        - {id: usual, zh: 一般, en: usual, limit: 2 uh,
           work: "lognormal(20 min, cv 0.8)", priority: 1}
    - id: litter
      code: "0110"
      zh: 暴露垃圾
      en: exposed garbage
      kind: event
      group: "01"
      owner: huanwei
      profile: standing
      weight: 2
      severities:
        - {id: usual, zh: 一般, en: usual, limit: 4 wh, work: "lognormal(30 min, cv 0.8)"}
organisation:
  posts:
    - {id: centre, zh: 监督指挥席, en: centre desk, cost: 20 yuan/h, shift_end: hand_over}
  supervisors: {id: supervisors, zh: 监督员, en: supervisors, each: subdistrict, cost: 12 yuan/h}
  units:
    - {id: chengguan, zh: 城管监察队, en: street-order team, kind: department, each: subdistrict,
       speed: 15 km/h, cost: 90 yuan/h, return_decision: "lognormal(2 h, cv 1)", fails_check: 0.04}
    - {id: huanwei, zh: 环卫所, en: sanitation team, kind: department,
       cost: 70 yuan/h, fails_check: 0.04}
    - {id: street, zh: 街道城管科, en: subdistrict's own crew, kind: subdistrict,
       each: subdistrict, cost: 60 yuan/h, fails_check: 0.04}
  activities:
    accept: {post: centre, work: "lognormal(3 min, cv 0.6)", limit: 15 min}
    dispatch: {post: centre, work: "lognormal(2 min, cv 0.6)", limit: 15 min}
    close: {post: centre, work: "lognormal(1 min, cv 0.6)", limit: 15 min}
  verification: {work: "lognormal(6 min, cv 0.6)", limit: 30 min}
  check: {work: "lognormal(5 min, cv 0.6)", limit: 30 min}
demand:
  profiles:
    - {id: street, hours:
       [2, 1, 1, 1, 2, 6, 15, 22, 20, 15, 16, 20, 18, 12, 12, 15, 20, 26, 26, 22, 18, 12, 7, 4]}
  streams:
    - {id: problems, zh: 街面问题, en: street problems, per_day: 80, hours: street}
  desk_work:
    - {id: calls, zh: 便民服务来电, en: service calls,
       post: centre, per_day: 60, work: exponential(2 min), hours: daytime}
staffing:
  shifts:
    - {id: early, zh: 早班, en: early, from: "07:00", to: "14:30"}
    - {id: late, zh: 晚班, en: late, from: "14:30", to: "22:00"}
  lines:
    - {id: centre, unit: centre, people: 2}
    - {id: patrol-early, unit: supervisors, shift: early, people: 10}
    - {id: patrol-late, unit: supervisors, shift: late, people: 8}
    - {id: chengguan, unit: chengguan, people: 4}
    - {id: huanwei, unit: huanwei, people: 2}
    - {id: street, unit: street, people: 2}
configurations:
  - {id: more-supervisors, zh: 增加监督员, en: more supervisors,
     lines: [{id: patrol-early, people: 14}, {id: patrol-late, people: 12}]}
policy:
  routing: {components: owner_first, events: subdistrict_first, accuracy: 0.95}
  extension: {applies: 0.05, granted: 0.8}
  duplicate_radius: 50 m
  patrol: {walking_speed: 3.5 km/h, rest_each_shift: 45 min}
calendar: {holidays: cn}
network: {mode: "off"}
experiment:
  start: 2008-07-20
  length: 28 d
  warm_up: 7 d
  replications: 10
  indicators: [street_time, on_time_handling, response_mean, discovery_mean]
  primary: street_time
)yaml";

}  // namespace wangge::scenario
