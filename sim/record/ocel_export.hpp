#pragma once
#include <iosfwd>

#include "record/event_log.hpp"
#include "record/results.hpp"

namespace wangge::record {

/// Writes an event log in OCEL 2.0 (JSON) of a replication whose cases were kept. The store is read
/// twice, so memory does not grow with it.
/// Objects: `case` and `incident`, `unit`, `cell`, `community`, `subdistrict`, and `simulation`,
/// which says where all comes from. Between them: `in` (case to cell), `part of` (cell to community
/// to subdistrict; team to its department), `merged into` (duplicate to case), `handled by`.
/// Events: one for each stretch of a life, of the type of its stage, at its start, with `cause` and
/// `ended` (not where the horizon cut it off), related to the case (`of`) and the unit (`held by`).
/// Names of stages, causes and things are in the language of `source`, the words above are not
/// translated. Every value is a text or a moment.
void write_ocel(std::ostream& out, const Results& results, const EventLogSource& source);

}  // namespace wangge::record
