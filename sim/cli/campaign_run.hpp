#pragma once
#include "base/fault.hpp"
#include "cli/study.hpp"
#include "record/results.hpp"

namespace wangge::cli {

/// Says on stderr what crashed.
void tell_crashes(const model::World& world, const experiment::WorkDone& work);

/// Runs the missing cells of the study's campaign with progress on stderr, and says there what came
/// of it. Ok; RunFailed if cells crashed (the others are there); Interrupted by Ctrl-C.
base::ExitCode run_study(const Study& study, bool quiet);

/// Says on stderr what came of runs of the study's campaign; their exit code as above.
base::ExitCode tell_end(const Study& study, const experiment::CampaignRun& run);

/// What the campaign's folder holds now.
record::Results results_of(const Study& study);

}  // namespace wangge::cli
