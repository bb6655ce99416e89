#pragma once
#include <cstdint>

#include "record/bytes.hpp"
#include "record/case_record.hpp"
#include "record/incident_record.hpp"
#include "record/interval.hpp"

namespace wangge::record {

/// Records as bytes and back, field by field. `take_*` after a `put` gives the same record.
void put(ByteWriter& out, const Interval& interval);
void put(ByteWriter& out, const CaseRecord& record);
void put(ByteWriter& out, const DeskRecord& record);
void put(ByteWriter& out, const IncidentRecord& record);
void put(ByteWriter& out, const ResponseRecord& record);
void put(ByteWriter& out, const Journey& journey);
Interval take_interval(ByteReader& in);
CaseRecord take_case(ByteReader& in);
DeskRecord take_desk(ByteReader& in);
IncidentRecord take_incident(ByteReader& in);
ResponseRecord take_response(ByteReader& in);
Journey take_journey(ByteReader& in);

/// An id as a number and back; none is the largest.
template <class Tag>
void put(ByteWriter& out, base::Id<Tag> id) {
  out.put(static_cast<std::uint32_t>(id.index()));
}
template <class Id>
Id take_id(ByteReader& in) {
  return Id(in.take<std::uint32_t>());
}

}  // namespace wangge::record
