#pragma once
#include <map>
#include <vector>

#include "support/simulate.hpp"
#include "support/small_district.hpp"

namespace wangge::support {

/// The small district without problems but with emergencies, all times constant: two ambulance
/// stations with a crew each, at the ends of the row of cells (0 and 300 m), 1 m/s; a call desk
/// that asks for 60 s and gives the order in 30 s; 30 s to get out, 20 minutes on the scene; one
/// type of incident, 24 a day, at the centres of the cells; a hospital at the eastern end.
struct EmergencyDistrict : SmallDistrict {
  static constexpr model::UnitId kCallDesk{4}, kAmbulance{5}, kWest{6}, kEast{7}, kCommand{8};

  EmergencyDistrict() {
    world.demand.problems.clear();
    world.travel.detour = base::Ratio(1);
    for (auto& cell : world.district.cells) cell.area = base::SquareMetres(0);
    add_unit("desk-120", kCallDesk, kCallDesk, 0);
    add_unit("ambulance", kAmbulance, kAmbulance, 0);
    add_unit("ambulance@west", kWest, kAmbulance, 0);
    add_unit("ambulance@east", kEast, kAmbulance, 300);
    add_unit("command", kCommand, kCommand, 0);
    unit(kCommand).kind = unit(kCallDesk).kind = model::UnitKind::Desk;
    for (const auto post : {kCallDesk, kWest, kEast, kCommand}) add_people(post);
    unit(kAmbulance).response.emplace().turnout = seconds(30);
    auto& e = world.emergencies;
    e.centres.push_back({{"c120", "", ""},
                         kCallDesk,
                         kCallDesk,
                         seconds(60),
                         seconds(30),
                         seconds(15),
                         base::seconds(10)});
    e.types.push_back(make_type());
    e.streams.push_back(make_stream());
    e.hospitals.push_back({{"hospital", "", ""}, {base::Metres(300), base::Metres(0)}});
  }

  static random::Distribution seconds(int s) {
    return random::Distribution::constant(base::seconds(s));
  }
  model::IncidentType& type() { return world.emergencies.types[0]; }
  model::IncidentStream& stream() { return world.emergencies.streams[0]; }
  model::Response& response() { return *unit(kAmbulance).response; }
  /// All incidents in one cell.
  void only_cell(std::size_t cell) {
    stream().cell_weights.assign(4, 0);
    stream().cell_weights[cell] = 1;
  }
  void per_day(double n) { stream().rhythm.per_day = base::PerDay(n); }
  /// People of the unit, on every day around the clock.
  void add_people(model::UnitId post, int people = 1) {
    model::StaffingLine line;
    line.key = unit(post).name.key + std::to_string(lines().size());
    line.unit = post;
    line.shift = model::ShiftId(0);
    line.people = people;
    lines().push_back(line);
  }
  /// A further ambulance station with a crew, so far east.
  model::UnitId add_station(const char* key, double x) {
    const model::UnitId station(world.organisation.units.size());
    add_unit(key, station, kAmbulance, x);
    add_people(station);
    return station;
  }
  void nobody_at(model::UnitId post) {
    std::erase_if(lines(), [&](const auto& line) { return line.unit == post; });
  }
  /// The response records of one incident.
  static std::vector<record::ResponseRecord> of(const MemoryListener& heard,
                                                model::ProblemId incident) {
    std::vector<record::ResponseRecord> some;
    for (const auto& r : heard.responses)
      if (r.incident == incident) some.push_back(r);
    return some;
  }

 private:
  std::vector<model::StaffingLine>& lines() { return world.staffing.configurations[0].lines; }
  void add_unit(const char* key, model::UnitId self, model::UnitId whole, double x) {
    model::Unit one;
    one.name = {key, "", ""};
    one.kind = model::UnitKind::Department;
    one.whole = whole;
    one.area = self == whole ? model::SubdistrictId() : model::SubdistrictId(0);
    one.base = {base::Metres(x), base::Metres(0)};
    one.speed = base::MetresPerSecond(1);
    world.organisation.units.push_back(one);
  }
  static model::IncidentType make_type() {
    model::IncidentType made;
    made.name = {"sick", "", ""};
    made.centre = model::CallCentreId(0);
    made.false_alarm_work = seconds(60);
    made.target = base::minutes(10);
    model::Need need;
    need.service = kAmbulance;
    need.work = random::Distribution::constant(base::minutes(20));
    need.hand_over = random::Distribution::constant(base::minutes(10));
    made.needs = {need};
    return made;
  }
  static model::IncidentStream make_stream() {
    model::IncidentStream made;
    made.name = {"calls", "", ""};
    made.rhythm.per_day = base::PerDay(24);
    made.rhythm.hours.fill(1);
    made.rhythm.weekdays.fill(1);
    made.type_weights = {1};
    made.cell_weights = {1, 1, 1, 1};
    made.repeat_delay = seconds(10);
    return made;
  }
};

}  // namespace wangge::support
