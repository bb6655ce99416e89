#pragma once
#include "base/fault.hpp"
#include "cli/common_options.hpp"
#include "cli/study.hpp"
#include "experiment/comparison.hpp"
#include "record/results.hpp"

namespace wangge::cli {

/// What came of a campaign, ready to be shown.
struct Finished {
  base::ExitCode code = base::ExitCode::Ok;  ///< RunFailed if cells crashed, Interrupted by Ctrl-C
  experiment::Comparison comparison;         ///< of what there is
  record::Directory directory;
  record::Provenance provenance;
};

/// Runs the missing cells of the study's campaign with progress on stderr, says there what crashed,
/// and compares. Interrupted, it compares nothing.
Finished run_study(const Study& study, const OutputOptions& output);

}  // namespace wangge::cli
