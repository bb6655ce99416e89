#include "record/codec.hpp"

#include <limits>

#include "record/fields.hpp"

namespace wangge::record {
namespace {

using base::Instant;

constexpr std::int64_t kAbsent = std::numeric_limits<std::int64_t>::min();

void put(ByteWriter& out, const std::optional<Instant>& t) { out.put(t ? t->count() : kAbsent); }

template <class Enum>
void put_word(ByteWriter& out, Enum value) {
  out.put(static_cast<std::uint8_t>(value));
}
template <class Enum>
Enum take_word(ByteReader& in) {
  return static_cast<Enum>(in.take<std::uint8_t>());
}

Instant take_instant(ByteReader& in) { return Instant(in.take<std::int64_t>()); }
std::optional<Instant> take_moment(ByteReader& in) {
  const auto ms = in.take<std::int64_t>();
  return ms == kAbsent ? std::nullopt : std::optional(Instant(ms));
}

template <class Record>
void put_fields(ByteWriter& out, const Record& record) {
  for (const auto& field : fields_of<Record>()) out.put(field.get(record).value_or(kAbsent));
}
template <class Record>
Record take_fields(ByteReader& in) {
  Record record;
  for (const auto& field : fields_of<Record>()) {
    const auto number = in.take<std::int64_t>();
    field.set(record, number == kAbsent ? std::nullopt : std::optional(number));
  }
  return record;
}

model::Place take_place(ByteReader& in) {
  const double x = in.take_real();
  return {base::Metres(x), base::Metres(in.take_real())};
}

}  // namespace

void put(ByteWriter& out, const Interval& interval) {
  out.put(interval.problem.count());
  put_word(out, interval.stage);
  put(out, interval.unit);
  put_word(out, interval.cause);
  out.put(interval.when.from.count());
  out.put(interval.when.to.count());
}

Interval take_interval(ByteReader& in) {
  Interval interval{};
  interval.problem = model::ProblemId(in.take<std::uint64_t>());
  interval.stage = take_word<Stage>(in);
  interval.unit = take_id<model::UnitId>(in);
  interval.cause = take_word<Cause>(in);
  interval.when.from = take_instant(in);
  interval.when.to = take_instant(in);
  return interval;
}

void put(ByteWriter& out, const CaseRecord& record) { put_fields(out, record); }
void put(ByteWriter& out, const IncidentRecord& record) { put_fields(out, record); }
void put(ByteWriter& out, const ResponseRecord& record) { put_fields(out, record); }

CaseRecord take_case(ByteReader& in) { return take_fields<CaseRecord>(in); }
IncidentRecord take_incident(ByteReader& in) { return take_fields<IncidentRecord>(in); }
ResponseRecord take_response(ByteReader& in) { return take_fields<ResponseRecord>(in); }

void put(ByteWriter& out, const Journey& journey) {
  put(out, journey.unit);
  out.put(journey.person);
  out.put(journey.about.count());
  out.put(journey.when.from.count());
  out.put(journey.when.to.count());
  out.put(journey.whole.count());
  for (const model::Place& place : {journey.from, journey.to}) {
    out.put(place.x.count());
    out.put(place.y.count());
  }
}

Journey take_journey(ByteReader& in) {
  Journey journey;
  journey.unit = take_id<model::UnitId>(in);
  journey.person = in.take<std::uint32_t>();
  journey.about = model::ProblemId(in.take<std::uint64_t>());
  journey.when.from = take_instant(in);
  journey.when.to = take_instant(in);
  journey.whole = base::Duration(in.take<std::int64_t>());
  journey.from = take_place(in);
  journey.to = take_place(in);
  return journey;
}

void put(ByteWriter& out, const DeskRecord& record) {
  out.put(static_cast<std::uint64_t>(record.stream));
  put(out, record.desk);
  out.put(record.arrived.count());
  put(out, record.started);
  put(out, record.ended);
  out.put(static_cast<std::uint8_t>(record.gave_up));
  out.put(record.lay_still.count());
}

DeskRecord take_desk(ByteReader& in) {
  DeskRecord record;
  record.stream = in.take<std::uint64_t>();
  record.desk = take_id<model::UnitId>(in);
  record.arrived = take_instant(in);
  record.started = take_moment(in);
  record.ended = take_moment(in);
  record.gave_up = in.take<std::uint8_t>() != 0;
  record.lay_still = base::Duration(in.take<std::int64_t>());
  return record;
}

}  // namespace wangge::record
