#pragma once
#include <cstdint>
#include <optional>
#include <random>

#include "record/fields.hpp"
#include "support/paper_world.hpp"

namespace wangge::support {

/// Any case record of a PaperWorld, each field drawn apart (no story that could happen, but its
/// moments stand in the order of the fields): for tests that what goes in comes out. The same seed
/// gives the same records.
class SampleRecords {
 public:
  explicit SampleRecords(std::uint32_t seed) : engine_(seed) {}

  record::CaseRecord a_case(std::uint64_t number) {
    record::CaseRecord record;
    last_ = moment();
    for (const record::CaseField& field : record::case_fields()) field.set(record, value(field));
    record.problem = model::problem_id(0, number);
    draw_all_but_moments(record);
    return record;
  }
  record::Interval an_interval(std::uint64_t number) {
    const base::Instant from = moment();
    return {model::problem_id(0, number),
            static_cast<record::Stage>(below(record::kStages)),
            below(5) == 0 ? model::UnitId::none() : model::UnitId(below(8)),
            static_cast<record::Cause>(below(record::kCauses)),
            {from, from + base::Duration(below(100000))}};
  }
  record::DeskRecord desk_work() {
    record::DeskRecord record;
    record.stream = 1;
    record.desk = PaperWorld::kDesk;
    record.arrived = moment();
    if (below(2) == 0) record.started = record.arrived + base::Duration(below(1000));
    record.gave_up = !record.started;
    record.lay_still = base::Duration(below(1000));
    return record;
  }
  record::IncidentRecord an_incident(std::uint64_t number) {
    record::IncidentRecord record;
    last_ = moment();
    for (const auto& field : record::incident_fields()) field.set(record, value(field));
    record.incident = model::problem_id(3, number);
    for (int record::IncidentRecord::*count :
         {&record::IncidentRecord::transfers, &record::IncidentRecord::repeat_calls,
          &record::IncidentRecord::units})
      record.*count = static_cast<int>(below(4));
    for (bool record::IncidentRecord::*flag :
         {&record::IncidentRecord::waited, &record::IncidentRecord::reinforced,
          &record::IncidentRecord::unserved})
      record.*flag = below(2) == 1;
    return record;
  }
  record::ResponseRecord a_response(std::uint64_t number) {
    using R = record::ResponseRecord;
    R record;
    last_ = moment();
    for (const auto& field : record::response_fields()) field.set(record, value(field));
    record.incident = model::problem_id(3, number);
    record.crew = below(9);
    for (bool R::*flag : {&R::waited, &R::preempted, &R::other_zone, &R::turned_back})
      record.*flag = below(2) == 1;
    return record;
  }
  record::Journey a_journey(std::uint64_t number) {
    const base::Instant from = moment();
    return {model::UnitId(below(8)),
            below(9),
            below(3) == 0 ? model::ProblemId(0) : model::problem_id(3, number),
            {from, from + base::Duration(below(100000))},
            base::Duration(below(200000)),
            {base::Metres(below(10000) / 7.0), base::Metres(below(10000) / 7.0)},
            {base::Metres(below(10000) / 7.0), base::Metres(below(10000) / 7.0)}};
  }
  record::Reach reach() {
    record::Reach reach;
    reach.service = model::UnitId(below(8));
    reach.when = moment();
    for (double& share : reach.cells) share = below(1000) / 1000.0;
    for (double& share : reach.people) share = below(1000) / 1000.0;
    return reach;
  }
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }

 private:
  /// Not through the table of fields, which may have forgotten one.
  void draw_all_but_moments(record::CaseRecord& record) {
    using R = record::CaseRecord;
    for (base::Duration R::*time :
         {&R::suspended, &R::undiscovered, &R::waiting, &R::off_shift, &R::work, &R::travel,
          &R::transfer, &R::returned, &R::rework, &R::liaison})
      record.*time = base::Duration(below(10'000'000));
    for (int R::*count : {&R::returns, &R::reworks, &R::review_returns, &R::extensions,
                          &R::refused_extensions, &R::duplicate_reports, &R::missed_visits})
      record.*count = static_cast<int>(below(4));
    for (bool R::*flag :
         {&R::was_suspended, &R::escalated, &R::misdirected, &R::unserved, &R::closed_specially,
          &R::appealed, &R::appeal_decided, &R::exempted, &R::surveyed, &R::satisfied})
      record.*flag = below(2) == 1;
    record.merged_into.reset();
    if (below(2) == 0) record.merged_into = model::problem_id(1, below(1000));
  }

  base::Instant moment() { return PaperWorld::kStart + base::Duration(below(800'000'000)); }

  template <class Record>
  std::optional<std::int64_t> value(const record::Field<Record>& field) {
    using enum record::FieldForm;
    switch (field.form) {
      case Case:
        return 0;
      case Category:
        return below(3);
      case Severity:
        return below(2);
      case Cell:
        return below(4);
      case Channel:
        return below(6);
      case Outcome:
        return below(record::kOutcomes);
      case IncidentType:
      case Centre:
      case Flag:
        return below(2);
      case IncidentOutcome:
        return below(record::kIncidentOutcomes);
      case Unit:
        return below(4) == 0 ? std::nullopt : std::optional<std::int64_t>(below(8));
      case Count:
        return below(4);
      case Duration:
        return below(10'000'000);
      case Moment:
        break;
    }
    if (field.name != "arose" && field.name != "requested" && below(3) == 0) return {};
    last_ = last_ + base::Duration(below(10'000'000));
    return last_.count();
  }

  std::mt19937 engine_;
  base::Instant last_;
};

}  // namespace wangge::support
