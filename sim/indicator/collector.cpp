#include "indicator/collector.hpp"

#include <algorithm>
#include <iterator>

#include "model/problem_id.hpp"
#include "model/streams.hpp"

namespace wangge::indicator {
namespace {

using base::Duration;
using base::Instant;
using record::CaseRecord;

constexpr std::size_t kHeldKinds = record::kStages * record::kCauses;

}  // namespace

Collector::Collector(const model::World& world, model::ConfigurationId configuration)
    : world_(world),
      configuration_(configuration),
      gathered_(world),
      held_((world.organisation.units.size() + 1) * kHeldKinds) {}

void Collector::interval(const record::Interval& i) {
  fingerprint_.interval(i);
  const base::Span& measured = gathered_.measured;
  const Duration time = std::min(i.when.to, measured.to) - std::max(i.when.from, measured.from);
  if (time <= Duration(0)) return;
  const std::size_t holder = i.unit.exists() ? i.unit.index() : world_.organisation.units.size();
  held_[holder * kHeldKinds + static_cast<std::size_t>(i.stage) * record::kCauses +
        static_cast<std::size_t>(i.cause)] += time;
}

void Collector::case_ended(const CaseRecord& record) {
  fingerprint_.case_ended(record);
  const Tally tally = tally_of(record, traits_of(record), gathered_.measured);
  gathered_.communities[world_.district.community_of(record.cell).index()].take(tally);
  gathered_.categories[record.category.index()].take(tally);
  gathered_.channels[static_cast<std::size_t>(record.channel)].take(tally);
  if (record.handler.exists()) gathered_.handlers[record.handler.index()].take(tally);
}

void Collector::desk_work_ended(const record::DeskRecord& record) {
  fingerprint_.desk_work_ended(record);
  if (record.stream == record::kEscalations || record.stream == record::kActivations ||
      record.stream == record::kExtensions || record.stream == record::kAppeals)
    return;  // no call or document: a case's own work
  gathered_.desks[record.desk.index()].take(tally_of(record, gathered_.measured));
}

void Collector::incident_ended(const record::IncidentRecord& record) {
  fingerprint_.incident_ended(record);
  const model::Emergencies& plan = world_.emergencies;
  GatheredEmergencies& gathered = gathered_.emergencies;
  const Duration answer_target = plan.centre(record.dialled).answer_target;
  const EmergencyTally call = call_tally_of(record, answer_target, gathered_.measured);
  const EmergencyTally rest = tally_of(record, plan.type(record.type).target, gathered_.measured);
  gathered.centres[record.dialled.index()].take(call);
  if (record.centre.exists()) gathered.centres[record.centre.index()].take(rest);
  for (EmergencyLeaf* leaf :
       {&gathered.types[record.type.index()],
        &gathered.communities[world_.district.community_of(record.cell).index()]}) {
    leaf->take(call);
    leaf->take(rest);
  }
}

void Collector::response_ended(const record::ResponseRecord& record) {
  fingerprint_.response_ended(record);
  if (record.unit.exists())
    gathered_.emergencies.units[record.unit.index()].take(tally_of(record, gathered_.measured));
}

void Collector::reach_measured(const record::Reach& reach) {
  fingerprint_.reach_measured(reach);
  const base::Span& measured = gathered_.measured;
  if (measured.from <= reach.when && reach.when < measured.to)
    gathered_.emergencies.units[reach.service.index()].reach.add(reach);
}

void Collector::staff_changed(model::UnitId unit, Instant when, std::size_t on_duty,
                              std::size_t busy, std::size_t waiting) {
  gathered_.staff.changed(unit, when, on_duty, busy, waiting);
}

void Collector::cell_visited(model::CellId cell, Instant when) {
  gathered_.coverage.visited(cell, when);
}

void Collector::horizon(Instant) { gathered_.staff.finish(); }

ReplicationResult Collector::result(std::uint64_t events) const {
  ReplicationResult result;
  result.rows.counts = fingerprint_.counts();
  result.rows.counts.events = events;
  result.rows.fingerprint = fingerprint_.value();
  result.rows.figures = figures_of(world_, configuration_, gathered_);
  result.rows.usage = gathered_.staff.rows(world_.experiment.start);
  result.rows.held = held_rows();
  result.rows.reach = reach_rows();
  return result;
}

CaseTraits Collector::traits_of(const CaseRecord& record) const {
  const auto& streams = world_.demand.problems;
  const std::size_t stream = model::usual_stream(world_.demand, model::stream_of(record.problem));
  return {world_.category(record.category).kind,
          stream < streams.size() && !streams[stream].reported_by};
}

std::vector<record::HourlyReach> Collector::reach_rows() const {
  std::vector<record::HourlyReach> rows;
  const auto& units = gathered_.emergencies.units;
  for (std::size_t u = 0; u < units.size(); ++u)
    std::ranges::move(units[u].reach.rows(model::UnitId(u)), std::back_inserter(rows));
  return rows;
}

std::vector<record::Held> Collector::held_rows() const {
  std::vector<record::Held> rows;
  const std::size_t units = world_.organisation.units.size();
  for (std::size_t i = 0; i < held_.size(); ++i) {
    if (held_[i] == Duration(0)) continue;
    const std::size_t holder = i / kHeldKinds;
    rows.push_back({holder < units ? model::UnitId(holder) : model::UnitId::none(),
                    static_cast<record::Stage>(i % kHeldKinds / record::kCauses),
                    static_cast<record::Cause>(i % record::kCauses), held_[i]});
  }
  return rows;
}

}  // namespace wangge::indicator
