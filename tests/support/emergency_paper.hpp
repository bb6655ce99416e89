#pragma once
#include <cstdint>

#include "record/incident_record.hpp"
#include "support/paper_world.hpp"

namespace wangge::support {

/// A PaperWorld with emergencies: an ambulance service of two stations whose reach is measured, the
/// police without any; two linked centres (120 answers within 15 s, 110 within 10 s); two types
/// (cardiac arrest for 120, due in 12 minutes; brawls for 110, due in 5); a stream of them.
struct EmergencyPaper : PaperWorld {
  static constexpr model::UnitId kAmbulances{8}, kNorthStation{9}, kSouthStation{10}, kPolice{11};
  static constexpr model::CallCentreId k120{0}, k110{1};
  static constexpr model::IncidentTypeId kCardiac{0}, kBrawl{1};
  static constexpr std::size_t kStream = 3;

  EmergencyPaper() {
    make_services(world.organisation);
    make_emergencies(world.emergencies);
  }

  /// Somebody in the north dials 120 so long after the measured window begins: answered in 10 s,
  /// ordered in 2 minutes, on the road in 3, there in 10 and complete in 12, clear in 60.
  static record::IncidentRecord cleared(base::Duration since, std::uint64_t number = 1) {
    record::IncidentRecord i = open(since, number);
    i.outcome = record::IncidentOutcome::Cleared;
    i.answered = i.arose + base::seconds(10);
    i.ordered = i.arose + base::minutes(2);
    i.left = i.arose + base::minutes(3);
    i.arrived = i.arose + base::minutes(10);
    i.complete = i.arose + base::minutes(12);
    i.ended = i.arose + base::minutes(60);
    i.units = 2;
    return i;
  }
  /// The same, but nobody has answered by the horizon.
  static record::IncidentRecord open(base::Duration since, std::uint64_t number = 1) {
    record::IncidentRecord i;
    i.incident = model::problem_id(kStream, number);
    i.type = kCardiac;
    i.cell = kNorthCell;
    i.dialled = i.centre = k120;
    i.arose = at(since);
    return i;
  }
  /// What the north station's crew did for the first of these.
  static record::ResponseRecord response(base::Duration since, std::uint64_t number = 1) {
    const base::Instant arose = at(since);
    record::ResponseRecord r;
    r.incident = model::problem_id(kStream, number);
    r.unit = kNorthStation;
    r.requested = arose + base::minutes(1);
    r.ordered = arose + base::minutes(2);
    r.left = arose + base::minutes(3);
    r.arrived = arose + base::minutes(10);
    r.work_ended = arose + base::minutes(30);
    r.at_hospital = arose + base::minutes(40);
    r.cleared = arose + base::minutes(60);
    return r;
  }
  /// The ambulances' reach: the same share within 5 minutes, twice within 10, thrice within 15; of
  /// the people half of that.
  static record::Reach reach(base::Duration since, double share) {
    record::Reach r;
    r.service = kAmbulances;
    r.when = at(since);
    for (std::size_t i = 0; i < record::Reach::kLimits; ++i) {
      r.cells[i] = share * static_cast<double>(i + 1);
      r.people[i] = r.cells[i] / 2;
    }
    return r;
  }

 private:
  static model::Unit service(model::Name name, model::UnitId whole,
                             model::SubdistrictId area = model::SubdistrictId::none()) {
    model::Unit unit;
    unit.name = std::move(name);
    unit.kind = model::UnitKind::Department;
    unit.whole = whole;
    unit.area = area;
    return unit;
  }
  static void make_services(model::Organisation& o) {
    using model::SubdistrictId;
    o.units.push_back(service({"ambulances", "急救", "ambulances"}, kAmbulances));
    o.units.push_back(service({"ambulances@north", "德胜急救站", "Desheng ambulances"}, kAmbulances,
                              SubdistrictId(0)));
    o.units.push_back(service({"ambulances@south", "金融街急救站", "Jinrongjie ambulances"},
                              kAmbulances, SubdistrictId(1)));
    o.units.push_back(service({"police", "公安", "police"}, kPolice));
    o.units[kAmbulances.index()].response.emplace().coverage = true;
    o.units[kPolice.index()].response.emplace();
  }
  static model::CallCentre centre(model::Name name, base::Duration answer_target) {
    model::CallCentre centre;
    centre.name = std::move(name);
    centre.call_desk = centre.dispatch_desk = kDesk;
    centre.answer_target = answer_target;
    return centre;
  }
  static model::IncidentType type(model::Name name, model::CallCentreId centre,
                                  base::Duration target) {
    model::IncidentType type;
    type.name = std::move(name);
    type.centre = centre;
    type.target = target;
    return type;
  }
  static void make_emergencies(model::Emergencies& e) {
    e.centres = {centre({"120", "120急救中心", "ambulance centre"}, base::seconds(15)),
                 centre({"110", "110报警台", "police centre"}, base::seconds(10))};
    e.types = {type({"cardiac", "心脏骤停", "cardiac arrest"}, k120, base::minutes(12)),
               type({"brawl", "斗殴", "brawl"}, k110, base::minutes(5))};
    e.streams.resize(1);
    e.streams[0].name = {"emergencies", "突发事件", "emergencies"};
  }
};

}  // namespace wangge::support
