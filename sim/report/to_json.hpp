#pragma once
#include "base/json.hpp"
#include "record/results.hpp"
#include "report/breakdown.hpp"
#include "report/case_story.hpp"
#include "report/run_summary.hpp"

namespace wangge::report {

/// One staffing configuration for programs: `wangge run --json`. Things are named by their keys;
/// values are in the indicator's unit (`measure`), shares from 0 to 1; what is not known is null.
base::Json run_json(const RunSummary& summary, const record::Directory& directory,
                    const record::Provenance& provenance);

/// The same by parts: `wangge run --by subdistrict --json`.
base::Json breakdown_json(const Breakdown& breakdown, const record::Directory& directory,
                          const record::Provenance& provenance);

/// The life of one case or incident for programs: `wangge trace --json`. Moments as ISO 8601,
/// durations in seconds. The story must have its record.
base::Json trace_json(const CaseStory& story, const record::Directory& directory,
                      base::Instant horizon, const record::Provenance& provenance);

}  // namespace wangge::report
