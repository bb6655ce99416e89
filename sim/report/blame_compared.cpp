#include "report/blame_compared.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "stats/moments.hpp"

namespace wangge::report {
namespace {

using Names = std::set<std::pair<std::uint32_t, std::uint64_t>>;

/// The late cases that the unit handled; all without one.
Names names(const Blame& blame, model::UnitId handler) {
  Names all;
  for (const LateCase& c : blame.cases)
    if (!handler.exists() || c.handler == handler) all.insert({c.replication, c.problem.count()});
  return all;
}

std::size_t missing(const Names& of, const Names& in) {
  return static_cast<std::size_t>(
      std::ranges::count_if(of, [&](const auto& name) { return !in.contains(name); }));
}

/// Late cases of each replication.
std::vector<double> counts(const Blame& blame, std::uint32_t replications) {
  std::vector<double> all(replications);
  for (const LateCase& c : blame.cases) ++all.at(c.replication);
  return all;
}

}  // namespace

OneMore compared(OneMore line, const Blame& before, const Blame& after, std::uint32_t replications,
                 base::Probability confidence) {
  const Names was = names(before, line.unit), is = names(after, line.unit);
  line.held = was.size();
  line.rescued = missing(was, names(after, {}));
  line.fallen = missing(is, names(before, {}));
  line.saved = before.late() - after.late();
  const auto old_counts = counts(before, replications), new_counts = counts(after, replications);
  stats::Moments fewer;
  for (std::uint32_t r = 0; r < replications; ++r) fewer.add(old_counts[r] - new_counts[r]);
  line.fewer = experiment::estimate(fewer, confidence);
  return line;
}

}  // namespace wangge::report
