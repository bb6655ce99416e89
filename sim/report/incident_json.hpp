#pragma once
#include "base/json.hpp"
#include "record/directory.hpp"
#include "record/incident_record.hpp"

namespace wangge::report {

/// An incident's record for programs: things by their keys, moments as ISO 8601, null where they
/// have not come; with its place.
base::Json incident_json(const record::IncidentRecord& record, const record::Directory& directory);

/// The same of what one unit did.
base::Json response_json(const record::ResponseRecord& record, const record::Directory& directory);

}  // namespace wangge::report
