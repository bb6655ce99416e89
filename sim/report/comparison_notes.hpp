#pragma once
#include <cstdint>
#include <string>

#include "experiment/comparison.hpp"
#include "record/directory.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// How to read a comparison, a line each: replications and seed, what the intervals mean, what the
/// ranking counts; and warnings, each said once for all whom it concerns.
std::string comparison_notes(const experiment::Comparison& comparison,
                             const record::Directory& directory, std::uint64_t seed,
                             const Style& style);

}  // namespace wangge::report
