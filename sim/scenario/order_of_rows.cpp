#include "scenario/order_of_rows.hpp"

#include <algorithm>

namespace wangge::scenario {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Whether each row belongs to the longest run that never goes back.
std::vector<bool> in_longest_run(std::span<const base::Instant> times) {
  std::vector<std::size_t> last;                         // of the runs of length 1, 2, ...
  std::vector<std::size_t> before(times.size(), kNone);  // the row before, in the run it ends
  for (std::size_t row = 0; row < times.size(); ++row) {
    const auto time_of = [&](std::size_t one) { return times[one]; };
    const auto longer = std::ranges::upper_bound(last, times[row], {}, time_of);
    if (longer != last.begin()) before[row] = *(longer - 1);
    if (longer == last.end())
      last.push_back(row);
    else
      *longer = row;
  }
  std::vector<bool> in_run(times.size());
  for (std::size_t row = last.empty() ? kNone : last.back(); row != kNone; row = before[row])
    in_run[row] = true;
  return in_run;
}

}  // namespace

std::vector<OutOfOrder> rows_out_of_order(std::span<const base::Instant> times) {
  const std::vector<bool> in_run = in_longest_run(times);
  std::vector<std::size_t> after(times.size(), kNone);  // the next row of the run
  for (std::size_t row = times.size(), next = kNone; row-- > 0;) {
    after[row] = next;
    if (in_run[row]) next = row;
  }
  std::vector<OutOfOrder> found;
  std::size_t above = kNone;  // the last row of the run
  for (std::size_t row = 0; row < times.size(); ++row) {
    if (in_run[row])
      above = row;
    else if (above != kNone && times[row] < times[above])
      found.push_back({row, above, false});
    else
      found.push_back({row, after[row], true});
  }
  return found;
}

}  // namespace wangge::scenario
