// A desk with more people than ever come, under a rate that changes by the hour: Mt/G/infinity.
#include "theory/infinite_servers.hpp"

#include <algorithm>
#include <array>

#include "support/theory_world.hpp"

namespace wangge {
namespace {

using support::DeskRun;
using theory::hours;
using theory::LimitedMean;

constexpr std::array<double, 24> kShape{1, 1, 1, 1, 1, 2, 4, 8, 12, 12, 10, 8,
                                        6, 6, 8, 9, 9, 7, 5, 4, 3,  2,  2,  1};
constexpr int kPerDay = 1500;

std::vector<theory::Rate> rates() {
  double sum = 0;
  for (const double weight : kShape) sum += weight;
  std::vector<theory::Rate> day;
  for (const double weight : kShape) day.push_back(theory::per_hour(kPerDay * weight / sum));
  return day;
}

/// The number present at that hour of the day, over the days that count. Visits of all days are
/// looked at: one that began before may last.
support::Measure present_at(int hour) {
  return [hour](const DeskRun& seen) {
    const auto days = seen.counted.length().count() / base::days(1).count();
    const auto marks_before = [&](base::Instant t) {
      const auto since = (t - seen.counted.from - base::hours(hour)).count();
      const auto day = base::days(1).count();
      return std::clamp<std::int64_t>((since + day - 1) / day, 0, days);
    };
    std::int64_t present = 0;
    for (const auto& d : seen.visits)
      present += marks_before(d.ended.value_or(seen.counted.to)) - marks_before(d.arrived);
    return static_cast<double>(present) / static_cast<double>(days);
  };
}

void expect_numbers(const std::string& work, const LimitedMean& service) {
  std::vector<support::Law> laws;
  for (const int hour : {0, 3, 7, 9, 11, 14, 18, 22})
    laws.push_back({fmt::format("present_at_{}", hour),
                    theory::mean_number(rates(), service, hours(hour)), present_at(hour)});
  const auto calls = fmt::format("{{id: calls, post: a, per_day: {}, hours: [{}], work: {}}}",
                                 kPerDay, fmt::join(kShape, ", "), work);
  support::expect_laws({calls, {800}, 60}, laws);
}

TEST(InfiniteServersTest, ExponentialServiceFollowsTheDay) {
  expect_numbers("exponential(3 h)", theory::exponential_service(hours(3)));
}
TEST(InfiniteServersTest, ConstantServiceFollowsTheDay) {
  expect_numbers("constant(3 h)", theory::constant_service(hours(3)));
}
TEST(InfiniteServersTest, LognormalServiceFollowsTheDay) {
  expect_numbers("lognormal(3 h cv 1)", theory::lognormal_service(hours(3), 1));
}

}  // namespace
}  // namespace wangge
