#pragma once
#include <string>

#include "experiment/comparison.hpp"
#include "record/directory.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// Who wins, by how much, how sure, in a sentence or two: `C beats B by 4.12 ± 0.90 min: ...`.
std::string verdict_words(const experiment::Comparison& comparison,
                          const record::Directory& directory, const Style& style);

/// A comparison in words, a paragraph each: the verdict; where the time is won or lost; what it
/// costs; what else is told apart; what is not sure. Every number is one of the comparison.
std::string comparison_words(const experiment::Comparison& comparison,
                             const record::Directory& directory, const Style& style);

}  // namespace wangge::report
