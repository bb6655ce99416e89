// M/M/1 and M/M/c against Erlang C.
#include "support/theory_world.hpp"
#include "theory/erlang.hpp"

namespace wangge {
namespace {

using theory::MarkovQueue;
using theory::minutes;
using theory::per_day;

support::Measure waits_longer_than(theory::Seconds limit) {
  return support::average(support::of_stream(0), [limit](const record::DeskRecord& d) {
    return support::wait_seconds(d) > limit.count() ? 1.0 : 0.0;
  });
}

std::vector<support::Law> laws_of(const MarkovQueue& queue) {
  const auto limit = minutes(1);
  return {{"mean_wait", queue.mean_wait()->count(), support::mean_wait()},
          {"mean_stay", (*queue.mean_wait() + queue.mean_service).count(), support::mean_stay()},
          {"waits_at_all", queue.waits_longer_than({})->count(), waits_longer_than({})},
          {"waits_a_minute", queue.waits_longer_than(limit)->count(), waits_longer_than(limit)}};
}

TEST(MarkovQueueTest, OneServerKeepsErlangC) {
  const MarkovQueue queue{per_day(864), minutes(1), 1};
  support::expect_laws({"{id: calls, post: a, per_day: 864, work: exponential(1 min)}", {1}, 100},
                       laws_of(queue));
}

TEST(MarkovQueueTest, ThreeServersKeepErlangC) {
  const MarkovQueue queue{per_day(3024), minutes(1), 3};
  support::expect_laws({"{id: calls, post: a, per_day: 3024, work: exponential(1 min)}", {3}, 70},
                       laws_of(queue));
}

}  // namespace
}  // namespace wangge
