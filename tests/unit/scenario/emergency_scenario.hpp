#pragma once
#include <string>

namespace wangge::scenario {

/// Two subdistricts of 1000 m side by side, four cells; ambulances at two stations, police with a
/// team in each subdistrict; 110 and 120; a crash needs both.
inline const std::string kEmergencies = R"yaml(wangge: 1
name: emergencies
district:
  subdistricts:
    - {id: west, outline: [[0, 0], [1000, 0], [1000, 1000], [0, 1000]]}
    - {id: east, outline: [[1000, 0], [2000, 0], [2000, 1000], [1000, 1000]]}
  cells: {generate: {per_community: 2}}
organisation:
  posts: [{id: desk-110}, {id: desk-120}, {id: head}]
  units:
    - id: ambulance
      zh: 急救站
      en: ambulance station
      mode: siren
      cost: 300 yuan/h
      stations:
        - {id: fuxing, zh: 复兴, en: Fuxing, at: [200, 300]}
        - {id: yuetan, zh: 月坛, en: Yuetan, at: [1800, 500]}
      response:
        turnout: lognormal(2 min cv 0.5)
    - {id: police, each: subdistrict, response: {turnout: 1 min, send_by: zone_first}}
emergencies:
  centres:
    - {id: c110, call_desk: desk-110, interview: 1 min, dispatch: 30 s}
    - {id: c120, call_desk: desk-120, dispatch_desk: head, interview: 75 s, dispatch: 45 s,
       transfer: 20 s, answer_target: 15 s}
  types:
    - id: cardiac
      centre: c120
      target: 10 min
      needs: [{service: ambulance, work: 18 min, to_hospital: 70 %, hand_over: 25 min}]
    - id: crash
      priority: 1
      centre: c110
      target: 5 min
      false_alarm: 5 %
      command_post: 20 min
      needs:
        - {service: police, units: 2, work: 35 min}
        - {service: ambulance, share: 40 %, asked: on_scene, work: 18 min}
  streams:
    - {id: calls, per_day: 37, types: {cardiac: 1, crash: 3},
       dialled: {c120: 8, c110: 2}, repeat_calls: 0.3}
  hospitals: [{id: renmin, at: [900, 500]}]
  command: head
  surge: {open_incidents: 8, lasts: 2 h, overtime: 1 h, activation: 10 min}
staffing:
  lines:
    - {id: desk-110, unit: desk-110, people: 1}
    - {id: desk-120, unit: desk-120, people: 1}
    - {id: head, unit: head, people: 1}
    - {id: ambulances, unit: ambulance, people: 3}
    - {id: police, unit: police, people: {west: 1, east: 1}}
experiment: {start: 2008-07-20, length: 7 d}
)yaml";

}  // namespace wangge::scenario
