#include "report/twin.hpp"

#include <algorithm>
#include <utility>

namespace wangge::report {
namespace {

using Life = std::vector<record::Interval>;

bool is_alike(const record::Interval& x, const record::Interval& y) {
  return x.stage == y.stage && x.unit == y.unit && x.cause == y.cause;
}

/// `longest[i][j]`: how many steps a[i ...] and b[j ...] can have side by side.
std::vector<std::vector<std::size_t>> common_ends(const Life& a, const Life& b) {
  std::vector longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      longest[i][j] = is_alike(a[i], b[j]) ? longest[i + 1][j + 1] + 1
                                           : std::max(longest[i + 1][j], longest[i][j + 1]);
  return longest;
}

std::vector<TwinStep> side_by_side(const Life& a, const Life& b) {
  const auto longest = common_ends(a, b);
  std::vector<TwinStep> steps;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && is_alike(a[i], b[j]))
      steps.push_back({i++, j++});
    else if (j == b.size() || (i < a.size() && longest[i + 1][j] >= longest[i][j + 1]))
      steps.push_back({i++, std::nullopt});
    else
      steps.push_back({std::nullopt, j++});
  }
  return steps;
}

bool is_same(const TwinStep& step, const Twin& twin) {
  return step.a && step.b && twin.a.intervals[*step.a].when == twin.b.intervals[*step.b].when;
}

}  // namespace

Twin make_twin(CaseStory a, CaseStory b) {
  Twin twin{std::move(a), std::move(b), {}, {}};
  twin.steps = side_by_side(twin.a.intervals, twin.b.intervals);
  const auto differs = [&](const TwinStep& step) { return !is_same(step, twin); };
  const auto first = std::ranges::find_if(twin.steps, differs);
  if (first != twin.steps.end())
    twin.parting = static_cast<std::size_t>(first - twin.steps.begin());
  return twin;
}

base::Instant parting_time(const Twin& twin) {
  const TwinStep& step = twin.steps[*twin.parting];
  if (!step.a) return twin.b.intervals[*step.b].when.from;
  if (!step.b) return twin.a.intervals[*step.a].when.from;
  return std::min(twin.a.intervals[*step.a].when.to, twin.b.intervals[*step.b].when.to);
}

}  // namespace wangge::report
