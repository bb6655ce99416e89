// design.md 4.2: from the moment a problem arises to its end every millisecond of a case, or of an
// emergency, belongs to exactly one interval (stage, unit, cause), in whatever district.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

#include "support/simulate.hpp"

namespace wangge {
namespace {

using base::Probability;
using model::UnitId;
using support::SmallDistrict;

constexpr UnitId kUtility{4}, kMinistry{5};  // further owners; the ministry takes no orders

Probability any_share() { return Probability(*rc::gen::inRange(0, 11) * 0.1); }

random::Distribution any_time(int at_most_minutes) {
  return random::Distribution::exponential(base::minutes(*rc::gen::inRange(1, at_most_minutes)));
}

/// Another unit with crews, like the department.
void add_unit(SmallDistrict& d, const char* key, model::UnitKind kind) {
  model::Unit unit = d.unit(SmallDistrict::kDepartment);
  model::StaffingLine line = d.line(SmallDistrict::kDepartment);
  unit.name.key = line.key = key;
  unit.kind = kind;
  unit.whole = line.unit = UnitId(d.world.organisation.units.size());
  d.world.organisation.units.push_back(unit);
  d.world.staffing.configurations[0].lines.push_back(line);
}

/// A problem may turn out to be another owner's, whom it takes a talk to move.
void choose_owners(SmallDistrict& d) {
  add_unit(d, "utility", model::UnitKind::Department);
  add_unit(d, "ministry", model::UnitKind::Outside);
  d.unit(kMinistry).liaison = any_time(3000);
  d.unit(kMinistry).complies = Probability(*rc::gen::inRange(5, 11) * 0.1);
  auto& vendor = d.vendor();
  vendor.subdistrict_competent = any_share();
  vendor.either_competent = any_share() * (1 - vendor.subdistrict_competent.count());
  vendor.also = {{kUtility, any_share() * 0.5}, {kMinistry, any_share() * 0.5}};
}

/// Some problems need a skill that some crews of the department have, or none.
void choose_skills(SmallDistrict& d) {
  model::SkillSet climbing;
  climbing.add(*d.world.skills.add("climbing"));
  auto& severities = d.vendor().severities;
  severities.push_back(severities[0]);
  severities[1].needs = climbing;
  auto& lines = d.world.staffing.configurations[0].lines;
  lines.push_back(d.line(SmallDistrict::kDepartment));
  lines.back().key = "climbers";
  lines.back().skills = climbing;
}

void choose_people(SmallDistrict& d) {
  d.world.staffing.shifts.push_back(
      {{"day", "", ""},
       base::hours(*rc::gen::inRange(0, 12)),
       base::hours(*rc::gen::inRange(13, 30)),
       *rc::gen::element(model::DayKind::Every, model::DayKind::Working, model::DayKind::Rest)});
  for (auto& line : d.world.staffing.configurations[0].lines) {
    line.people = *rc::gen::inRange(1, 4);
    line.work_days = *rc::gen::inRange(3, 8);
    line.shift = model::ShiftId(*rc::gen::inRange(0, 2));
  }
}

void choose_units(SmallDistrict& d) {
  for (auto& unit : d.world.organisation.units) {
    unit.shift_end = *rc::gen::element(model::ShiftEnd::FinishThenLeave, model::ShiftEnd::HandOver);
    unit.fails_check = Probability(*rc::gen::inRange(0, 6) * 0.1);
    unit.suspends = any_share();
    unit.return_decision = any_time(300);
  }
}

void choose_policy(SmallDistrict& d) {
  auto& policy = d.world.policy;
  policy.routing = {*rc::gen::element(model::First::Owner, model::First::Subdistrict),
                    *rc::gen::element(model::First::Owner, model::First::Subdistrict), any_share()};
  policy.axes = *rc::gen::element(model::Axes::One, model::Axes::Two);
  policy.clock = *rc::gen::element(model::HandlingClock::Bundled, model::HandlingClock::PerUnit);
  policy.check_by = *rc::gen::element(model::CheckBy::Nearest, model::CheckBy::DutyGrid);
  policy.voided = any_share();
  policy.review_sends_back = Probability(*rc::gen::inRange(0, 6) * 0.1);
  policy.extension = model::Extension{base::Ratio(0.7), any_share(), any_share(), any_share()};
  policy.escalate_at = base::Ratio(*rc::gen::inRange(2, 15) * 0.1);
  policy.escalate_on_repeats = *rc::gen::inRange(0, 3);
  policy.duplicate_radius = base::Metres(*rc::gen::element(0.0, 60.0));
}

void choose_demand(SmallDistrict& d) {
  auto& stream = d.world.demand.problems[0];
  stream.rhythm.per_day = base::PerDay(*rc::gen::inRange(5, 150));
  stream.unfounded = any_share();
  if (*rc::gen::arbitrary<bool>()) stream.reported_by = model::Channel::Hotline;
  d.world.demand.noticed_through = {{model::Channel::Hotline, Probability(0.4)},
                                    {model::Channel::Web, Probability(0.3)},
                                    {model::Channel::Superior, Probability(0.3)}};
  auto& vendor = d.vendor();
  vendor.severities[0].priority = *rc::gen::inRange(0, 3);
  vendor.severities[0].work = any_time(120);
  vendor.visibility.fixed_on_spot = any_share();
  vendor.visibility.noticed_by_public = any_share();
  vendor.visibility.repeat_reports = *rc::gen::element(0.0, 1.5);
  vendor.visibility.repeat_delay = any_time(60);
}

/// Callers who hang up, or whose calls become reports, or who break into other work.
void choose_calls(SmallDistrict& d) {
  model::DeskStream calls;
  calls.name.key = "calls";
  calls.desk = SmallDistrict::kDesk;
  calls.rhythm = d.world.demand.problems[0].rhythm;
  calls.rhythm.per_day = base::PerDay(*rc::gen::inRange(1, 100));
  calls.work = any_time(20);
  calls.priority = *rc::gen::inRange(0, 3);
  calls.preempts = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) calls.patience = any_time(20);
  calls.becomes_report = any_share() * 0.2;
  calls.channel = *rc::gen::element(model::Channel::Hotline, model::Channel::Web);
  calls.category_weights = {1};
  calls.cell_weights = {1, 1, 1, 1};
  d.world.demand.desk_work = {calls};
}

/// An export of cases; it says of some who handled them.
void choose_trace(SmallDistrict& d) {
  auto at = d.world.experiment.start;
  for (int rows = *rc::gen::inRange(0, 20); rows > 0; --rows) {
    at = at + base::minutes(*rc::gen::inRange(0, 480));
    d.world.demand.trace.push_back(
        {at, model::CategoryId(0), model::CellId(*rc::gen::inRange(0, 4)),
         *rc::gen::element(UnitId::none(), SmallDistrict::kDepartment, kUtility, kMinistry),
         *rc::gen::element(model::Channel::Trace, model::Channel::Web)});
  }
}

base::Span any_hours(const SmallDistrict& d) {
  const auto from = d.world.experiment.start + base::hours(*rc::gen::inRange(0, 100));
  return {from, from + base::hours(*rc::gen::inRange(1, 20))};
}

void choose_network(SmallDistrict& d) {
  using model::NetworkMode;
  auto& plan = d.world.network;
  plan.mode = *rc::gen::element(NetworkMode::Off, NetworkMode::Latency, NetworkMode::Flows);
  plan.sector_uplink = base::BytesPerSecond(*rc::gen::element(200.0, 20e3));
  if (*rc::gen::arbitrary<bool>())
    plan.department_link = base::BytesPerSecond(*rc::gen::element(2e3, 250e3));
  const UnitId last = d.world.organisation.units.back().whole;
  plan.outages = {{model::SubdistrictId(0), {}, any_hours(d)},
                  {{}, last, any_hours(d)},
                  {{}, {}, any_hours(d)}};
}

void choose_response(SmallDistrict& d, UnitId service) {
  auto& response = d.unit(service).response.emplace();
  response.turnout = any_time(5);
  response.send_by = *rc::gen::element(model::SendBy::Nearest, model::SendBy::ZoneFirst);
  response.mutual_aid = *rc::gen::arbitrary<bool>();
  response.waits = *rc::gen::arbitrary<bool>();
  response.after_job = *rc::gen::element(model::AfterJob::Stay, model::AfterJob::Return);
  if (*rc::gen::arbitrary<bool>()) response.move_up.emplace();
}

model::IncidentType any_type(std::size_t centre) {
  model::IncidentType type;
  type.priority = *rc::gen::inRange(0, 3);
  type.centre = model::CallCentreId(centre);
  type.false_alarm = any_share() * 0.5;
  type.false_alarm_work = any_time(10);
  for (const UnitId service : {SmallDistrict::kDepartment, kUtility})
    type.needs.push_back({service, *rc::gen::inRange(1, 3), any_share(),
                          *rc::gen::element(model::Asked::ByCaller, model::Asked::OnScene),
                          any_time(90), any_share(), any_time(30)});
  if (*rc::gen::arbitrary<bool>()) type.command_post = any_time(30);
  return type;
}

model::IncidentStream any_calls_for_help(const SmallDistrict& d) {
  model::IncidentStream stream;
  stream.rhythm = d.world.demand.problems[0].rhythm;
  stream.rhythm.per_day = base::PerDay(*rc::gen::inRange(1, 40));
  stream.type_weights = stream.dialled = {1, 1};
  stream.cell_weights = {1, 1, 1, 1};
  stream.repeat_calls = *rc::gen::element(0.0, 1.5);
  stream.repeat_delay = any_time(20);
  stream.recognised = any_share();
  return stream;
}

/// Crews of the department and of the utility answer emergencies beside their cases; the desk takes
/// the calls of both centres.
void choose_emergencies(SmallDistrict& d) {
  auto& e = d.world.emergencies;
  for (const UnitId service : {SmallDistrict::kDepartment, kUtility}) choose_response(d, service);
  for (std::size_t c = 0; c < 2; ++c) {
    e.centres.push_back({{},
                         SmallDistrict::kDesk,
                         SmallDistrict::kDesk,
                         any_time(3),
                         any_time(2),
                         any_time(2),
                         base::seconds(10)});
    e.types.push_back(any_type(c));
  }
  e.streams = {any_calls_for_help(d)};
  e.hospitals = {{{}, {base::Metres(500), base::Metres(0)}}};
  e.command = SmallDistrict::kDesk;
  e.surge = {*rc::gen::inRange(0, 4),
             base::hours(*rc::gen::inRange(0, 5)),
             *rc::gen::arbitrary<bool>(),
             base::hours(*rc::gen::inRange(0, 14)),
             any_time(20),
             *rc::gen::arbitrary<bool>()};
}

SmallDistrict any_district() {
  SmallDistrict d;
  if (*rc::gen::arbitrary<bool>()) d.split_in_two();
  choose_owners(d);
  choose_skills(d);
  choose_people(d);
  choose_units(d);
  choose_policy(d);
  choose_demand(d);
  choose_calls(d);
  choose_trace(d);
  choose_network(d);
  if (*rc::gen::arbitrary<bool>()) choose_emergencies(d);
  return d;
}

void expect_partition(const record::CaseRecord& c, const std::vector<record::Interval>& intervals,
                      base::Instant horizon) {
  base::Instant at = c.arose;
  for (const auto& i : intervals) {
    RC_ASSERT(i.when.from == at);
    RC_ASSERT(i.when.to > at);
    at = i.when.to;
  }
  RC_ASSERT(at == c.ended.value_or(horizon));
  RC_ASSERT(c.undiscovered + c.waiting + c.off_shift + c.work + c.travel + c.transfer + c.returned +
                c.rework + c.suspended + c.liaison ==
            at - c.arose);
}

/// Every millisecond of an emergency lies in one interval, and its stages go forward, but back to
/// the dispatcher when a unit is taken away, and from the hospital to the command's scene.
void expect_partition(const record::IncidentRecord& incident,
                      const std::vector<record::Interval>& intervals, base::Instant horizon) {
  base::Instant at = incident.arose;
  record::Stage stage = record::Stage::Call;
  for (const auto& i : intervals) {
    RC_ASSERT(i.when.from == at);
    RC_ASSERT(i.when.to > at);
    const bool back_to_scene = i.stage == record::Stage::OnScene && i.unit == SmallDistrict::kDesk;
    RC_ASSERT(i.stage >= stage || i.stage == record::Stage::Sending || back_to_scene);
    at = i.when.to;
    stage = i.stage;
  }
  RC_ASSERT(at == incident.ended.value_or(horizon));
}

/// What a unit does comes in its order.
void expect_order(const record::ResponseRecord& r) {
  base::Instant at = r.requested;
  for (const auto& next : {r.ordered, r.left, r.arrived, r.work_ended, r.at_hospital, r.cleared}) {
    RC_ASSERT(next.value_or(at) >= at);
    at = next.value_or(at);
  }
  RC_ASSERT(r.ordered.has_value());
  RC_ASSERT(!r.turned_back || !r.work_ended);
}

void expect_emergencies_in_order(const support::MemoryListener& heard, base::Instant horizon) {
  std::map<std::uint64_t, int> units;
  for (const auto& r : heard.responses) {
    expect_order(r);
    ++units[r.incident.count()];
  }
  for (const auto& i : heard.incidents) {
    const auto found = heard.intervals.find(i.incident.count());
    expect_partition(
        i, found == heard.intervals.end() ? std::vector<record::Interval>() : found->second,
        horizon);
    RC_ASSERT(i.units == units[i.incident.count()]);
  }
}

/// Which parts of the model the districts have put to the test: how many of the records show it.
class Shown {
 public:
  void look(const SmallDistrict& d, const support::MemoryListener& heard) {
    for (const auto& c : heard.cases) look(c), look_for_detours(c);
    for (const auto& [id, intervals] : heard.intervals)
      for (const auto& i : intervals) look(d.world.network, i);
    for (const auto& i : heard.incidents) look(i);
    for (const auto& r : heard.responses) {
      count_["a crew taken from other work"] += r.preempted;
      count_["a hospital"] += r.at_hospital.has_value();
      count_["a crew turned back"] += r.turned_back;
    }
    for (const auto& call : heard.desk_work) {
      count_["patience that ran out"] += call.gave_up;
      count_["work handed over at the end of a shift"] += call.lay_still > base::hours(2);
    }
  }
  void expect_everything() const {
    for (const auto& [what, times] : count_) EXPECT_GT(times, 0) << what;
  }

