// design.md 4.2: from the moment a problem arises to its end every millisecond of a case belongs to
// exactly one interval (stage, unit, cause), in whatever district.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/simulate.hpp"

namespace wangge {
namespace {

using base::Probability;
using support::SmallDistrict;

Probability any_share() { return Probability(*rc::gen::inRange(0, 11) * 0.1); }

random::Distribution any_time(int at_most_minutes) {
  return random::Distribution::exponential(base::minutes(*rc::gen::inRange(1, at_most_minutes)));
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
  policy.extension = model::Extension{base::Ratio(0.7), any_share(), any_share()};
  policy.escalate_at = base::Ratio(*rc::gen::inRange(2, 15) * 0.1);
  policy.duplicate_radius = base::Metres(*rc::gen::element(0.0, 60.0));
}

void choose_demand(SmallDistrict& d) {
  auto& stream = d.world.demand.problems[0];
  stream.rhythm.per_day = base::PerDay(*rc::gen::inRange(5, 150));
  stream.unfounded = any_share();
  if (*rc::gen::arbitrary<bool>()) stream.reported_by = model::Channel::Hotline;
  auto& vendor = d.vendor();
  vendor.severities[0].priority = *rc::gen::inRange(0, 3);
  vendor.severities[0].work = any_time(120);
  vendor.subdistrict_competent = any_share();
  vendor.visibility.fixed_on_spot = any_share();
  vendor.visibility.noticed_by_public = any_share();
  vendor.visibility.repeat_reports = *rc::gen::element(0.0, 1.5);
  vendor.visibility.repeat_delay = any_time(60);
}

void choose_network(SmallDistrict& d) {
  auto& plan = d.world.network;
  plan.mode = *rc::gen::element(model::NetworkMode::Off, model::NetworkMode::Latency);
  const auto from = d.world.experiment.start + base::hours(*rc::gen::inRange(0, 100));
  plan.outages = {{model::SubdistrictId(0), {from, from + base::hours(*rc::gen::inRange(1, 20))}}};
}

SmallDistrict any_district() {
  SmallDistrict d;
  choose_people(d);
  choose_units(d);
  choose_policy(d);
  choose_demand(d);
  choose_network(d);
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
                c.rework + c.suspended ==
            at - c.arose);
}

RC_GTEST_PROP(PartitionTest, HoldsInRandomDistricts, ()) {
  const SmallDistrict district = any_district();
  const auto heard = support::simulate(district);
  const auto horizon = district.world.experiment.start + district.world.experiment.length;
  RC_ASSERT(!heard.cases.empty());
  for (const auto& c : heard.cases) {
    const auto found = heard.intervals.find(c.problem.count());
    expect_partition(
        c, found == heard.intervals.end() ? std::vector<record::Interval>() : found->second,
        horizon);
  }
}

RC_GTEST_PROP(PartitionTest, GivesTheSameStoryStepByStep, ()) {
  const SmallDistrict district = any_district();
  const auto ahead = support::simulate(district, 0, false);
  const auto step = support::simulate(district, 0, true);
  RC_ASSERT(ahead.cases.size() == step.cases.size());
  for (std::size_t i = 0; i < ahead.cases.size(); ++i) {
    RC_ASSERT(ahead.cases[i].problem == step.cases[i].problem);
    RC_ASSERT(ahead.cases[i].ended == step.cases[i].ended);
  }
}

}  // namespace
}  // namespace wangge
