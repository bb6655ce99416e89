#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "report/case_story.hpp"

namespace wangge::report {

/// A step of the same case in two configurations, by its place in each story's intervals; none
/// where one of the two has no such step.
struct TwinStep {
  std::optional<std::size_t> a;
  std::optional<std::size_t> b;
};

/// The same case, or incident, under the same randomness in two staffing configurations.
struct Twin {
  CaseStory a;
  CaseStory b;
  /// In the order of both lives: steps of the same stage, unit and cause stand side by side, as
  /// many as can (longest common subsequence).
  std::vector<TwinStep> steps;
  /// The first step that is not the same to the millisecond; none if both lives are one.
  std::optional<std::size_t> parting;
};

[[nodiscard]] Twin make_twin(CaseStory a, CaseStory b);

/// When the two lives part: how long both had been the same. The twin has a parting.
[[nodiscard]] base::Instant parting_time(const Twin& twin);

}  // namespace wangge::report