 private:
  void look(const record::CaseRecord& c) {
    const bool handled = c.handling.ended.has_value();
    count_["a case of a trace"] += c.channel == model::Channel::Trace;
    count_["a report by superiors"] += c.channel == model::Channel::Superior;
    count_["work of a further owner"] += handled && c.handler == kUtility;
    count_["work after a liaison"] += handled && c.liaison > base::Duration(0);
    count_["work that needs a skill"] += handled && c.severity == model::SeverityIndex(1);
    count_["a return"] += c.returns > 0;
    count_["a suspension"] += c.was_suspended;
  }
  void look_for_detours(const record::CaseRecord& c) {
    using enum record::Outcome;
    count_["a rework"] += c.reworks > 0;
    count_["an extension"] += c.extensions > 0;
    count_["an extension refused"] += c.refused_extensions > 0;
    count_["an escalation"] += c.escalated;
    count_["a duplicate"] += c.outcome == Duplicate;
    count_["a problem fixed on the spot"] += c.outcome == FixedOnSpot;
    count_["a void case"] += c.outcome == Void;
    count_["a report not filed"] += c.outcome == NotFiled;
  }
  void look(const record::IncidentRecord& i) {
    using enum record::IncidentOutcome;
    count_["an emergency that is over"] += i.outcome == Cleared;
    count_["a false alarm"] += i.outcome == FalseAlarm;
    count_["an emergency that nobody came to"] += i.outcome == Lost;
    count_["a further call taken for a new one"] += i.outcome == Repeat;
    count_["a call handed on"] += i.transfers > 0;
    count_["a reinforcement"] += i.reinforced;
  }
  void look(const model::NetworkPlan& plan, const record::Interval& i) {
    if (i.cause != record::Cause::DataTransfer) return;
    const bool flows = plan.mode == model::NetworkMode::Flows;
    count_["a data flow"] += flows;
    count_["an outage of a flow"] += flows && i.when.length() == plan.voice_fallback;
    count_["an outage"] += !flows && i.when.length() == plan.voice_fallback;
  }

