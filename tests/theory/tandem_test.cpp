// Two desks one after the other, with returns to the first: a Jackson network.
#include "support/theory_world.hpp"
#include "theory/jackson.hpp"

namespace wangge {
namespace {

using support::at_post;
using theory::minutes;
using theory::per_day;

constexpr auto kOne = [](const record::DeskRecord&) { return 1.0; };

/// The sum of `value` over the visits to a post, a second: of ones their rate, of stays (Little)
/// the number there.
template <class Value>
support::Measure a_second(std::size_t post, Value value) {
  return [=](const support::DeskRun& seen) {
    double sum = 0;
    for (const auto& d : seen.visits)
      if (seen.counts(d) && d.desk.index() == post) sum += value(d);
    return sum / base::in_seconds(seen.counted.length());
  };
}

TEST(TandemTest, KeepsJackson) {
  // Of the visits to b, 864 a day came by a, and 3 in 10 of these go back; 720 walked in.
  const double back = 0.3 * 864 / (864 + 720);
  const auto balance = theory::jackson(
      {{per_day(604.8), minutes(1), 1, {base::Probability(0), base::Probability(1)}},
       {per_day(720), minutes(1), 2, {base::Probability(back), base::Probability(0)}}});
  std::vector<support::Law> laws;
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& station = balance->stations[i];
    laws.push_back({fmt::format("arrivals_{}", i), station.arrivals.count(), a_second(i, kOne)});
    laws.push_back(
        {fmt::format("number_{}", i), station.number, a_second(i, support::stay_seconds)});
    laws.push_back({fmt::format("mean_wait_{}", i), station.mean_wait.count(),
                    support::average(at_post(i), support::wait_seconds)});
  }
  support::expect_laws({R"(
    {id: documents, post: a, per_day: 604.8, work: exponential(1 min), next: b, returns: 0.3},
    {id: walk-ins, post: b, per_day: 720, work: exponential(1 min)})",
                        {1, 2},
                        100},
                       laws);
}

}  // namespace
}  // namespace wangge