  std::map<std::string, int> count_;
};

TEST(PartitionTest, HoldsInRandomDistricts) {
  Shown shown;
  const bool holds = rc::check([&] {
    const SmallDistrict district = any_district();
    const auto heard = support::simulate(district);
    const auto horizon = district.world.experiment.start + district.world.experiment.length;
    RC_ASSERT(!heard.cases.empty());
    shown.look(district, heard);
    for (const auto& c : heard.cases) {
      const auto found = heard.intervals.find(c.problem.count());
      expect_partition(
          c, found == heard.intervals.end() ? std::vector<record::Interval>() : found->second,
          horizon);
    }
    expect_emergencies_in_order(heard, horizon);
  });
  EXPECT_TRUE(holds);
  shown.expect_everything();
}

RC_GTEST_PROP(PartitionTest, GivesTheSameStoryStepByStep, ()) {
  const SmallDistrict district = any_district();
  const auto ahead = support::simulate(district, 0, false);
  const auto step = support::simulate(district, 0, true);
  RC_ASSERT(ahead.cases == step.cases);
  RC_ASSERT(ahead.intervals == step.intervals);
  RC_ASSERT(ahead.desk_work == step.desk_work);
  RC_ASSERT(ahead.incidents == step.incidents);
  RC_ASSERT(ahead.responses == step.responses);
  RC_ASSERT(ahead.journeys == step.journeys);
}

}  // namespace
}  // namespace wangge
